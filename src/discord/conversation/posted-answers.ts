/**
 * Public answers are remembered for thirty days by message, target and what they said, never by who asked: where the dataset says
 * otherwise now, or a moderator wants it, they are edited, with a line that says so.
 */
import { createHash } from "node:crypto";
import type { Answer } from "../../answering/answer.ts";
import { parseTarget, type Target, writeTarget } from "../../matching/target.ts";
import { type PostedAnswer, WANTED } from "../../store/alert-contract.ts";
import { StoreUnavailable } from "../../store/contract.ts";
import { addressIn } from "../messages/address.ts";
import type { Bot } from "../pipeline/command.ts";
import { serverOf } from "../protocol/guild-context.ts";
import { appMayPost } from "../protocol/permissions.ts";
import { isGone, isOutOfReach, isRefusedForNow, refusalCode } from "../protocol/refusal.ts";
import type { Afterwards } from "../protocol/reply.ts";
import type { DiscordApi } from "../sending/discord-api.ts";
import { pictured, shortPictured } from "./picture-reply.ts";

export type PostedWhere = { readonly server: string; readonly channel: string; readonly message: string; readonly form: PostedAnswer["form"] };

/** Notes an answer that everybody in a server can read. The store being away costs the correction, never the answer. */
export async function notePosted(bot: Bot, target: Target, { server, channel, message, form }: PostedWhere): Promise<void> {
	const answer = (await bot.servers.shelf(server)).answer(target);
	if (!answer) return;
	const at = bot.now().getTime();
	const answered = { message, channel, server, target: writeTarget(target), form, shown: shownBy(answer), at };
	await bot.store.notePosted(answered).catch(() => {});
}

type Answered = Parameters<DiscordApi["answerId"]>[0] & Parameters<typeof serverOf>[0] & Parameters<typeof appMayPost>[0];

/**
 * Notes the answer to an interaction, once it is out and where everybody in a server reads it. Only where the bot is a member may it edit
 * what it said later than fifteen minutes ago. @returns what is done after the answer, or nothing
 */
export function notingPosted(
	bot: Bot,
	interaction: Answered & { readonly channel?: { readonly id: string } },
	target: Target | null,
	form: PostedAnswer["form"],
): { readonly after?: Afterwards } {
	const server = serverOf(interaction);
	const channel = interaction.channel?.id;
	if (!target || server === null || channel === undefined || !appMayPost(interaction)) return {};
	return {
		after: async (sent) => {
			const message = sent ?? (await bot.discord.answerId(interaction).catch(() => null));
			if (message) await notePosted(bot, target, { server, channel, message, form });
		},
	};
}

/** What a correction hangs on: verdicts and bottom lines. An entry of a server's own has neither, and is corrected by hand. */
export function shownBy(answer: Answer): string {
	return createHash("sha256")
		.update(JSON.stringify(said(answer)))
		.digest("base64url")
		.slice(0, 16);
}

function said(answer: Answer): unknown {
	if (answer.kind === "own") return [answer.edit.words];
	if (answer.kind === "entry") return [answer.verdict, answer.bottomLine];
	// An overview or a comparison shows the verdict of each of its cells.
	const lines = answer.kind === "table" ? answer.sections.flatMap((section) => section.lines) : [];
	return [answer.bottomLine, ...lines.map(({ label, verdict, says }) => [label, verdict, says])];
}

const AT_A_TIME = 100;
/** One answer that cannot be drawn keeps no other waiting; after so many Discord is away. */
const MOST_FAULTS = 5;
/** After so long whoever was correcting an answer is taken to be gone: longer than the REST client waits for its turn on any but a flooded bucket. */
const ABANDONED_MS = 120_000;

/**
 * Edits, one after the other, every answer whose verdict or bottom line is another now, and what moderators want corrected.
 * What Discord refuses for now keeps until the next round, and keeps none of the others waiting.
 * @param server that server's alone @returns how many @throws StoreUnavailable; the first fault of another kind, once all others were tried
 */
export async function correctOutdated(bot: Bot, server?: string): Promise<number> {
	let corrected = 0;
	const faults: unknown[] = [];
	for (let last = ""; ; ) {
		const some = await bot.store.postedAfter(last, AT_A_TIME, server);
		for (const posted of some) {
			const answer = await answerOf(bot, posted);
			if (!answer || !isOutdated(answer, posted)) continue;
			const done = await correct(bot, posted, answer);
			if (done === true) corrected++;
			else if (done !== false) faults.push(done.fault);
			if (faults.length >= MOST_FAULTS) throw faults[0];
		}
		last = some.at(-1)?.message ?? "";
		if (some.length >= AT_A_TIME) continue;
		if (faults.length > 0) throw faults[0];
		return corrected;
	}
}

function isOutdated(answer: Answer, { shown }: PostedAnswer): boolean {
	return shown === WANTED || (answer.kind !== "own" && shownBy(answer) !== shown);
}

/**
 * Edits one answer to what is said now; one that is gone is forgotten.
 * @returns whether it was corrected, or why not where that is no refusal of Discord's that was to be expected @throws StoreUnavailable
 */
async function correct(bot: Bot, posted: PostedAnswer, answer: Answer): Promise<boolean | { readonly fault: unknown }> {
	const { server, channel, message, form } = posted;
	const now = bot.now();
	if (!(await bot.store.claimPosted(posted, now.getTime(), now.getTime() - ABANDONED_MS))) return false;
	const library = await bot.servers.shelf(server);
	try {
		const address = await addressOver(bot, posted);
		const data = form === "short" ? await shortPictured(bot, library, answer) : await pictured(bot, library, answer, false);
		const line = `-# corrected on ${now.toISOString().slice(0, 10)}`;
		await bot.discord.editPost(channel, message, { ...data, content: [address, data.content, line].filter(Boolean).join("\n") });
	} catch (error) {
		if (error instanceof StoreUnavailable) throw error;
		if (isGone(error) || isOutOfReach(error)) await bot.store.forgetPosted(message);
		return isGone(error) || isOutOfReach(error) || isRefusedForNow(error) ? false : { fault: error };
	}
	await bot.store.noteShown(message, shownBy(answer));
	return true;
}

/** Whom it is for stays over it. Where Discord does not let the bot read its own message (that takes Read Message History) nobody can tell. */
async function addressOver({ discord }: Bot, { channel, message }: PostedAnswer): Promise<string> {
	try {
		return addressIn(await discord.contentOf(channel, message));
	} catch (error) {
		if (refusalCode(error) === null) throw error;
		return "";
	}
}

async function answerOf(bot: Bot, { server, target }: PostedAnswer): Promise<Answer | null> {
	const parsed = parseTarget(target);
	return parsed && (await bot.servers.shelf(server)).answer(parsed);
}
