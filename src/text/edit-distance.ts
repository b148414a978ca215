/** How many slips of the finger lie between two words: a letter more, less, other, or two neighbours swapped. */

/** Longer words are no typos of names or of words that anybody looks for. */
const LONGEST_WORD = 64;
/** Three rows that take turns: a question asks for hundreds of distances. */
const ROWS = [new Uint8Array(LONGEST_WORD + 1), new Uint8Array(LONGEST_WORD + 1), new Uint8Array(LONGEST_WORD + 1)] as const;

/** Optimal string alignment distance: insert, delete, replace, swap neighbours. Stops early above `limit`, which is below 255. */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit || b.length > LONGEST_WORD) return limit + 1;
	let [before, above, row] = ROWS as readonly [Uint8Array, Uint8Array, Uint8Array];
	for (let j = 0; j <= b.length; j++) above[j] = j;
	for (let i = 1; i <= a.length; i++) {
		row[0] = i;
		let least = i;
		const letter = a.charCodeAt(i - 1);
		for (let j = 1; j <= b.length; j++) {
			const other = b.charCodeAt(j - 1);
			let value = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + (letter === other ? 0 : 1));
			if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) value = Math.min(value, (before[j - 2] as number) + 1);
			row[j] = value;
			if (value < least) least = value;
		}
		if (least > limit) return limit + 1;
		[before, above, row] = [above, row, before];
	}
	return above[b.length] as number;
}
