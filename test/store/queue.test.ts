/** The queue's bounds, whatever is asked in whatever order: a model in memory says what should be left. */

import fc from "fast-check";
import { expect, test } from "vitest";
import type { TargetKey } from "../../src/dataset/key.ts";
import { openStore } from "../../src/store/open.ts";
import { QUEUE_BOUND } from "../../src/store/queue.ts";
import { entryKey } from "../key.ts";
import { DAY, NOW, question, revision } from "./sample.ts";

const SERVER = revision(1).server;
const KINDS = ["declined", "near", "wrong"] as const;

type Step = { readonly text: string; readonly kind: (typeof KINDS)[number]; readonly entry: TargetKey | null; readonly age: number };
const step: fc.Arbitrary<Step> = fc.record({
	text: fc.oneof(fc.constantFrom("a", "b", "c"), fc.string({ unit: "binary" })),
	kind: fc.constantFrom(...KINDS),
	entry: fc.constantFrom(null, entryKey("q.one"), entryKey("own.two")),
	age: fc.integer({ min: 0, max: 100 * DAY }),
});
const whole = (text: string) => text.replaceAll("\0", "\ufffd").toWellFormed();

test("a question is counted up, the newest time stands, ninety days are the end", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
			const store = await openStore({ dataDir: null, now: () => NOW });
			const model = new Map<string, { at: number; count: number }>();
			for (const { text, kind, entry, age } of steps) {
				await store.enqueue(question(text, { kind, entry, at: NOW - age }));
				const key = JSON.stringify([whole(text), kind, entry]);
				const { at, count } = model.get(key) ?? { at: 0, count: 0 };
				model.set(key, { at: Math.max(at, NOW - age), count: count + 1 });
			}
			await store.sweep(NOW);
			const left = [...model].filter(([, { at }]) => at >= NOW - 90 * DAY).map(([key, { at, count }]) => `${key} ${at} ${count}`);
			const kept = (await store.queue(SERVER)).map(({ text, kind, entry, at, count }) => `${JSON.stringify([text, kind, entry])} ${at} ${count}`);
			expect(kept.toSorted()).toEqual(left.toSorted());
			await store.close();
		}),
		{ numRuns: 60 },
	);
});

test("never more than the bound a server, the newest stay, and other servers are not touched", async () => {
	const store = await openStore({ dataDir: null, now: () => NOW });
	await store.enqueue(question("elsewhere", { server: "2", at: NOW - 80 * DAY }));
	await fc.assert(
		fc.asyncProperty(
			fc.uniqueArray(fc.integer({ min: 0, max: 89 * DAY }), { minLength: QUEUE_BOUND - 5, maxLength: QUEUE_BOUND + 60 }),
			async (ages) => {
				await store.forget(SERVER);
				for (const [i, age] of ages.entries()) {
					await store.enqueue(question(`question ${age}`, { at: NOW - age }));
					if (i % 100 === 99) expect((await store.queue(SERVER)).length).toBeLessThanOrEqual(QUEUE_BOUND);
				}
				const queue = await store.queue(SERVER);
				expect(queue).toHaveLength(Math.min(ages.length, QUEUE_BOUND));
				const newest = ages.toSorted((a, b) => a - b).slice(0, QUEUE_BOUND);
				expect(queue.map(({ at }) => NOW - at)).toEqual(newest);
			},
		),
		{ numRuns: 4 },
	);
	expect(await store.queue("2")).toHaveLength(1);
	await store.close();
});
