/** The index of each server's phrasings: kept while its shelf is, and brought up to date with what changed instead of being made anew. */

import { LRUCache } from "lru-cache";
import { atMost } from "../at-most.ts";
import type { EntryKey } from "../dataset/key.ts";
import type { Library } from "../library.ts";
import { inPieces } from "../matching/in-pieces.ts";
import type { OwnEntries } from "../matching/own-entries.ts";
import { ownIdOf } from "../matching/target.ts";
import type { EntryContent, Revision } from "../store/contract.ts";
import { targetOf } from "./entry-key.ts";

export type OwnIndexes = {
	/** @returns the index of these live revisions; null where they hold no phrasing */
	readonly of: (server: string, revisions: readonly Revision[]) => Promise<OwnEntries | null>;
	readonly drop: (server: string) => void;
};

/** Which revision of each entry an index holds: a number alone comes again after a server was forgotten. */
type Kept = { readonly held: ReadonlyMap<EntryKey, string>; readonly index: OwnEntries };

/** Each edit adds a piece; from so many on all is packed anew, for every question is compared with each. */
const MOST_PIECES = 40;

/** @param most servers whose index is kept */
export function ownIndexes(base: Library, most: number): OwnIndexes {
	const kept = new LRUCache<string, Kept>(atMost(most));
	const underWay = new Map<string, Promise<unknown>>();

	const update = async (server: string, revisions: readonly Revision[]): Promise<OwnEntries | null> => {
		const live = revisions.filter(({ entry, content }) => content && targetOf(entry, base.dataset));
		const held = new Map(live.map(({ entry, number, at }) => [entry, `${number} ${at}`] as const));
		const before = kept.get(server);
		const changed = live.filter(({ entry }) => before?.held.get(entry) !== held.get(entry));
		const gone = [...(before?.held.keys() ?? [])].filter((entry) => !held.has(entry));
		if (before && changed.length + gone.length === 0) return before.index;
		const phrased = (revision: Revision) => ({ id: revision.entry, phrasings: phrasingsOf(revision.entry, revision.content as EntryContent) });
		const isNew = !before || before.index.pieces >= MOST_PIECES;
		const work = isNew
			? base.matching.own(live.map(phrased))
			: before.index.changed([...changed.map(phrased), ...gone.map((id) => ({ id, phrasings: [] }))]);
		const index = await inPieces(work);
		kept.set(server, { held, index });
		return index;
	};

	return {
		of(server, revisions) {
			// One after the other: two at once would both make what one can take over.
			const next = (underWay.get(server) ?? Promise.resolve()).catch(() => {}).then(() => update(server, revisions));
			underWay.set(server, next);
			return next.finally(() => underWay.get(server) === next && underWay.delete(server));
		},
		drop: (server) => void kept.delete(server),
	};
}

/** Every way of asking that leads to an entry in its server. */
export function phrasingsOf(key: EntryKey, { question, phrasings }: EntryContent): readonly string[] {
	return ownIdOf(key) && question ? [question, ...phrasings] : phrasings;
}
