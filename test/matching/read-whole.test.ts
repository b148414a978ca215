/** Two opinions of a message joined: what neither can make of it, what one was not taught, and what the words leave alone. */
import { expect, test } from "vitest";
import type { Model } from "../../src/matching/classifier.ts";
import { onLabels, readWhole } from "../../src/matching/read-whole.ts";

const model = { labels: ["topics/insurance", "questions/of-a-fork", "topics/custody", "declined/price"] } as unknown as Model;
const labels = ["declined/price", "topics/custody", "topics/insurance", "topics/gone-since"];
const whole = (...probabilities: number[]) => ({ labels, probabilities: Float32Array.from(probabilities) });
const close = (found: Float32Array, ...expected: number[]) => expected.forEach((value, i) => void expect(found[i]).toBeCloseTo(value, 5));

test("what both believe is believed more, and all of it sums to one", () => {
	const both = readWhole(Float32Array.of(0.4, 0.1, 0.3, 0.2), model, whole(0.05, 0.05, 0.9, 0));
	expect(both[0]).toBeGreaterThan(0.6);
	expect(both.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 5);
});

test("a label that the encoder was not taught keeps what the words give it", () => {
	const both = readWhole(Float32Array.of(0.1, 0.8, 0.1, 0), model, whole(0, 0, 1, 0));
	close(both, 0.2, 0.8, 0, 0);
	// Nothing that the encoder knows is left: the words stand.
	close(readWhole(Float32Array.of(0, 1, 0, 0), model, whole(0.5, 0.5, 0, 0)), 0, 1, 0, 0);
});

test("and one that is gone since counts for nothing", () => {
	close(onLabels(model, whole(0.1, 0.2, 0.3, 0.4)), 0.3, 0, 0.2, 0.1);
});
