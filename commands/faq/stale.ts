/** /faq stale: edits whose shared entry changed under them (keep, or take the shared words), and what is old in the dataset or here. */

import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import { button, rows } from "../../src/discord/messages/button.ts";
import { COLOUR } from "../../src/discord/messages/colours.ts";
import { inParts } from "../../src/discord/messages/in-parts.ts";
import { page, pagedEmbeds } from "../../src/discord/messages/pages.ts";
import { text } from "../../src/discord/protocol/options.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import type { Outdated } from "../../src/layers/contract.ts";
import { dueForReview } from "../../src/layers/review-by.ts";
import { aboutExchanges } from "../../src/matching/target.ts";
import { monthsBetween, newest } from "../../src/text/months.ts";
import { danger } from "./buttons.ts";
import { keyOfButton } from "./entries.ts";
import { entryText, ONE_OF_TWO } from "./entry-text.ts";
import { outcome } from "./outcome.ts";
import type { ButtonStep, Session, SlashStep } from "./session.ts";
import { line } from "./truncate.ts";

/** Own entries that nobody has touched for this long are named: the same age as the dataset's editors use for a claim. */
const OLD_MONTHS = 24;
/** A moderator's own words are looked at twice a year. */
const OWN_MONTHS = 6;
/** They fit a field of 1,024 characters, at titles of up to 50. */
const LINES = 8;

export const stale: SlashStep = async (session, options) => {
	const outdated = await session.servers.outdated(session.server);
	const typed = text(options, "exchange");
	const exchange = typed === null ? null : session.bot.library.exchanges.one(typed);
	if (typed !== null && !exchange) throw new UserError("I know no exchange of that name. Start typing, and pick one from the list.");
	return { ...changedUnder(session, outdated, 0), ...(outdated.length > 0 ? {} : await old(session, exchange?.id ?? null)), private: true };
};

export const staleTurned: ButtonStep = async (session, [at]) => {
	return { ...changedUnder(session, await session.servers.outdated(session.server), Number(at)), private: true, update: true };
};

/** One edit at a time: the two texts, and the choice. */
function changedUnder(session: Session, outdated: readonly Outdated[], at: number): Omit<Reply, "private"> {
	const here = Math.min(Math.max(0, Math.trunc(at) || 0), outdated.length - 1);
	const one = outdated[here];
	if (!one) return { content: "No edit of this server lies over an entry that changed since." };
	const number = String(one.edit.number);
	return {
		content: `The shared entry **${line(one.title, 100)}** changed after this server's edit (${here + 1} of ${outdated.length}). Members read the edit until you choose.`,
		embeds: [
			{ title: "This server's edit", color: COLOUR.neutral, description: entryText(one.edit.content, ONE_OF_TWO) },
			{ title: "The shared words now", color: COLOUR.neutral, description: entryText(one.shared, ONE_OF_TWO) },
		],
		components: rows([
			button("Keep the edit", session.id("f-keep", one.key, number)),
			danger("Take the shared words", session.id("f-base", one.key, number)),
			...(outdated.length > 1 ? [button("Next", session.id("f-stale", String((here + 1) % outdated.length)))] : []),
		]),
	};
}

export const keep: ButtonStep = async (session, [entry, number = "0"]) => {
	const key = keyOfButton(entry);
	return outcome(session, key, await session.servers.keep(session.server, key, Number(number), session.person), null);
};

export const takeBase: ButtonStep = async (session, [entry, number = "0"]) => {
	const key = keyOfButton(entry);
	const result = await session.servers.remove(session.server, key, Number(number), session.person, "took the shared words, which had changed");
	return outcome(session, key, result, null);
};

export const oldTurned: ButtonStep = async (session, [exchange = "", at]) => {
	return { ...(await old(session, exchange || null, Number(at))), private: true, update: true };
};

/** The dataset's evidence by age for one exchange or all, and own entries that were not looked at for long; page by page. */
async function old(session: Session, exchange: string | null, at = 0): Promise<Omit<Reply, "private">> {
	const own = (await session.servers.entries(session.server)).filter(
		({ state, revision }) => state === "own" && revision && monthsBetween(new Date(revision.at).toISOString().slice(0, 7), session.now) >= OWN_MONTHS,
	);
	const due = dueForReview(await session.servers.settings(session.server), session.now);
	const titled = await Promise.all(due.map(async ({ key, day }) => ({ title: (await session.servers.entryNow(session.server, key))?.title, day })));
	const blocks = [
		...(titled.length > 0
			? listed(
					"To be looked at again",
					titled.map(({ title, day }) => `${line(title ?? "an entry that is no longer there", 100)}: since ${day}`),
				)
			: []),
		...listed(
			`Own entries not touched for ${OWN_MONTHS} months`,
			own.map(({ title }) => line(title, 100)),
		),
		...listed(`Shared answers whose newest evidence is over ${OLD_MONTHS} months old`, agedCells(session, exchange)),
	];
	const embeds = pagedEmbeds("What is old", blocks, "oldest first");
	const content = "No edit of this server lies over an entry that changed since.";
	return { content, ...page(embeds, at, "f-old", session.accessToken, exchange ?? "") };
}

/** A heading over the first of the blocks, which are not cut by a page's end. */
function listed(heading: string, lines: readonly string[]): string[] {
	const blocks = inParts(lines.length > 0 ? lines : ["none"], LINES).map((part) => part.join("\n"));
	return blocks.map((block, i) => (i === 0 ? `**${heading}**\n${block}` : block));
}

function agedCells({ bot: { library }, now }: Session, exchange: string | null): string[] {
	const aged = library.dataset.exchanges
		.filter(({ id }) => exchange === null || id === exchange)
		.flatMap(({ id, topics }) => CELL_TOPICS.map((topic) => ({ id, topic, asOf: newest(topics[topic].evidence.map((one) => one.asOf)) })))
		.flatMap(({ id, topic, asOf }) => (asOf ? [{ title: library.title(aboutExchanges([id], topic)), months: monthsBetween(asOf, now) }] : []))
		.filter(({ months }) => months > OLD_MONTHS)
		.sort((a, b) => b.months - a.months);
	return aged.map(({ title, months }) => `${line(title, 100)}: ${months} months`);
}
