/** Autocomplete's answers. */
import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import { LIMITS } from "./numbers.ts";
import { filled } from "./say.ts";

/** What Discord would refuse in an autocomplete answer. */
export function checkChoices(choices: readonly APIApplicationCommandOptionChoice[]): string[] {
	const problems: string[] = [];
	if (choices.length > LIMITS.choices) problems.push(`${choices.length} choices, at most ${LIMITS.choices}`);
	for (const [i, choice] of choices.entries()) {
		filled((p) => problems.push(p), `choices[${i}].name`, choice.name, LIMITS.choiceText);
		filled((p) => problems.push(p), `choices[${i}].value`, String(choice.value), LIMITS.choiceText);
	}
	return problems;
}
