/** What Discord refuses for good at the gateway, as sentences that say what to do: a process that tried again would be refused again. */
import { DoorRefused } from "./door-refused.ts";

/** Close codes after which no client may reconnect (Discord's documentation, Gateway close event codes). */
const FINAL: ReadonlyMap<number, string> = new Map([
	[4004, "Discord does not know this token (4004). It was reset, or copied wrongly: put the current one into DISCORD_TOKEN and start again."],
	[4010, "Discord refuses this shard (4010). Set SHARDS to shards that exist, such as 0-3/16."],
	[4011, "Discord wants more shards for so many servers (4011). Set SHARDS=auto, or split them over more processes."],
	[4012, "Discord no longer speaks this version of its gateway (4012). Upgrade CoverBot."],
	[4013, "Discord does not know an intent that was asked for (4013). Upgrade CoverBot."],
	[4014, "Discord does not grant this app an intent that was asked for (4014). Look at Bot, Privileged Gateway Intents, in the Developer Portal."],
]);

/** The one privileged intent that is ever asked for. */
const NO_CONTENT =
	"Discord does not grant this app the Message Content intent (4014), which MESSAGE_CONTENT=on asks for. Switch on Message Content Intent in the Developer Portal under Bot, Privileged Gateway Intents, and start again; or set MESSAGE_CONTENT=off: everything but /faq channel works without it.";
/** Discord's close code for an intent that it does not grant. */
const DISALLOWED = 4014;

/** What @discordjs/ws rejects a login with instead of the code. */
const AT_LOGIN: ReadonlyMap<string, number> = new Map([
	["Authentication failed", 4004],
	["Invalid shard", 4010],
	["Sharding is required", 4011],
	["Used an invalid API version", 4012],
	["Used invalid intents", 4013],
	["Used disallowed intents", 4014],
]);

/**
 * @param content whether the Message Content intent was asked for
 * @returns null for a code after which the connection comes back by itself
 */
export function closedForGood(code: number, content = false): DoorRefused | null {
	const sentence = content && code === DISALLOWED ? NO_CONTENT : FINAL.get(code);
	return sentence === undefined ? null : new DoorRefused(sentence);
}

/** @returns what to throw instead where a login cannot succeed however often it is tried; null where it may later */
export function refusedForGood(error: unknown, api: string, content = false): DoorRefused | null {
	if (error instanceof DoorRefused) return error;
	const { status, code, message } = error as { status?: number; code?: unknown; message?: string };
	if (status === 401 || code === "TokenInvalid")
		return new DoorRefused("Discord does not know this token (401). Copy the current one from the Developer Portal, Bot, into DISCORD_TOKEN.");
	if (status !== undefined && status >= 400 && status < 500 && status !== 429)
		return new DoorRefused(`${api} answers ${status} to GET /gateway/bot, as Discord does not. Correct DISCORD_API_URL, or leave it out.`);
	return closedForGood(AT_LOGIN.get(message ?? "") ?? 0, content);
}
