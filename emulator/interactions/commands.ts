import { type APIApplicationCommand, ApplicationCommandType } from "discord-api-types/v10";
import { checkCommand } from "../../src/limits/index.ts";
import { BODIES, type CommandBody, read } from "../rest/bodies.ts";
import { ERRORS, invalidForm } from "../rest/errors.ts";
import { tell, type World } from "../world.ts";

/** 100 slash, 15 user and 15 message commands in each scope (interactions/application-commands, March 2026). */
const MOST: { [type: number]: number } = { 1: 100, 2: 15, 3: 15 };
/** 200 creates a day and scope. */
const CREATES = 200;
const DAY = 86_400_000;

export type Scope = string | null;

/** Commands of one scope: a server's, or the global ones. */
export function commandsOf(world: World, scope: Scope): APIApplicationCommand[] {
	return [...world.commands.values()].filter((command) => (command.guild_id ?? null) === scope);
}

/** POST: a new command, or, where one of that name and type exists, its new text. */
export function upsertCommand(world: World, scope: Scope, body: unknown): { command: APIApplicationCommand; created: boolean } {
	const wanted = read(BODIES.command, body);
	checkAll([wanted]);
	const old = commandsOf(world, scope).find((command) => same(command, wanted));
	if (!old) countCreates(world, scope, 1);
	const command = store(world, scope, wanted, old);
	checkCount(world, scope, command);
	tell(world, { type: "commands", guildId: scope });
	return { command, created: !old };
}

/** PUT: exactly these commands and no others; a command that stays keeps its id. */
export function replaceCommands(world: World, scope: Scope, body: unknown): APIApplicationCommand[] {
	const wanted = read(BODIES.commands, body);
	checkAll(wanted);
	for (const [type, most] of Object.entries(MOST)) {
		if (wanted.filter((command) => (command.type ?? 1) === Number(type)).length > most) throw ERRORS.tooManyCommands();
	}
	const old = commandsOf(world, scope);
	countCreates(world, scope, wanted.filter((command) => !old.some((one) => same(one, command))).length);
	for (const one of old) world.commands.delete(one.id);
	const made = wanted.map((command) =>
		store(
			world,
			scope,
			command,
			old.find((one) => same(one, command)),
		),
	);
	tell(world, { type: "commands", guildId: scope });
	return made;
}

/** PATCH: the fields named; the rest stays. */
export function editCommand(world: World, scope: Scope, id: string, body: unknown): APIApplicationCommand {
	const old = commandIn(world, scope, id);
	const merged = read(BODIES.command, { ...old, ...read(BODIES.commandEdit, body) });
	checkAll([merged]);
	const command = store(world, scope, merged, old);
	tell(world, { type: "commands", guildId: scope });
	return command;
}

/** DELETE. */
export function deleteCommand(world: World, scope: Scope, id: string): void {
	world.commands.delete(commandIn(world, scope, id).id);
	tell(world, { type: "commands", guildId: scope });
}

/** One command of a scope, or 10063. */
export function commandIn(world: World, scope: Scope, id: string): APIApplicationCommand {
	const command = world.commands.get(id);
	if (!command || (command.guild_id ?? null) !== scope) throw ERRORS.unknownCommand();
	return command;
}

function same(command: APIApplicationCommand, wanted: CommandBody): boolean {
	return command.name === wanted.name && command.type === (wanted.type ?? ApplicationCommandType.ChatInput);
}

function checkAll(commands: readonly CommandBody[]): void {
	const faults: string[] = [];
	for (const command of commands) {
		faults.push(...checkCommand(command as Parameters<typeof checkCommand>[0]), ...siblingsTwice(`/${command.name}`, command.options ?? []));
		if (commands.some((other) => other !== command && other.name === command.name && (other.type ?? 1) === (command.type ?? 1)))
			faults.push(`/${command.name}: name stands twice among the commands of this type`);
	}
	if (faults.length > 0) throw invalidForm([...new Set(faults)]);
}

type Named = { name: string; type: number; autocomplete?: unknown; choices?: unknown; options?: readonly Named[] };

/** What the limits do not look at: siblings of one name, and autocomplete beside fixed choices. */
function siblingsTwice(at: string, options: readonly unknown[]): string[] {
	const parts = options as readonly Named[];
	const twice = parts
		.filter((part, i) => parts.findIndex((one) => one.name === part.name) < i)
		.map((part) => `${at}: option "${part.name}" stands twice`);
	const subs = parts.filter((part) => part.type <= 2).length;
	const mixed = subs > 0 && subs < parts.length ? [`${at}: subcommands and options stand side by side`] : [];
	const both = parts.filter((part) => part.autocomplete === true && part.choices).map((part) => `${at}: "${part.name}" has choices and autocomplete`);
	return [...twice, ...mixed, ...both, ...parts.flatMap((part) => siblingsTwice(`${at} ${part.name}`, part.options ?? []))];
}

function store(world: World, scope: Scope, body: CommandBody, old: APIApplicationCommand | undefined): APIApplicationCommand {
	const type = body.type ?? ApplicationCommandType.ChatInput;
	const global = scope === null;
	const command = {
		...body,
		id: old?.id ?? world.newId(),
		application_id: world.application.id,
		version: world.newId(),
		type,
		description: body.description ?? "",
		default_member_permissions: body.default_member_permissions ?? null,
		dm_permission: global ? !body.contexts || body.contexts.includes(1) : undefined,
		integration_types: global ? (body.integration_types ?? world.application.integrationTypes) : undefined,
		contexts: global ? (body.contexts ?? null) : undefined,
		nsfw: body.nsfw ?? false,
		...(global ? {} : { guild_id: scope }),
	} as unknown as APIApplicationCommand;
	world.commands.set(command.id, command);
	return command;
}

function checkCount(world: World, scope: Scope, added: APIApplicationCommand): void {
	if (commandsOf(world, scope).filter((command) => command.type === added.type).length <= (MOST[added.type] ?? 100)) return;
	world.commands.delete(added.id);
	throw ERRORS.tooManyCommands();
}

function countCreates(world: World, scope: Scope, count: number): void {
	const key = scope ?? "global";
	const now = world.clock.now();
	const today = (world.commandCreates.get(key) ?? []).filter((at) => at > now - DAY);
	if (today.length + count > CREATES) throw ERRORS.tooManyCreates();
	world.commandCreates.set(key, [...today, ...Array.from({ length: count }, () => now)]);
}
