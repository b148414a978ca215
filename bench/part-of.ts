/** A dataset with only some of its phrasings: the same part of each intent's, drawn with a seed. */
import type { Tree } from "../src/dataset/tree.ts";
import { seeded, shuffled } from "./seeded.ts";

/** @param part from 0 to 1; each intent keeps at least one phrasing */
export function partOf(tree: Tree, part: number, seed: number): Tree {
	const chance = seeded(seed);
	const kept = [...tree.phrasings].map(([key, file]) => {
		const most = Math.max(1, Math.round(file.data.length * part));
		const drawn = new Set(shuffled([...file.data.keys()], chance).slice(0, most));
		// In the order of the file, which is what training shuffles: so the whole is learnt exactly as the product learns it.
		return [key, { ...file, data: file.data.filter((_, i) => drawn.has(i)) }] as const;
	});
	return { ...tree, phrasings: new Map(kept) };
}

export type Fold = { readonly learnt: Tree; readonly heldOut: readonly { readonly label: string; readonly phrasing: string }[] };

/** Each of `folds` parts of every intent's phrasings once held out, the rest learnt: every fifth phrasing in turn. */
export function foldsOf(tree: Tree, folds: number): Fold[] {
	return Array.from({ length: folds }, (_, fold) => {
		const kept = [...tree.phrasings].map(([key, file]) => [key, { ...file, data: file.data.filter((_, i) => i % folds !== fold) }] as const);
		const heldOut = [...tree.phrasings].flatMap(([label, { data }]) =>
			data.flatMap((phrasing, i) => (i % folds === fold ? [{ label, phrasing }] : [])),
		);
		return { learnt: { ...tree, phrasings: new Map(kept) }, heldOut };
	});
}
