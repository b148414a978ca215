/** The long form of corrections.test.ts: 600 answers, killed eight times. */
import { expect, test } from "vitest";
import { withFolder } from "../store/temporary.ts";
import { correctionsUnderFire } from "./run.ts";

test("600 answers, killed eight times, told to slow down: each is corrected once", () =>
	withFolder(async (dataDir) => {
		const { killed, edits, due, limited } = await correctionsUnderFire({ dataDir }, 600, 8);
		console.log(`corrections: ${due} of 600 answers in ${edits} edits, ${killed} processes killed on the way, told to slow down ${limited} times`);
		expect(killed).toBeGreaterThanOrEqual(7);
		expect(edits).toBeLessThanOrEqual(due + killed);
	}));
