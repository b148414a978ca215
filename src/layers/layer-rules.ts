/** Every rule for one entry of a layer, in the order in which a moderator can mend it. */

import type { Answer } from "../answering/answer.ts";
import type { EntryKey } from "../dataset/key.ts";
import type { Library } from "../library.ts";
import { inPieces } from "../matching/in-pieces.ts";
import type { OwnEntries } from "../matching/own-entries.ts";
import { exchangesOf, oneCell, ownIdOf } from "../matching/target.ts";
import type { EntryContent, Revision, Settings } from "../store/contract.ts";
import { mayNameIn } from "./address-rules.ts";
import type { Problem } from "./contract.ts";
import { targetOf } from "./entry-key.ts";
import { judgedBeside } from "./judged-beside.ts";
import { linkProblems } from "./link-rules.ts";
import { edited, ownAnswer } from "./local-answer.ts";
import { phrasingsOf } from "./own-index.ts";
import { asKept, isNothing, sharedContent } from "./shared-entry.ts";
import { stealingProblems } from "./stealing.ts";
import { wordChecks } from "./text-rules.ts";
import { linkableHosts } from "./trusted-hosts.ts";

/** What a server may hold in all: far more than any FAQ of a community, and little enough for memory. */
export const MOST_OWN_ENTRIES = 100;
/** A hundred entries with forty each; they are compared in some milliseconds. */
export const MOST_PHRASINGS_A_SERVER = 4000;

/** What Discord would refuse of a finished answer, in sentences; given, for nothing here knows Discord. */
export type Measure = (answer: Answer) => readonly string[];

export type Checking = {
	readonly base: Library;
	readonly measure: Measure;
	/** The layer that the entry would be in, and the index of its phrasings. */
	readonly revisions: readonly Revision[];
	readonly own: OwnEntries | null;
	readonly samples: OwnEntries;
	readonly settings: Settings;
	/** Whether its words and links were judged already, as reading a file does. */
	readonly wordsJudged?: boolean;
};

/** In pieces, between which questions are answered: fifty phrasings, judged and compared with a large layer, are a second of work. */
export async function entryProblems(checking: Checking, key: EntryKey, typed: EntryContent): Promise<Problem[]> {
	const { base, measure, revisions, samples, own } = checking;
	const target = targetOf(key, base.dataset);
	if (!target) return [{ part: "entry", says: "There is no such entry", remedy: "Pick one from the list" }];
	const shared = sharedContent(base, target);
	const content = asKept(typed, shared);
	if (isNothing(content, shared)) return [{ part: "entry", says: "Nothing was changed", remedy: "Change the words, or add a link or a phrasing" }];
	const plain = checking.wordsJudged ? [] : await plainProblems(checking, content, shared === null);
	if (plain.length > 0) return plain;
	const before = revisions.find(({ entry }) => entry === key)?.content ?? null;
	const others = new Map(revisions.flatMap(({ entry, content: other }) => (other && entry !== key ? [[entry, other] as const] : [])));
	const amounts = [...amountProblems(key, content, before, others), ...sizeProblems(base, key, content, measure)];
	return [...amounts, ...(await inPieces(stealingProblems(base, { key, target, content, before, others, samples, own })))];
}

async function plainProblems({ base, settings }: Checking, content: EntryContent, own: boolean): Promise<Problem[]> {
	const linkable = linkableHosts(base.dataset.vettedHosts, settings);
	const ofWords = await judgedBeside(base, wordChecks(content, own, mayNameIn(base.dataset)));
	return [...ofWords, ...linkProblems(content.links, linkable, settings.unvettedHosts)];
}

function amountProblems(key: EntryKey, content: EntryContent, before: EntryContent | null, others: ReadonlyMap<EntryKey, EntryContent>): Problem[] {
	const own = [...others.keys()].filter(ownIdOf).length;
	const phrasings = [...others].reduce((sum, [id, other]) => sum + phrasingsOf(id, other).length, phrasingsOf(key, content).length);
	const found: Problem[] = [];
	if (ownIdOf(key) && !before && own >= MOST_OWN_ENTRIES)
		found.push({ part: "entry", says: `This server holds ${own} entries, as many as it may`, remedy: "Remove one that nobody asks for" });
	if (phrasings > MOST_PHRASINGS_A_SERVER)
		found.push({
			part: "phrasings",
			says: `This server would hold ${phrasings} phrasings, at most ${MOST_PHRASINGS_A_SERVER}`,
			remedy: "Remove some",
		});
	return found;
}

/** The finished answer is measured, the signs that escape marks included. */
function sizeProblems(base: Library, key: EntryKey, content: EntryContent, measure: Measure): Problem[] {
	const target = targetOf(key, base.dataset);
	const answer = target && previewOf(base, key, content, 0);
	const full = answer && {
		...answer,
		notices: [LONGEST_NOTICE, ...(oneCell(target) ? [] : [LONGEST_NOTICE])].slice(0, exchangesOf(target).length),
	};
	const found = full ? measure(full) : [];
	return found.map((says) => ({
		part: "answer",
		says: `The finished answer does not fit Discord: ${says}`,
		remedy: "Shorten the answer, or leave out a link",
	}));
}

const LONGEST_NOTICE = { exchange: "x".repeat(40), says: "*".repeat(200), until: "2026-11-24" };

/** @param at when it would be published, in milliseconds */
export function previewOf(base: Library, key: EntryKey, typed: EntryContent, at: number): Answer | null {
	const target = targetOf(key, base.dataset);
	if (!target) return null;
	const content = asKept(typed, sharedContent(base, target));
	const entry = { ...content, at };
	if (target.kind === "own") return ownAnswer(target.id, entry);
	const answer = base.answer(target);
	return answer && answer.kind !== "own" ? edited(answer, entry) : null;
}
