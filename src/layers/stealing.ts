/** Which questions a phrasing would take from another entry: of the shared dataset's and of the server's own. */
import type { EntryKey } from "../dataset/key.ts";
import type { Library } from "../library.ts";
import { answeredBy } from "../matching/decision.ts";
import type { Work } from "../matching/in-pieces.ts";
import { OWN_IN_DOUBT, type OwnEntries, type OwnMatch, ownAnswers } from "../matching/own-entries.ts";
import { parseEntryKey, sameTarget, type Target } from "../matching/target.ts";
import type { EntryContent } from "../store/contract.ts";
import type { Problem } from "./contract.ts";
import { phrasingsOf } from "./own-index.ts";
import { asksForProtection } from "./precedence.ts";

/** Named to the moderator; more would not be read. */
const NAMED = 5;

export type Standing = {
	readonly key: EntryKey;
	readonly target: Target;
	readonly content: EntryContent;
	/** What is live under the key: its phrasings have been looked at already. */
	readonly before: EntryContent | null;
	/** All other entries of the layer. */
	readonly others: ReadonlyMap<EntryKey, EntryContent>;
	/** The shared dataset's questions, and the phrasings of the layer, this entry's too: what a new phrasing is compared with. */
	readonly samples: OwnEntries;
	readonly own: OwnEntries | null;
};

/** One problem for each new phrasing that takes questions, or that can never lead to its entry; in pieces, a phrasing each. */
export function* stealingProblems(base: Library, { key, target, content, before, others, samples, own }: Standing): Work<Problem[]> {
	const known = new Set(before ? phrasingsOf(key, before) : []);
	const fresh = [...new Set(phrasingsOf(key, content))].filter((phrasing) => !known.has(phrasing));
	/** The new phrasing that is nearest to each of the shared questions. */
	const nearest = new Map<string, OwnMatch>();
	const taken = new Map<string, Taken[]>();
	const take = (phrasing: string, question: string, from: string) => taken.set(phrasing, [...(taken.get(phrasing) ?? []), { question, from }]);

	for (const phrasing of fresh) {
		const reading = base.matching.read(phrasing);
		for (const { id: question, similarity } of samples.comingTo(reading, OWN_IN_DOUBT)) {
			if (similarity > (nearest.get(question)?.similarity ?? 0)) nearest.set(question, { id: phrasing, similarity, phrasing });
		}
		// The same words as another entry's phrasing: equally near, and so as likely to answer as that.
		for (const { id, phrasing: question } of own?.comingTo(reading, SAME) ?? []) {
			const key = parseEntryKey(id);
			const theirs = key && others.get(key);
			if (theirs) take(phrasing, question, theirs.question ?? id);
		}
		yield;
	}
	for (const [question, match] of nearest) {
		const decision = base.matching.understand(question);
		yield;
		if (decision.kind !== "sure" || sameTarget(decision.target, target)) continue;
		if (asksForProtection(base.dataset, decision) || !ownAnswers(match, decision)) continue;
		take(match.id, question, base.title(decision.target));
	}
	const found: Problem[] = [];
	for (const phrasing of fresh) {
		found.push(...problemWith(base, phrasing, taken.get(phrasing) ?? [], target, phrasing === content.question ? "question" : "phrasings"));
		yield;
	}
	return found;
}

type Taken = NonNullable<Problem["takes"]>[number];
/** Words of a greeting or thanks; what is longer is about something. */
const IN_PASSING = 4;
/** Cosines of the same words differ by rounding. */
const SAME = 0.999;

function problemWith(base: Library, phrasing: string, takes: readonly Taken[], target: Target, part: Problem["part"]): Problem[] {
	if (takes.length > 0) {
		const more = takes.length > NAMED ? ` and ${takes.length - NAMED} more` : "";
		const list = takes
			.slice(0, NAMED)
			.map(({ question, from }) => `"${question}" (${from})`)
			.join(", ");
		return [
			{
				part,
				says: `"${phrasing}" would take questions from other entries: ${list}${more}`,
				remedy: "Make it more particular to this server, or edit the entry that answers them",
				takes,
			},
		];
	}
	const decision = base.ask(phrasing, [], () => null).decision;
	if (decision.kind === "none" && decision.reason === "small-talk" && phrasing.trim().split(/\s+/).length <= IN_PASSING)
		return [
			{
				part,
				says: `"${phrasing}" is what people say in passing, and whoever says it would be sent this entry`,
				remedy: "Write a question that names what it is about",
			},
		];
	const answers = answeredBy(decision);
	if (answers && !sameTarget(answers, target) && (base.matching.offered(phrasing) || asksForProtection(base.dataset, decision))) {
		const from = base.title(answers);
		return [
			{
				part,
				says: `"${phrasing}" asks what the shared dataset answers with its evidence (${from}), and stays its question`,
				remedy: "Edit that entry's words instead; its verdict stays that of the evidence",
				takes: [{ question: phrasing, from }],
			},
		];
	}
	return [];
}
