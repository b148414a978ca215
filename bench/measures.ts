/** Figures of merit, as shares from 0 to 100. */

export function share(count: number, of: number): number {
	return of === 0 ? Number.NaN : (100 * count) / of;
}

export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** How often one from inside scores above one from outside, ties counted half: the area under the ROC curve. */
export function auroc(inside: readonly number[], outside: readonly number[]): number {
	const all = [...inside.map((score) => ({ score, inside: true })), ...outside.map((score) => ({ score, inside: false }))].sort(
		(a, b) => a.score - b.score,
	);
	let ranks = 0;
	for (let i = 0; i < all.length; ) {
		let end = i;
		while (end < all.length && all[end]?.score === all[i]?.score) end++;
		const rank = (i + 1 + end) / 2;
		for (; i < end; i++) if (all[i]?.inside) ranks += rank;
	}
	return share(ranks - (inside.length * (inside.length + 1)) / 2, inside.length * outside.length);
}

/** One decimal, or null for what could not be measured. */
export function rounded(value: number, digits = 1): number | null {
	return Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
}
