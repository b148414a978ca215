/** Plainer messages say all that the full ones say; the ladder goes down one step at a refusal and always ends with an answer. */
import { beforeAll, describe, expect, test } from "vitest";
import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import { answerMessage } from "../../src/discord/messages/answer-message.ts";
import type { MessageData } from "../../src/discord/protocol/reply.ts";
import { fallbackMessages, SORRY, withoutFiles } from "../../src/discord/sending/fallback-message.ts";
import { sendWithFallback } from "../../src/discord/sending/send-with-fallback.ts";
import type { Library } from "../../src/library.ts";
import { checkMessage } from "../../src/limits/index.ts";
import { aboutExchanges, generalEntry } from "../../src/matching/target.ts";
import { press, slash } from "../interactions.ts";
import { realLibrary, sharedAnswer } from "../real-library.ts";
import { TODAY, talk, words } from "../talk.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});
const messages = () => {
	const { exchanges, questions } = library.dataset;
	const targets = [
		...exchanges.flatMap(({ id }) => ["overview" as const, ...CELL_TOPICS].map((topic) => aboutExchanges([id], topic))),
		...CELL_TOPICS.map((topic) => aboutExchanges([], topic)),
		...questions.map(({ id }) => generalEntry(id)),
	];
	return targets.flatMap((target) => {
		const answer = sharedAnswer(library, target);
		return [{ answer, data: answerMessage(library, answer, { showable: true, today: TODAY }) }];
	});
};
const plainText = (parts: readonly MessageData[]) => parts.map(({ content }) => content).join("\n");
/** Where a line was parted does not matter for what it says. */
const flat = (text: string) => text.replace(/\s+/g, " ");

test("every answer without links, and as plain text: all that it says, no address, within the limits, the warning among it", () => {
	const all = messages();
	expect(all.length).toBeGreaterThan(250);
	for (const { answer, data } of all) {
		const unlinked = fallbackMessages(data, "without-links");
		const plain = fallbackMessages(data, "plain");
		for (const part of [...unlinked, ...plain]) {
			expect(checkMessage(part), answer.title).toEqual([]);
			expect(JSON.stringify(part), answer.title).not.toMatch(/https?:/);
		}
		const text = flat(plainText(plain));
		expect(plain.every((part) => !part.embeds)).toBe(true);
		const steps = answer.kind === "entry" ? answer.steps : [];
		const why = answer.kind === "entry" && answer.emergency ? [] : answer.why;
		for (const { says } of [...steps, ...why]) expect(text, answer.title).toContain(flat(says));
		for (const { label, says } of answer.kind === "table" ? answer.sections.flatMap(({ lines }) => lines) : [])
			expect(text, `${answer.title} ${label}`).toContain(flat(says));
		for (const { publisher } of answer.sources.filter(({ n }) => answer.best.includes(n)))
			if (/^[\w ]+$/.test(publisher) && publisher !== "unknown") expect(text).toContain(publisher);
		expect(text).toContain("Staff will never message you first.");
		expect(plain.at(-1)?.components).toEqual(data.components);
		expect(flat(words({ embeds: unlinked[0]?.embeds ?? [] }))).toContain(flat(answer.bottomLine));
	}
});

test("link buttons go, others stay; a file that may not be attached is named; a very long line is parted at a space", () => {
	const link = { type: 2 as const, style: 5 as const, label: "Page", url: "https://a.example" };
	const press = { type: 2 as const, style: 1 as const, label: "More", custom_id: "1|go|q.x" };
	const [row, only] = [
		{ type: 1 as const, components: [link, press] },
		{ type: 1 as const, components: [link] },
	];
	const file = { name: "a.png", data: new Uint8Array(1), description: "A table of four exchanges" };
	const data = { content: `see https://a.example/x ${"word ".repeat(900)}end`, components: [row, only], files: [file] };
	const parts = fallbackMessages(data, "bare");
	for (const part of parts) expect(checkMessage(part)).toEqual([]);
	expect(parts.at(-1)?.components).toEqual([{ type: 1, components: [press] }]);
	expect(plainText(parts)).toContain("A table of four exchanges");
	expect(flat(plainText(parts)).match(/word/g)).toHaveLength(900);
	const kept = withoutFiles({ embeds: [{ title: "t", image: { url: "attachment://a.png" } }], files: [file] });
	expect(kept.embeds).toEqual([{ title: "t" }]);
});

