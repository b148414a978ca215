/** "Are they licensed", "can i buy that there": the words that point at an exchange of before, read as the name that they stand for. */
import type { Mention, Read } from "./mentions.ts";
import type { Name } from "./name-table.ts";

const POINTS_AT_THEM = /^(?:they|them|their|theirs|theyre|they're|they've|theyve|they'll|theyll|they'd)$/;
const ON = /^(?:on|at|in|over|from|with)$/;
const NOT_A_PLACE = /^(?:is|are|was|were|be|any|arent|isnt|isn't|aren't)$/;

/** @returns null where nothing points, or there is nothing to point at */
export function pointedRead(read: Read, exchanges: readonly string[]): Read | null {
	const [first] = exchanges;
	if (first === undefined) return null;
	const at = read.words.findIndex((word, i) => POINTS_AT_THEM.test(word) || isPlace(read.words, i) || isThatOne(read.words, i));
	if (at < 0 || read.mentions.some(({ name }) => name.exchange !== null)) return null;
	const length = isThatOne(read.words, at) ? 2 : 1;
	const adds = isPlace(read.words, at) && !ON.test(read.words[at - 1] ?? "") ? ["on"] : [];
	const words = read.words.toSpliced(at, 0, ...adds);
	const from = at + adds.length;
	const name: Name = { exchange: first, shown: first, strength: "name" };
	const mention: Mention = { name, from, to: from + length, how: "name", passing: false };
	const moved = read.mentions.map((m) => (m.from > at ? { ...m, from: m.from + adds.length, to: m.to + adds.length } : m));
	return { words, mentions: [...moved, mention].sort((a, b) => a.from - b.from) };
}

/** "There" is a place, save in "is there" and "there is". */
function isPlace(words: readonly string[], at: number): boolean {
	return words[at] === "there" && !NOT_A_PLACE.test(words[at - 1] ?? "") && !NOT_A_PLACE.test(words[at + 1] ?? "");
}

function isThatOne(words: readonly string[], at: number): boolean {
	return /^(?:that|this)$/.test(words[at] ?? "") && /^(?:one|exchange|platform)$/.test(words[at + 1] ?? "");
}
