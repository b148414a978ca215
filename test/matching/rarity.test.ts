import { expect, test } from "vitest";
import { BUCKETS } from "../../src/matching/features.ts";
import { overBits, rarest, rarityOf, rowIn, weightIn } from "../../src/matching/rarity.ts";
import { generator, rowsFor } from "../../src/matching/train.ts";

test("every bucket has the row that training gave it, and its weight", () => {
	const random = generator(1);
	// Empty and full words of bits are met too, and the first and the last bucket.
	const idf = Float32Array.from({ length: BUCKETS }, (_, bucket) =>
		bucket < 64 || bucket >= BUCKETS - 40 || random() < 0.5 ? 1 + random() : 0,
	).fill(0, 128, 256);
	const { rowOf, rows } = rowsFor(idf);
	const rarity = rarityOf(idf);
	const again = overBits(rarity.used, rarity.weights);
	let wrong = 0;
	for (let bucket = 0; bucket < BUCKETS; bucket++) {
		if (rowIn(rarity, bucket) !== rowOf[bucket] || weightIn(rarity, bucket) !== idf[bucket] || rowIn(again, bucket) !== rowOf[bucket]) wrong++;
	}
	expect(wrong).toBe(0);
	expect(rarity.weights).toHaveLength(rows);
	expect(rarest(rarity)).toBe(Math.max(...rarity.weights.subarray(0, 50_000), ...rarity.weights.subarray(50_000)));
});
