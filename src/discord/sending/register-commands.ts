/** Makes Discord's list of commands equal to ours, only where it differs. */
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import { differences } from "./command-differences.ts";

type Body = RESTPostAPIApplicationCommandsJSONBody;

export type Credentials = { readonly application: string; readonly token: string; readonly api: string };

/**
 * @param guild a server's id, or null for all
 * @returns what changed, a line each; empty where nothing did and nothing was sent
 */
export async function registerCommands(
	{ application, token, api }: Credentials,
	bodies: readonly Body[],
	guild: string | null,
	dryRun = false,
): Promise<string[]> {
	const { rest, Routes } = await connected({ api, token });
	const route = guild ? Routes.applicationGuildCommands(application, guild) : Routes.applicationCommands(application);
	const changed = differences((await rest.get(route)) as Body[], bodies);
	if (changed.length > 0 && !dryRun) await rest.put(route, { body: bodies });
	return changed;
}

/**
 * Registers the operator's commands in the server of their channel, and lets everything else there be.
 * @param channel that of OPERATOR_CHANNEL
 * @returns what changed, a line each
 */
export async function registerForOperator(
	{ application, token, api }: Credentials,
	bodies: readonly Body[],
	channel: string,
	dryRun = false,
): Promise<string[]> {
	const { rest, Routes } = await connected({ api, token });
	const { guild_id: guild } = (await rest.get(Routes.channel(channel))) as { readonly guild_id?: string };
	if (!guild) return [];
	const route = Routes.applicationGuildCommands(application, guild);
	const there = (await rest.get(route)) as Body[];
	const changed = bodies.flatMap((body) => {
		const lines = differences(
			there.filter(({ name }) => name === body.name),
			[body],
		);
		return lines.length > 0 ? [{ body, lines }] : [];
	});
	// One by one: a list put whole would take away what the operator registered there for trying it out.
	if (!dryRun) for (const { body } of changed) await rest.post(route, { body });
	return changed.flatMap(({ lines }) => lines);
}

async function connected({ api, token }: Pick<Credentials, "api" | "token">) {
	const { REST, Routes } = await import("discord.js");
	return { rest: new REST({ api, version: "10" }).setToken(token), Routes };
}
