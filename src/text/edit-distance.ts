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

/** Bits of a number that JavaScript reckons with: longer patterns are not looked for. */
const BITS = 32;
/** By the character's code, for the pattern that is looked for; all zeros in between. */
const places = new Int32Array(1 << 16);

/**
 * How many letters more, less or other lie between a pattern of up to 32 characters and the part of a text that is likest to it: by Myers'
 * bit vectors, a dozen steps a character of the text whatever the pattern is.
 */
export function distanceWithin(pattern: string, text: string): number {
	const length = Math.min(pattern.length, BITS);
	if (length === 0) return 0;
	for (let i = 0; i < length; i++) places[pattern.charCodeAt(i)] = (places[pattern.charCodeAt(i)] as number) | (1 << i);
	const last = 1 << (length - 1);
	let [more, less, distance, best] = [-1, 0, length, length];
	for (let j = 0; j < text.length; j++) {
		const equal = places[text.charCodeAt(j)] as number;
		const down = equal | less;
		const across = (((equal & more) + more) ^ more) | equal;
		let ahead = less | ~(across | more);
		let behind = more & across;
		if (ahead & last) distance++;
		if (behind & last) distance--;
		if (distance < best) best = distance;
		ahead <<= 1;
		behind <<= 1;
		more = behind | ~(down | ahead);
		less = ahead & down;
	}
	for (let i = 0; i < length; i++) places[pattern.charCodeAt(i)] = 0;
	return best;
}
