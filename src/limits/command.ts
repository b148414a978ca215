/** A command's registration. */
import { ApplicationCommandType } from "discord-api-types/v10";
import { LIMITS } from "./numbers.ts";
import { filled, type Say } from "./say.ts";

type OptionShape = {
	name: string;
	description: string;
	options?: readonly OptionShape[];
	choices?: readonly { name: string; value: unknown }[];
	required?: boolean;
};
type CommandShape = { name: string; type?: ApplicationCommandType; description?: string; options?: readonly OptionShape[] };

/** What Discord would refuse in a command's registration. */
export function checkCommand(command: CommandShape): string[] {
	const problems: string[] = [];
	const say: Say = (problem) => problems.push(`/${command.name}: ${problem}`);
	const slash = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
	filled(say, "name", command.name, LIMITS.commandName);
	if (slash) {
		checkName(say, command.name);
		filled(say, "description", command.description, LIMITS.commandText);
	} else if (command.description) say("a context menu command has no description");
	checkCommandOptions(say, command.options ?? []);
	const total = commandSize(command);
	if (total > LIMITS.commandTotal) say(`holds ${total} characters in all, at most ${LIMITS.commandTotal}`);
	return problems;
}

function checkCommandOptions(say: Say, options: readonly OptionShape[]): void {
	if (options.length > LIMITS.commandOptions) say(`${options.length} options, at most ${LIMITS.commandOptions}`);
	let optional = false;
	for (const option of options) {
		checkName(say, option.name);
		filled(say, `${option.name}.description`, option.description, LIMITS.commandText);
		if (option.required && optional) say(`${option.name} is required but stands after an optional one`);
		optional ||= option.required === false || option.required === undefined;
		if ((option.choices?.length ?? 0) > LIMITS.choices) say(`${option.name} has ${option.choices?.length} choices, at most ${LIMITS.choices}`);
		for (const choice of option.choices ?? []) filled(say, `${option.name}: choice`, choice.name, LIMITS.choiceText);
		checkCommandOptions(say, option.options ?? []);
	}
}

function checkName(say: Say, name: string): void {
	if (!/^[-_'\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase())
		say(`"${name}" is no valid name: small letters, digits, - and _, at most 32`);
}

function commandSize(part: {
	name: string;
	description?: string;
	options?: readonly OptionShape[];
	choices?: readonly { name: string; value: unknown }[];
}): number {
	const choices = (part.choices ?? []).reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0);
	return part.name.length + (part.description?.length ?? 0) + choices + (part.options ?? []).reduce((sum, option) => sum + commandSize(option), 0);
}
