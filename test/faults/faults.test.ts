/** The gateway door under random faults: the short form of faults.soak.ts. */
import { expect, test } from "vitest";
import { battle } from "./run.ts";

test("300 interactions while sockets drop, sessions end, calls fail and permissions change: none unanswered by our fault, none twice", async () => {
	const { answered, lost, ours, twice, faults, struck } = await battle({ interactions: 300, perSecond: 40, seed: 1, strikeEveryMs: 1500 });
	expect({ ours, twice }).toEqual({ ours: [], twice: [] });
	expect(faults.filter((fault) => fault.includes("40060"))).toEqual([]);
	expect(answered + lost.sessionEnded + lost.cameLate + lost.everyTryStruck).toBeGreaterThanOrEqual(300);
	expect(answered).toBeGreaterThan(150);
	for (const fault of ["failed", "answer lost", "late", "slow"]) expect(struck[fault], fault).toBeGreaterThan(0);
}, 90_000);
