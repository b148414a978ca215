/** The queue, grouped by likeness: what is asked most comes first. Five hundred lines at most, so every pair may be looked at. */

import type { Queued } from "../../src/store/contract.ts";
import { fold, stem, words } from "../../src/text/words.ts";

export type Group = {
	/** The line that stands for it: the one that was asked most. */
	readonly leader: Queued;
	readonly items: readonly Queued[];
	readonly count: number;
};

/** Half of all their words in common: "is my money safe on X" and "is money on X safe" are one, on X and on Y two. */
const ALIKE = 0.5;

export function grouped(queue: readonly Queued[]): Group[] {
	const order = queue.toSorted((a, b) => b.count - a.count || b.at - a.at || (a.id < b.id ? -1 : 1));
	const groups: { leader: Queued; stems: ReadonlySet<string>; items: Queued[] }[] = [];
	for (const item of order) {
		const stems = stemsOf(item.text);
		// What was marked wrong belongs to the entry that was marked, not to a question of the same words.
		const alike = groups.find(
			({ leader, stems: other }) => leader.kind === item.kind && leader.entry === item.entry && likeness(stems, other) >= ALIKE,
		);
		if (alike) alike.items.push(item);
		else groups.push({ leader: item, stems, items: [item] });
	}
	return groups
		.map(({ leader, items }) => ({ leader, items, count: items.reduce((sum, { count }) => sum + count, 0) }))
		.sort((a, b) => b.count - a.count || b.leader.at - a.leader.at);
}

function stemsOf(text: string): ReadonlySet<string> {
	return new Set(words(fold(text)).map(stem));
}

/** Shared words over all words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const shared = [...a].filter((word) => b.has(word)).length;
	const all = a.size + b.size - shared;
	return all === 0 ? 1 : shared / all;
}
