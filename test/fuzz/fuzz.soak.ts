/** The long form of fuzz.test.ts: 100,000 spoilt interactions. */
import { expect, test } from "vitest";
import { progress } from "../progress.ts";
import { fuzz } from "./run.ts";

const TIMES = 100_000;

test("100,000 spoilt interactions", async () => {
	const { apologies, ...found } = await fuzz(TIMES, 2, progress("fuzzed", TIMES));
	console.log(`fuzzed: ${TIMES}, apologies ${apologies}`);
	expect(found).toEqual({ crashes: [], unhandled: [], traces: [], unfit: [], statuses: [], polluted: [] });
});
