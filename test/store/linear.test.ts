/** The checker of histories itself: what may have happened passes, and each way of losing or reordering is found. */
import { expect, test } from "vitest";
import { type Op, violations } from "./linear.ts";

const publish = (number: number, why: string, called: number, answered: number): Op => ({
	kind: "publish",
	entry: "e",
	number,
	why,
	called,
	answered,
	outcome: Number.isFinite(answered) ? "published" : "unknown",
});
const saw = (number: number, why: string, called: number, answered: number): Op => ({ kind: "saw", entry: "e", number, why, called, answered });
const NEVER = Number.POSITIVE_INFINITY;
const found = (log: readonly string[], ...ops: readonly Op[]) => violations(ops, new Map([["e", log]]));

test("what may have happened one after the other passes", () => {
	expect(found(["a", "b"], publish(1, "a", 0, 5), publish(2, "b", 6, 9), saw(2, "b", 10, 11), saw(1, "a", 4, 12))).toEqual([]);
	expect(found(["a"], publish(1, "a", 0, NEVER), saw(0, "", 1, 2), saw(1, "a", 3, 4)), "unanswered, and seen later").toEqual([]);
	expect(found([], publish(1, "a", 0, NEVER), saw(0, "", 9, 10)), "unanswered, and never done").toEqual([]);
	expect(found(["a", "b"], publish(2, "b", 0, 9), publish(1, "a", 1, 3)), "at the same time").toEqual([]);
});

test.each<[string, string[]]>([
	["lost", found([], publish(1, "a", 0, 1))],
	["lost", found(["b"], publish(1, "a", 0, 1))],
	["seen and gone", found([], saw(1, "a", 0, 1))],
	["reordered", found(["a", "b"], publish(2, "b", 0, 1), publish(1, "a", 2, 3))],
	["reordered", found(["a"], publish(1, "a", 0, 1), saw(0, "", 2, 3))],
	["reordered", found(["a", "b"], saw(2, "b", 3, 4), saw(1, "a", 5, 6), publish(1, "a", 0, 1), publish(2, "b", 1, 2))],
	["reordered", found(["a"], saw(1, "a", 0, 1), publish(1, "a", 2, 3))],
])("%s is found", (kind, said) => {
	expect(said).toHaveLength(1);
	expect(said[0]).toMatch(new RegExp(`^${kind}`));
});
