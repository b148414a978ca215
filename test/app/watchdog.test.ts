/** A block of the event loop is noticed, with what had been begun last; an ordinary delay is not. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Block, watchLoop } from "../../src/app/watchdog.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a blocked loop is told with what was begun last, once", () => {
	let now = 0;
	const blocks: Block[] = [];
	const watchdog = watchLoop(
		() => now,
		(block) => blocks.push(block),
	);
	const pass = (ms: number) => {
		now += ms;
		vi.advanceTimersByTime(250);
	};
	pass(250);
	pass(900);
	expect(blocks).toEqual([]);
	watchdog.began("command ask");
	pass(3250);
	pass(250);
	watchdog.began("command faq");
	pass(250);
	pass(2250);
	expect(blocks).toEqual([
		{ ms: 3000, what: "command ask" },
		{ ms: 2000, what: null },
	]);
	watchdog.close();
	pass(9000);
	expect(blocks).toHaveLength(2);
});
