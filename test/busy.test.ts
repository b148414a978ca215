import { setTimeout as rest, setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { isBusy, isStillBusy } from "../src/busy.ts";

test("an event loop that never rests is busy, one that waits is not", async () => {
	for (const until = performance.now() + 200; performance.now() < until; ) {
		for (const one = performance.now() + 5; performance.now() < one; );
		isBusy();
		await turn();
	}
	expect(isBusy()).toBe(true);
	expect(isStillBusy()).toBe(true);
	await rest(300);
	expect(isBusy()).toBe(false);
	expect(isStillBusy()).toBe(false);
});
