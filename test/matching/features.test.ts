/** Features are counted without making their names; the counts are those of the names all the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketOf, countFeatures, eachFeature } from "../../src/matching/features.ts";

test("counting gives the buckets of the features that are named", () => {
	fc.assert(
		fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), { maxLength: 12 }), (words) => {
			const named = new Map<number, number>();
			eachFeature(words, (name, weight) => named.set(bucketOf(name), (named.get(bucketOf(name)) ?? 0) + weight));
			const { buckets, amounts } = countFeatures(words);
			expect([...buckets].map((bucket, k) => [bucket, amounts[k]])).toEqual([...named]);
		}),
	);
});
