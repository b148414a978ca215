/** Which questions a phrasing would take from another entry: of the shared dataset's and of the server's own. */
import type { Library } from "../library.ts";
import { OWN_IN_DOUBT, ownAnswers } from "../matching/own-entries.ts";
import { sameTarget, type Target } from "../matching/target.ts";
import type { EntryContent, EntryKey } from "../store/contract.ts";
import type { Problem } from "./contract.ts";
import { phrasingsOf } from "./layer.ts";
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
};

/** One problem for each new phrasing that takes questions, or that can never lead to its entry. */
export function stealingProblems(base: Library, { key, target, content, before, others }: Standing): Problem[] {
	const known = new Set(before ? phrasingsOf(key, before) : []);
	const fresh = [...new Set(phrasingsOf(key, content))].filter((phrasing) => !known.has(phrasing));
	if (fresh.length === 0) return [];
	const near = base.matching.own(fresh.map((phrasing) => ({ id: phrasing, phrasings: [phrasing] })));
	const taken = new Map<string, Taken[]>();
	const take = (phrasing: string, question: string, from: string) => taken.set(phrasing, [...(taken.get(phrasing) ?? []), { question, from }]);

	for (const question of base.matching.samples()) {
		const match = near.nearest(base.matching.read(question));
		if (!match || match.similarity < OWN_IN_DOUBT) continue;
		const decision = base.matching.understand(question);
		if (decision.kind !== "sure" || sameTarget(decision.target, target)) continue;
		if (asksForProtection(base.dataset, decision) || !ownAnswers(match, decision)) continue;
		take(match.id, question, base.title(decision.target));
	}
	if (others.size > 0) {
		const standing = base.matching.own([...others].map(([id, other]) => ({ id, phrasings: phrasingsOf(id, other) })));
		for (const [other, theirs] of others) {
			for (const question of phrasingsOf(other, theirs)) {
				const reading = base.matching.read(question);
				const match = near.nearest(reading);
				// Its own phrasing is always at least as near; equally near means the same words.
				if (match && match.similarity >= Math.max(SAME, standing.nearest(reading)?.similarity ?? 0))
					take(match.id, question, theirs.question ?? other);
			}
		}
	}
	return fresh.flatMap((phrasing) =>
		problemWith(base, phrasing, taken.get(phrasing) ?? [], target, phrasing === content.question ? "question" : "phrasings"),
	);
}

type Taken = NonNullable<Problem["takes"]>[number];
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
	const decision = base.ask(phrasing).decision;
	const elsewhere = decision.kind === "sure" && !sameTarget(decision.target, target);
	if (elsewhere && (base.matching.offered(phrasing) || asksForProtection(base.dataset, decision))) {
		const from = base.title(decision.target);
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
