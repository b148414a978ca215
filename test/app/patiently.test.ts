/** Trying again: pauses double up to a minute; what is hopeless and what was called off ends it. */
import { expect, test } from "vitest";
import { patiently } from "../../src/app/patiently.ts";

test("pauses grow to a minute and no further", async () => {
	const pauses: number[] = [];
	let left = 9;
	const attempt = async () => {
		if (left-- > 0) throw new Error("away");
		return "back";
	};
	const signal = new AbortController().signal;
	const given = await patiently(attempt, { signal, onWaiting: (_why, seconds) => pauses.push(seconds), pause: async () => {} });
	expect(given).toBe("back");
	expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test("what trying again would not help is thrown at once", async () => {
	const signal = new AbortController().signal;
	const patience = { signal, onWaiting: () => expect.unreachable(), hopeless: () => true };
	await expect(patiently(() => Promise.reject(new Error("wrong token")), patience)).rejects.toThrow("wrong token");
});

test("a signal ends a pause", async () => {
	const calling = new AbortController();
	const patience = { signal: calling.signal, onWaiting: () => calling.abort() };
	await expect(patiently(() => Promise.reject(new Error("away")), patience)).rejects.toThrow(/abort/i);
});
