/** Which server's layer applies to an interaction, and the shelf that its people see. */
import { ApplicationIntegrationType } from "discord-api-types/v10";
import type { Library } from "../library.ts";
import type { Bot } from "./command.ts";

type Owned = { guild_id?: string; authorizing_integration_owners?: Partial<Record<ApplicationIntegrationType, string>> };

/**
 * The server that installed the app and in which it was used; null in direct messages, and where somebody brought the app
 * along as their own: there a server's layer does not apply, nor may its moderators' commands be used.
 */
export function serverOf({ guild_id, authorizing_integration_owners: owners }: Owned): string | null {
	return guild_id !== undefined && owners?.[ApplicationIntegrationType.GuildInstall] === guild_id ? guild_id : null;
}

/** The shelf of a server by its id, or the shared one for null. */
export async function shelfOf(bot: Bot, server: string | null): Promise<Library> {
	return server === null ? bot.library : bot.servers.shelf(server);
}

/** What answers here: the shared dataset, under the layer of the server where the app is installed. */
export function libraryHere(bot: Bot, interaction: Owned): Promise<Library> {
	return shelfOf(bot, serverOf(interaction));
}
