/** The long form of corrections.test.ts: 300 answers, killed six times. */
import { expect, test } from "vitest";
import { withFolder } from "../store/temporary.ts";
import { correctionsUnderFire } from "./run.ts";

test("300 answers, killed six times, told to slow down: each is corrected once", () =>
	withFolder(async (dataDir) => {
		const { killed, edits, due, limited } = await correctionsUnderFire({ dataDir }, 300, 6);
		console.log(`corrections: ${due} of 300 answers in ${edits} edits, ${killed} processes killed on the way, told to slow down ${limited} times`);
		expect(killed).toBeGreaterThanOrEqual(5);
		expect(edits).toBeLessThanOrEqual(due + killed);
	}));
