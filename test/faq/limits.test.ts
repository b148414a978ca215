/** Whatever moderators type: every message and form of /faq is one that Discord takes, and no custom id outgrows its hundred signs. */

import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { differenceText } from "../../commands/faq/difference-text.ts";
import { faq } from "../../commands/faq/index.ts";
import { grouped } from "../../commands/faq/queue-groups.ts";
import { paragraph } from "../../commands/faq/truncate.ts";
import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import { customId } from "../../src/discord/protocol/custom-id.ts";
import { ownKeyFor } from "../../src/layers/entry-key.ts";
import { checkCommand, LIMITS } from "../../src/limits/index.ts";
import type { Queued } from "../../src/store/contract.ts";
import { press, submit } from "../interactions.ts";
import { entryKey } from "../key.ts";
import { type Said, talk } from "../talk.ts";
import { hands, MEMBER, MO, SERVER, valuesOf } from "./moderator.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeAll(async () => {
	bot = await talk();
});
const mo = () => hands(bot, MO);

test("/faq is a command that Discord takes", () => {
	expect(checkCommand(faq.data)).toEqual([]);
});

test("custom ids: the longest key, number, draft and mark, in every button and form", () => {
	const { dataset } = bot.library;
	const keys = [
		...dataset.questions.map(({ id }) => `q.${id}`),
		...dataset.exchanges.flatMap(({ id }) => CELL_TOPICS.map((topic) => `x.${id}.${topic}`)),
		ownKeyFor("x".repeat(300), new Set()),
	];
	const longest = keys.toSorted((a, b) => b.length - a.length)[0] ?? "";
	const mark = "x".repeat(12);
	for (const action of [...Object.keys(faq.components), ...Object.keys(faq.forms)]) {
		expect(customId(action, mark, longest, "9999999", "phrasings").length).toBeLessThanOrEqual(LIMITS.customId);
		expect(customId(action, mark, randomBytes(12).toString("base64url"), String(Number.MAX_SAFE_INTEGER)).length).toBeLessThanOrEqual(
			LIMITS.customId,
		);
	}
});

/** Presses every button and sends every form as it is shown, two steps deep; `hands` holds each reply against Discord's limits. */
async function walk(said: Said, depth: number): Promise<void> {
	if (said.type === 9) return void (await mo().fill(said, {}));
	if (depth === 0) return;
	for (const { custom_id } of said.buttons) if (!custom_id.includes("|f-drop|")) await walk(await mo().send(press(custom_id)), depth - 1);
}

const text = (most: number) =>
	fc.oneof(
		fc.string({ unit: "grapheme", maxLength: most }),
		fc.string({ unit: "binary", maxLength: most }),
		fc
			.constantFrom("*", "_", "|", "[", "x", "ß", "\n", "@everyone ", "https://a.example/ ")
			.map((sign) => sign.repeat(Math.floor(most / sign.length))),
		fc.constant(""),
	);

test("a form with anything in it", { timeout: 120_000 }, async () => {
	const typed = fc.record({ question: text(4000), answer: text(4000), phrasings: text(4000), links: text(4000) });
	await fc.assert(
		fc.asyncProperty(typed, async (fields) => {
			await walk(await mo().send(submit(customId("f-new", ""), fields)), 2);
		}),
		{ numRuns: 60 },
	);
	expect(bot.faults).toEqual([]);
});

test("an entry at every bound: shown, edited, its history, its stale text, the queue and the log", { timeout: 120_000 }, async () => {
	await mo().faq("settings", { log: "3000000000000000077" });
	const phrasings = Array.from({ length: 50 }, (_, i) => `guide page ${i} shelf `.repeat(12).trim().slice(0, 79)).join("\n");
	const words = `${"The guide is pinned in the first channel. ".repeat(36).slice(0, 1493)}.`;
	for (const answer of [words, "*_".repeat(600), "a*".repeat(749)]) {
		const question = `Where in the first channel do newcomers find the whole guide, and who wrote part number ${answer.length}?`.slice(0, 100);
		const preview = await mo().fill(await mo().faq("add"), { question, answer, phrasings: answer === words ? phrasings : "", links: "" });
		await walk(preview, 2);
	}
	const published = await bot.bot.servers.entries(SERVER);
	expect(published.map(({ content }) => content.answer.length)).toContain(1494);
	for (const { key } of published) {
		for (const path of ["edit", "history", "undo", "restore", "remove"]) await walk(await mo().faq(path, { entry: key, reason: "*".repeat(300) }), 1);
	}
	for (const path of ["usage", "stale", "review", "doctor", "drafts", "settings"]) await walk(await mo().faq(path), 1);
	expect(bot.faults).toEqual([]);
});

test("a queue of long lines, every group of it", { timeout: 120_000 }, async () => {
	const { store } = bot.bot;
	for (let i = 0; i < 30; i++)
		await store.enqueue({
			server: SERVER,
			text: `*_${i % 3}`.repeat(80),
			kind: i % 2 ? "declined" : "wrong",
			entry: i % 2 ? null : entryKey("x.bitmart.custody"),
			at: i,
		});
	let said = await mo().faq("queue");
	for (let more = true; more; ) {
		const next = said.buttons.find(({ label }) => label === "More");
		for (const { label, custom_id } of said.buttons) if (label !== "More" && label !== "Back") await mo().send(press(custom_id));
		more = next !== undefined;
		if (next) said = await mo().send(press(next.custom_id));
	}
	expect(bot.faults).toEqual([]);
});

test("what is marked wrong on the longest answers", async () => {
	const said = await hands(bot, MEMBER).ask("compare kraken, coinbase, gemini and bitmart insurance");
	const wrong = said.buttons.find(({ label }) => label === "Wrong or old?");
	if (!wrong) throw new Error("no button");
	const form = await hands(bot, MEMBER).send(press(wrong.custom_id));
	expect(valuesOf(form)).toEqual({ what: "" });
});

test("cut texts keep to their room; differences too", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 3000 }), fc.integer({ min: 20, max: 2000 }), (typed, room) => {
			expect(paragraph(typed, room).length).toBeLessThanOrEqual(room + 2);
			const kinds = ["same", "removed", "added"] as const;
			const parts = typed.split(" ").map((one, i) => ({ kind: kinds[i % 3] ?? "same", text: `${one} ` }));
			expect(differenceText(parts).length).toBeLessThanOrEqual(1100);
		}),
	);
});

test("every line of a queue stands in exactly one group", () => {
	const item = fc.record({
		text: fc.string({ maxLength: 60 }),
		count: fc.integer({ min: 1, max: 9 }),
		kind: fc.constantFrom("declined" as const, "near" as const),
	});
	fc.assert(
		fc.property(fc.array(item, { maxLength: 40 }), (items) => {
			const queue = items.map((one, i): Queued => ({ ...one, id: String(i), server: SERVER, entry: null, at: i }));
			const ids = grouped(queue).flatMap((group) => group.items.map(({ id }) => id));
			expect(ids.sort()).toEqual(queue.map(({ id }) => id).sort());
		}),
	);
});
