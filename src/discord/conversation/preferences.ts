/** What a server's moderators set for everybody there. Where the store is away, the defaults hold: private, and mentions answered. */
import type { Bot } from "../pipeline/command.ts";
import { serverOf } from "../protocol/guild-context.ts";

/** Whether answers are for everybody here unless their person says otherwise. */
export async function publicHere({ servers }: Bot, interaction: Parameters<typeof serverOf>[0]): Promise<boolean> {
	const server = serverOf(interaction);
	return server !== null && (await servers.settingsHere(server))?.answers === "public";
}

/** Whether messages that mention the bot are answered in a server; they are, unless that was switched off. */
export async function mentionsWanted({ servers }: Bot, server: string): Promise<boolean> {
	return (await servers.settingsHere(server))?.mentions ?? true;
}
