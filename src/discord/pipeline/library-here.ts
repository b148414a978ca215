/** The library that people see in a place: the shared one, under the layer of the server that installed the app. */
import type { Library } from "../../library.ts";
import { serverOf } from "../protocol/guild-context.ts";
import type { Bot } from "./command.ts";

/** The library of a server by its id, or the shared one for null. */
export async function shelfOf(bot: Bot, server: string | null): Promise<Library> {
	return server === null ? bot.library : bot.servers.shelf(server);
}

/** What answers here: the shared dataset, under the layer of the server where the app is installed. */
export function libraryHere(bot: Bot, interaction: Parameters<typeof serverOf>[0]): Promise<Library> {
	return shelfOf(bot, serverOf(interaction));
}
