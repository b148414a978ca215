/**
 * Whether a recorded history of edits could have happened one after the other: each at a moment between its call and its answer. An
 * entry is a log to which the next number is appended, so what the store holds in the end tells the only order that is possible; what
 * is left to check is that nobody's answer came before what stands earlier was even asked for.
 */

export type Op = {
	readonly entry: string;
	/** Milliseconds; an edit whose answer never came is answered at Infinity. */
	readonly called: number;
	readonly answered: number;
} & (
	| { readonly kind: "publish"; readonly number: number; readonly why: string; readonly outcome: "published" | "unknown" }
	/** What was seen as the newest: by a reader, or by whoever was told that another was first. Number 0 for nothing. */
	| { readonly kind: "saw"; readonly number: number; readonly why: string }
);

/** @param final what the store holds of each entry: the reasons of numbers 1, 2, 3 … @returns what cannot have happened, in sentences */
export function violations(history: readonly Op[], final: ReadonlyMap<string, readonly string[]>): string[] {
	const entries = new Set(history.map(({ entry }) => entry));
	return [...entries].flatMap((entry) => {
		const log = final.get(entry) ?? [];
		const ops = history.filter((op) => op.entry === entry);
		return [...lost(ops, log), ...reordered(ops, log)];
	});
}

function lost(ops: readonly Op[], log: readonly string[]): string[] {
	return ops.flatMap((op) => {
		if (op.number === 0 || log[op.number - 1] === op.why) return [];
		if (op.kind === "publish") return op.outcome === "unknown" ? [] : [`lost: ${op.entry} ${op.number} "${op.why}" was acknowledged`];
		return [`seen and gone: ${op.entry} ${op.number} "${op.why}"`];
	});
}

/** Those that took effect, by their place in the log; a reader stands behind what it saw. */
function reordered(ops: readonly Op[], log: readonly string[]): string[] {
	const placed = ops
		.filter((op) => op.number === 0 || log[op.number - 1] === op.why)
		.map((op) => ({ op, place: op.number * 2 + (op.kind === "saw" ? 1 : 0) }))
		.sort((a, b) => a.place - b.place);
	const found: string[] = [];
	/** The earliest answer among those that stand later. */
	let earliest = { at: Number.POSITIVE_INFINITY, by: "" };
	let of = { at: Number.POSITIVE_INFINITY, by: "" };
	let last = Number.POSITIVE_INFINITY;
	for (const { op, place } of placed.toReversed()) {
		if (place < last) {
			if (of.at < earliest.at) earliest = of;
			of = { at: Number.POSITIVE_INFINITY, by: "" };
			last = place;
		}
		const named = `${op.kind} ${op.entry} ${op.number} "${op.why}"`;
		if (earliest.at < op.called) found.push(`reordered: ${earliest.by} was answered before ${named} was called`);
		if (op.answered < of.at) of = { at: op.answered, by: named };
	}
	return found;
}
