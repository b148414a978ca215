/**
 * Public answers are remembered for thirty days by message, target and what they said, never by who asked: where the dataset says
 * otherwise now, or a moderator wants it, they are edited, with a line that says so.
 */
import { createHash } from "node:crypto";
import type { Answer } from "../../answering/answer.ts";
import { parseTarget, type Target, writeTarget } from "../../matching/target.ts";
import type { PostedAnswer } from "../../store/alert-contract.ts";
import type { Bot } from "../pipeline/command.ts";
import { serverOf } from "../protocol/guild-context.ts";
import { appMayPost } from "../protocol/permissions.ts";
import { isGone, refusalCode } from "../protocol/refusal.ts";
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
): { readonly after?: () => Promise<void> } {
	const server = serverOf(interaction);
	const channel = interaction.channel?.id;
	if (!target || server === null || channel === undefined || !appMayPost(interaction)) return {};
	return {
		after: async () => {
			const message = await bot.discord.answerId(interaction).catch(() => null);
			if (message) await notePosted(bot, target, { server, channel, message, form });
		},
	};
}

/** What a correction hangs on: verdict and bottom line. An entry of a server's own has neither, and is corrected by hand. */
export function shownBy(answer: Answer): string {
	const said = answer.kind === "entry" ? [answer.verdict, answer.bottomLine] : answer.kind === "own" ? [answer.edit.words] : [answer.bottomLine];
	return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 16);
}

/** Missing access, no longer ours: as with what is gone, there is nothing to correct. */
const OUT_OF_REACH = new Set([50001, 50005]);
const AT_A_TIME = 100;

/** Edits every answer whose verdict or bottom line is another now. @returns how many */
export async function correctOutdated(bot: Bot): Promise<number> {
	let corrected = 0;
	for (let last = ""; ; ) {
		const some = await bot.store.postedAfter(last, AT_A_TIME);
		for (const posted of some) {
			const answer = await answerOf(bot, posted);
			if (answer && answer.kind !== "own" && shownBy(answer) !== posted.shown && (await correct(bot, posted))) corrected++;
		}
		last = some.at(-1)?.message ?? "";
		if (some.length < AT_A_TIME) return corrected;
	}
}

/** Edits one answer to what is said now. @returns false where it is gone, and forgotten */
export async function correct(bot: Bot, posted: PostedAnswer): Promise<boolean> {
	const library = await bot.servers.shelf(posted.server);
	const answer = await answerOf(bot, posted);
	if (!answer) return false;
	const data = posted.form === "short" ? await shortPictured(bot, library, answer) : await pictured(bot, library, answer, false);
	const line = `-# corrected on ${bot.now().toISOString().slice(0, 10)}`;
	try {
		await bot.discord.editPost(posted.channel, posted.message, { ...data, content: [data.content, line].filter(Boolean).join("\n") });
	} catch (error) {
		if (!isGone(error) && !OUT_OF_REACH.has(refusalCode(error) ?? 0)) throw error;
		await bot.store.forgetPosted(posted.message);
		return false;
	}
	await bot.store.noteShown(posted.message, shownBy(answer));
	return true;
}

async function answerOf(bot: Bot, { server, target }: PostedAnswer): Promise<Answer | null> {
	const parsed = parseTarget(target);
	return parsed && (await bot.servers.shelf(server)).answer(parsed);
}
