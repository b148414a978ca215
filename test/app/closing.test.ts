/** Closing: what fails or hangs keeps nothing else open. */
import { expect, test } from "vitest";
import { createClosing } from "../../src/app/closing.ts";

function closingWith() {
	const faults: string[] = [];
	const late: (() => void)[] = [];
	const after = (_ms: number, fn: () => void) => {
		late.push(fn);
		return () => void late.splice(late.indexOf(fn), 1);
	};
	const closing = createClosing({ onFault: (error) => faults.push((error as Error).message), after });
	return { closing, faults, late };
}

test("a door that fails to close, at once or later, leaves neither store nor pictures open", async () => {
	const { closing, faults } = closingWith();
	const closed: string[] = [];
	closing.part(() => closed.push("store"));
	closing.part(() => closed.push("pictures"));
	closing.door(() => {
		throw new Error("at once");
	});
	closing.door(async () => {
		throw new Error("later");
	});
	closing.door(async () => closed.push("http"));
	await closing.end();
	expect(closed).toEqual(["http", "store", "pictures"]);
	expect(faults).toEqual(["at once", "later"]);
});

test("a door that hangs is left behind once its time is over, and that is told", async () => {
	const { closing, faults, late } = closingWith();
	let store = "open";
	closing.part(() => {
		store = "closed";
	});
	closing.door(() => new Promise(() => {}));
	const ended = closing.end();
	await new Promise(setImmediate);
	expect(store).toBe("open");
	late[0]?.();
	await ended;
	expect(store).toBe("closed");
	expect(faults).toEqual([expect.stringMatching(/longer than \d+ seconds/)]);
});

test("doors close before what they stand on, once however often it is asked", async () => {
	const { closing } = closingWith();
	const order: string[] = [];
	closing.part(() => order.push("store"));
	closing.door(async () => {
		await new Promise(setImmediate);
		order.push("door");
	});
	await Promise.all([closing.end(), closing.end()]);
	expect(order).toEqual(["door", "store"]);
});
