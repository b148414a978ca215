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
	const { REST, Routes } = await import("discord.js");
	const rest = new REST({ api, version: "10" }).setToken(token);
	const route = guild ? Routes.applicationGuildCommands(application, guild) : Routes.applicationCommands(application);
	const changed = differences((await rest.get(route)) as Body[], bodies);
	if (changed.length > 0 && !dryRun) await rest.put(route, { body: bodies });
	return changed;
}
