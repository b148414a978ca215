/** /faq posted: the public answers of the last thirty days, and the button that corrects those of an entry. */
import { correctOutdated } from "../../src/discord/conversation/posted-answers.ts";
import { page, pagedEmbeds } from "../../src/discord/messages/pages.ts";
import { parseTarget } from "../../src/matching/target.ts";
import type { PostedAnswer } from "../../src/store/alert-contract.ts";
import type { ButtonStep, Session, SlashStep } from "./session.ts";
import { line } from "./truncate.ts";

const HEAD = "Where a verdict or bottom line changes I correct them by myself.";
const TITLE = "Public answers of the last thirty days";

export const posted: SlashStep = async (session) => {
	const answers = await session.store.posted(session.server);
	if (answers.length === 0) return { content: "I posted no public answer here in the last thirty days.", private: true };
	return { content: HEAD, ...(await answersPage(session, answers, 0)), private: true };
};

export const postedTurned: ButtonStep = async (session, [at]) => {
	return { content: HEAD, ...(await answersPage(session, await session.store.posted(session.server), Number(at))), private: true, update: true };
};

/** The newest first, each with the way to it. */
async function answersPage({ shelf, server, accessToken }: Session, answers: readonly PostedAnswer[], at: number) {
	const library = await shelf();
	const lines = answers.map(({ channel, message, target, at: when }) => {
		const parsed = parseTarget(target);
		const title = line((parsed && library.answer(parsed)?.title) || "no longer there", 60);
		return `- <t:${Math.floor(when / 1000)}:d> ${title}: https://discord.com/channels/${server}/${channel}/${message}`;
	});
	return page(pagedEmbeds(TITLE, lines, "newest first"), at, "f-posted", accessToken);
}

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
