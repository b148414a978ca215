/** What a server's moderators set for everybody there. Where the store is away, the defaults hold: private, and mentions answered. */
import { type Settings, StoreUnavailable } from "../../store/contract.ts";
import type { Bot } from "../pipeline/command.ts";
import { serverOf } from "../protocol/guild-context.ts";

/** Whether answers are for everybody here unless their person says otherwise. */
export async function publicHere(bot: Bot, interaction: Parameters<typeof serverOf>[0]): Promise<boolean> {
	const server = serverOf(interaction);
	return server !== null && (await settingsOf(bot, server))?.answers === "public";
}

/** Whether messages that mention the bot are answered in a server; they are, unless that was switched off. */
export async function mentionsWanted(bot: Bot, server: string): Promise<boolean> {
	return (await settingsOf(bot, server))?.mentions ?? true;
}

/** A question waits no longer than this for what is only a preference. */
const PATIENCE_MS = 300;

async function settingsOf({ servers }: Bot, server: string): Promise<Settings | null> {
	const late = new Promise<null>((give) => setTimeout(() => give(null), PATIENCE_MS).unref());
	const asked = servers.settings(server).catch((error: unknown) => {
		if (error instanceof StoreUnavailable) return null;
		throw error;
	});
	return Promise.race([asked, late]);
}
