/** Typing errors as people make them: one edit in a fifth of the words of four letters or more, seeded. */
import { type Chance, pick, seeded } from "./seeded.ts";

const SHARE = 0.2;
const WORD = /[a-z]{4,}/gi;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** @param seed the same texts with the same seed get the same errors */
export function withTypos(texts: readonly string[], seed: number): string[] {
	const chance = seeded(seed);
	return texts.map((text) => text.replace(WORD, (word) => (chance() < SHARE ? oneEdit(word, chance) : word)));
}

/** A letter left out, doubled up with another, replaced, or swapped with its neighbour; never the word itself. */
export function oneEdit(word: string, chance: Chance): string {
	for (;;) {
		const at = Math.floor(chance() * word.length);
		const [before, letter, after] = [word.slice(0, at), word[at] as string, word.slice(at + 1)];
		const edited = pick(
			[
				before + after,
				before + letter + pick(LETTERS, chance) + after,
				before + pick(LETTERS, chance) + after,
				before + after.slice(0, 1) + letter + after.slice(1),
			],
			chance,
		);
		if (edited !== word) return edited;
	}
}
