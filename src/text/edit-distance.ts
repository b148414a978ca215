/** How many slips of the finger lie between two words: a letter more, less, other, or two swapped (Damerau-Levenshtein, adjacent). */
export function slips(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			const least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row[j] = swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least;
		}
		before = last;
		last = row;
	}
	return last[b.length] ?? 0;
}
