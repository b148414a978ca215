/** The clauses of a sentence: where each begins and ends, and its first word. */

/** A sign between words. */
export const MARK = /^[,:()=!?–—→-]$/;
export const JOINT = /^(?:but|so|because|therefore|although|though|yet|whereas|hence|since|else|otherwise|while)$/;
/** Words with which a clause of its own begins after "and". */
export const SUBJECT =
	/^(?:you|your|we|they|it|he|she|i|the|our|their|its|everyone|everybody|nobody|all|every|each|any|this|that|there|who|customers?|users?|members?|what|nothing)$/;

export type Clause = {
	readonly from: number;
	/** The one after its last. */
	readonly to: number;
	/** The first from its beginning on that is no sign. */
	readonly first: number;
};
/** The clause of a word; past the end, the last. */
export type Clauses = (i: number) => Clause;

/** Asked several times for every word, so in a loop: `Array.from` takes ten times as long. */
export function range(from: number, to: number): number[] {
	const numbers: number[] = [];
	for (let k = from; k < to; k++) numbers.push(k);
	return numbers;
}

/** Asked for every word, so found once for all of them. */
export function clausesOf(words: readonly string[]): Clauses {
	const firsts = firstWords(words);
	const starts = clauseStarts(words);
	const clauses = starts.map((from, n): Clause => ({ from, to: starts[n + 1] ?? words.length, first: firsts[from] ?? from }));
	const byWord = clauses.flatMap((clause) => range(clause.from, clause.to).map(() => clause));
	return (i) => byWord[i] ?? (clauses.at(-1) as Clause);
}

/** @returns of each word, the next from it on that is no sign; undefined where only signs follow */
function firstWords(words: readonly string[]): (number | undefined)[] {
	const firsts: (number | undefined)[] = [];
	for (let k = words.length - 1; k >= 0; k--) firsts[k] = MARK.test(words[k] ?? "") ? firsts[k + 1] : k;
	return firsts;
}

function clauseStarts(words: readonly string[]): number[] {
	const starts = [0];
	for (const [i, word] of words.entries()) {
		if (MARK.test(word)) starts.push(i + 1);
		else if (JOINT.test(word)) starts.push(i);
		else if ((word === "and" || word === "or") && SUBJECT.test(words[i + 1] ?? "")) starts.push(i);
	}
	return [...new Set(starts)].sort((a, b) => a - b);
}