describe("the ladder", () => {
	const refusal = (code: number) => Object.assign(new Error("refused"), { code });
	const data: MessageData = { embeds: [{ title: "Title", description: "[Page](https://a.example/x) says so." }] };
	/** Sends over a place that refuses what `refuses` says, and keeps what passed. */
	async function over(refuses: (part: MessageData, at: number) => number | null, sent: MessageData = data) {
		const passed: MessageData[] = [];
		let tries = 0;
		await sendWithFallback(sent, async (part, at) => {
			tries += 1;
			const code = refuses(part, at);
			if (code !== null) throw refusal(code);
			passed.push(part);
		});
		return { passed, tries };
	}

	test("a link filter: once more without links", async () => {
		const { passed, tries } = await over((part) => (/https?:/.test(JSON.stringify(part)) ? 240000 : null));
		expect(passed).toEqual([{ embeds: [{ title: "Title", description: "Page says so." }] }]);
		expect(tries).toBe(2);
	});
	test("no Embed Links: straight to plain text", async () => {
		const { passed, tries } = await over((part) => (part.embeds ? 50013 : null));
		expect(passed).toEqual([{ content: "**Title**\nPage says so." }]);
		expect(tries).toBe(2);
	});
	const file = { name: "a.png", data: new Uint8Array(1), description: "A table" };
	const pictured: MessageData = { embeds: [{ title: "Title", image: { url: "attachment://a.png" } }], files: [file] };
	const forbids = (embeds: boolean, files: boolean) => (part: MessageData) => {
		const hit = (embeds && part.embeds !== undefined) || (files && (part.files?.length ?? 0) > 0);
		return hit ? 50013 : null;
	};
	const missing = "I may not attach files here, so this is missing: A table";
	test.each<[string, boolean, boolean, MessageData]>([
		["Embed Links alone keeps the picture", true, false, { content: "**Title**", files: [file] }],
		["Attach Files alone keeps the embed", false, true, { embeds: [{ title: "Title" }], content: missing }],
		["both leave the words, and say what is missing", true, true, { content: `${missing}\n\n**Title**` }],
	])("a post without %s", async (_, embeds, files, becomes) => {
		const { passed } = await over(forbids(embeds, files), pictured);
		expect(passed).toEqual([becomes]);
	});
	test.each([200000, 200001, 240000])("a filter's refusal (%d) keeps files", async (code) => {
		const { passed } = await over((part) => (part.embeds ? code : null), pictured);
		expect(passed).toEqual([{ content: "**Title**", files: [file] }]);
	});
	test("a filter on words: an honest line, and nothing left unanswered", async () => {
		const { passed } = await over((part) => (part === SORRY ? null : 200000));
		expect(passed).toEqual([SORRY]);
	});
	test("no right to write at all, and every other error, is thrown", async () => {
		await expect(over(() => 50013)).rejects.toMatchObject({ code: 50013 });
		await expect(over(() => 10062)).rejects.toMatchObject({ code: 10062 });
	});
});

test("where the app may not embed or attach, the answer is plain from the start, whole, and as private as it was", async () => {
	const bot = await talk();
	const full = await bot.send(slash("lost", { what: "scam", exchange: "-", where: "us" }));
	const bare = { ...slash("lost", { what: "scam", exchange: "-", where: "us" }), app_permissions: "3072" };
	const said = await bot.send(bare as ReturnType<typeof slash>);
	expect(full.data.embeds).toHaveLength(1);
	expect(said.data.embeds).toBeUndefined();
	expect(said.hidden).toBe(true);
	expect(bot.sent.length).toBeGreaterThan(0);
	for (const { how, data } of bot.sent) expect([how, "private" in data && data.private]).toEqual(["followUp", true]);
	const text = flat([said.text, ...bot.sent.map(({ data }) => data.content ?? "")].join("\n"));
	for (const field of full.data.embeds?.[0]?.fields ?? []) expect(text).toContain(field.name);
	expect(text).toContain("Staff will never message you first.");

	const list = await bot.send({ ...slash("lost", { what: "scam", exchange: "-", where: "us" }), app_permissions: "19456" } as ReturnType<
		typeof slash
	>);
	const file = await bot.send({
		...press(list.buttons.find(({ custom_id }) => custom_id.includes("lostfile"))?.custom_id ?? ""),
		app_permissions: "19456",
	} as ReturnType<typeof slash>);
	expect(file.files).toEqual([]);
	// Attach Files is there, Embed Links is not.
	const kept = await bot.send({
		...press(list.buttons.find(({ custom_id }) => custom_id.includes("lostfile"))?.custom_id ?? ""),
		app_permissions: "35840",
	} as ReturnType<typeof slash>);
	expect(kept.files).toHaveLength(1);
	expect(kept.text).not.toContain("I may not attach");
	expect(file.text).toContain("I may not attach files here");
});
