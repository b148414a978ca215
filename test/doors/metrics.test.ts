/** What Prometheus reads: each interaction and question counted under a name from the code, never under what somebody sent. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { watched } from "../../src/app/gauges.ts";
import { guardedHandle } from "../../src/discord/pipeline/guarded-handle.ts";
import type { Handle } from "../../src/discord/pipeline/handle.ts";
import { withObservation } from "../../src/discord/pipeline/observe.ts";
import { type Counting, createCounting, listenMetrics } from "../../src/doors/metrics.ts";
import { autocomplete, press, slash } from "../interactions.ts";
import { talk } from "../talk.ts";

let bot: Awaited<ReturnType<typeof talk>>;
let counting: Counting;
let handle: Handle;
let now = 0;
const faults: unknown[] = [];
beforeAll(async () => {
	bot = await talk();
});
beforeEach(() => {
	counting = createCounting(() => now);
	const counted = { ...bot.bot, counted: counting.observe.matched };
	const fault = (_reference: string, error: unknown) => void faults.push(error);
	handle = guardedHandle(counted, commands, fault, () => now, counting.observe);
});
const counts = async () => (await counting.registry.metrics()).split("\n").filter((line) => !line.startsWith("#"));

test("interactions by command and outcome, questions by what they came to", async () => {
	await handle(slash("ask", { question: "is BitMart insured?" }));
	await handle(slash("ask", { question: "what is the weather like" }, "guild", "5000000000000000002"));
	await handle(autocomplete("ask", { question: "bit" }, "question"));
	await handle(press("0|go|old"));
	const lines = await counts();
	expect(lines).toContain('coverbot_interactions_total{command="/ask",outcome="answered"} 2');
	expect(lines).toContain('coverbot_interactions_total{command="/ask",outcome="suggested"} 1');
	expect(lines).toContain('coverbot_interactions_total{command="unknown",outcome="refused"} 1');
	expect(lines).toContain('coverbot_questions_total{outcome="answered"} 1');
	expect(lines).toContainEqual(expect.stringMatching(/^coverbot_questions_total\{outcome="declined: [a-z-]+"\} 1$/));
	expect(lines).toContain('coverbot_interaction_seconds_count{command="/ask"} 3');
	expect(lines).toContain("coverbot_interactions_under_way 0");
});

test("floods are counted as slowed", async () => {
	for (let i = 0; i < 30; i++) await handle(slash("tips", {}));
	expect(await counts()).toContain('coverbot_interactions_total{command="/tips",outcome="slowed"} 5');
});

test("names that were made up add no labels, and nothing that was sent is shown", async () => {
	const secret = "my very own words 123456789012345678";
	for (let i = 0; i < 20; i++) {
		await handle(slash(`${secret}${i}`, {}, "guild", String(i)));
		await handle(press(`1|${secret}${i}|x`, "guild", String(i)));
		await handle(slash("ask", { question: `${secret}${i}` }, "guild", String(i)));
	}
	const text = await counting.registry.metrics();
	expect(text).not.toMatch(/very own|1234567890/);
	expect(new Set(text.match(/command="[^"]*"/g))).toEqual(new Set(['command="unknown"', 'command="/ask"']));
});

test("what the store did not keep is counted as unavailable, not as answered", async () => {
	const away = { response: { type: 4, data: {} }, outcome: "unavailable" } as const;
	await withObservation(async () => away, commands, counting.observe)(slash("faq", {}));
	counting.troubles.storeRefused("saveDraft");
	counting.troubles.requestRefused("signature");
	counting.troubles.invalidRequest();
	expect(await counts()).toEqual(
		expect.arrayContaining([
			'coverbot_interactions_total{command="/faq",outcome="unavailable"} 1',
			'coverbot_store_refused_total{call="saveDraft"} 1',
			'coverbot_requests_refused_total{why="signature"} 1',
			"coverbot_invalid_requests_total 1",
		]),
	);
});

test("how long an answer took", async () => {
	const slow = withObservation(
		async () => {
			now += 700;
			return { response: { type: 1 } };
		},
		commands,
		counting.observe,
	);
	await slow(slash("ask", {}));
	expect(await counts()).toContain('coverbot_interaction_seconds_bucket{le="0.5",command="/ask"} 0');
	expect(await counts()).toContain('coverbot_interaction_seconds_bucket{le="1",command="/ask"} 1');
});

test("the store, the shards and the pictures are looked at when Prometheus asks; a store that fails is down, no more", async () => {
	const down = { probe: () => Promise.reject(new Error("gone")) };
	counting.watch(watched(down, { waiting: () => 3 }, () => ({ all: 4, ready: 2 })));
	expect(await counts()).toEqual(
		expect.arrayContaining(["coverbot_store_up 0", "coverbot_pictures_waiting 3", "coverbot_shards 4", "coverbot_shards_ready 2"]),
	);
	counting = createCounting(() => now);
	counting.watch(watched(bot.bot.store, { waiting: () => 0 }, null));
	expect(await counts()).toContain("coverbot_store_up 1");
	expect((await counts()).join()).not.toContain("shards");
});

test("on a port of its own, with the event loop's lag; nothing else is there", async () => {
	const metrics = await listenMetrics("127.0.0.1", 0, () => now);
	metrics.observe.interaction("/ask")("answered");
	const text = await (await fetch(metrics.url)).text();
	expect(text).toContain('coverbot_interactions_total{command="/ask",outcome="answered"} 1');
	expect(text).toContain("nodejs_eventloop_lag_seconds");
	expect((await fetch(metrics.url.replace("/metrics", "/"))).status).toBe(404);
	await metrics.close();
});
