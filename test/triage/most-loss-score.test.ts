/** Most questions are known to tell of no loss before anybody looks at their words: what could be seen in them would not be enough. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { lossFeatures, lossScore, mostLossScore } from "../../src/triage/loss-score.ts";
import { observe } from "../../src/triage/observed.ts";
import { SIGNS } from "../../src/triage/signs.ts";
import { isPlainlyCalm } from "../../src/triage/triage.ts";
import { DOUBTS } from "../../src/triage/unreal.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const opinions = fc.record({ told: share, aid: share, nothing: share, other: share, length: fc.integer({ min: 0, max: 400 }) });
const seen = fc.record({
	signs: fc.uniqueArray(fc.constantFrom(...SIGNS.map(({ entry, weight }) => [entry, weight] as const)), {
		selector: ([entry]) => entry,
		maxLength: 4,
	}),
	toldTwice: fc.boolean(),
	plea: fc.boolean(),
	isOurs: fc.boolean(),
	doubts: fc
		.uniqueArray(fc.constantFrom(...DOUBTS), { maxLength: 4 })
		.map((all) => Object.fromEntries(all.map(({ kind, weight }) => [kind, weight]))),
});

test("whatever is seen in the words, the score is no higher than the most", () => {
	fc.assert(
		fc.property(opinions, seen, fc.boolean(), (thought, { signs, ...rest }, asked) => {
			const observed = { ...rest, signs: signs.toSorted((a, b) => b[1] - a[1]) };
			expect(lossScore(lossFeatures(observed, thought, asked))).toBeLessThanOrEqual(mostLossScore(thought) + 1e-9);
		}),
		{ numRuns: 3000 },
	);
});

test("a question of cover is plainly calm; one that tells of harm, or that a classifier believes to be a loss, is looked at", () => {
	const calm = { told: 0.001, aid: 0.001, nothing: 0.01, other: 0.98, length: 5 };
	expect(isPlainlyCalm({ telling: " is my money safe there ", opinions: calm })).toBe(true);
	expect(isPlainlyCalm({ telling: " i want to end it all ", opinions: calm })).toBe(false);
	expect(isPlainlyCalm({ telling: " is my money safe there ", opinions: { ...calm, told: 0.4, aid: 0.3 } })).toBe(false);
	expect(observe(" someone stole my coins ").signs.length).toBeGreaterThan(0);
});
