import fc from "fast-check";
import { expect, test } from "vitest";
import { distanceWithin } from "../../src/text/edit-distance.ts";

/** Row by row, as it is defined: the text may be entered anywhere and left anywhere. */
function byRows(pattern: string, text: string): number {
	let row = Array.from({ length: pattern.length + 1 }, (_, i) => i);
	let best = pattern.length;
	for (const letter of text) {
		const next = [0];
		for (let i = 1; i <= pattern.length; i++) {
			const other = (row[i - 1] as number) + (pattern[i - 1] === letter ? 0 : 1);
			next.push(Math.min((row[i] as number) + 1, (next[i - 1] as number) + 1, other));
		}
		row = next;
		best = Math.min(best, row[pattern.length] as number);
	}
	return best;
}

test("a pattern's distance to the likest part of a text, of up to 32 characters", () => {
	const letters = (maxLength: number) => fc.array(fc.constantFrom("a", "b", "c", " ", "é"), { maxLength }).map((all) => all.join(""));
	fc.assert(
		fc.property(letters(32), letters(70), (pattern, text) => {
			expect(distanceWithin(pattern, text)).toBe(byRows(pattern, text));
		}),
	);
	expect(distanceWithin("insurred", "is my coin insured?")).toBe(1);
});
