/** /faq posted: the public answers of the last thirty days, and the button that corrects those of an entry. */
import { correctOutdated } from "../../src/discord/conversation/posted-answers.ts";
import { LIMITS } from "../../src/limits/index.ts";
import { parseTarget } from "../../src/matching/target.ts";
import type { ButtonStep, SlashStep } from "./session.ts";
import { line } from "./truncate.ts";

const LINES = 20;

export const posted: SlashStep = async (session) => {
	const all = await session.store.posted(session.server);
	if (all.length === 0) return { content: "I posted no public answer here in the last thirty days.", private: true };
	const shelf = await session.shelf();
	const lines = all.slice(0, LINES).map(({ channel, message, target, at }) => {
		const parsed = parseTarget(target);
		const title = line((parsed && shelf.answer(parsed)?.title) || "no longer there", 60);
		return `- <t:${Math.floor(at / 1000)}:d> ${title}: https://discord.com/channels/${session.server}/${channel}/${message}`;
	});
	const more = all.length > LINES ? [`… and ${all.length - LINES} older ones`] : [];
	const head = "Public answers of the last thirty days. Where a verdict or bottom line changes I correct them by myself.";
	// Twenty lines of up to 160 characters do not fit a message: what does is shown, the newest first.
	let content = [head, ...lines, ...more].join("\n");
	while (content.length > LIMITS.content) content = [head, ...lines.splice(0, lines.length - 1), "…"].join("\n");
	return { content, private: true };
};

/** Under an edit that was just published: what was posted of the entry before says the old words. */
export const correctEarlier: ButtonStep = async (session, [key = ""]) => {
	const wanted = await session.store.wantCorrected(session.server, key);
	if (wanted === 0) return { content: "No public answer of the last thirty days shows that entry.", private: true };
	return {
		content: `Correcting ${wanted} earlier ${wanted === 1 ? "answer" : "answers"}, each with a line that says so.`,
		private: true,
		after: async () => void (await correctOutdated(session.bot, session.server)),
	};
};
