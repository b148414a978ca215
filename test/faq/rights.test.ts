/** A member without the right gets nowhere at any step: every button, select and form of /faq, an old moderator's included. */
import { beforeEach, describe, expect, test } from "vitest";
import { faq } from "../../commands/faq/index.ts";
import { customId } from "../../src/discord/protocol/custom-id.ts";
import { choose, press, submit } from "../interactions.ts";
import { talk } from "../talk.ts";
import { as, buttonOf, hands, MEMBER, MO, SERVER, sub, typing, type Who } from "./moderator.ts";

const ENTRY = { question: "How do I get the verified role?", answer: "Press the button under the rules.", phrasings: "", links: "" };
const NO = "for this server's moderators";
const EDITOR_ROLE = "8000000000000000001";
/** Let in through Server Settings → Integrations: Discord delivers the command to them, though they do not manage the server. */
const EDITOR: Who = { id: "5000000000000000007", roles: [EDITOR_ROLE] };

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});

/** All that is kept, to see that nothing was changed. */
const kept = async () => {
	const { store } = bot.bot;
	return JSON.stringify([await store.live(SERVER), await store.drafts(SERVER), await store.settings(SERVER), await store.queue(SERVER)]);
};

test("a member, at every button, select and form there is", { timeout: 120_000 }, async () => {
	await hands(bot, MO).publish(ENTRY);
	const draft = await hands(bot, MO).fill(await hands(bot, MO).faq("add"), { ...ENTRY, question: "Where is the shop?" });
	const id = buttonOf(draft, "Publish").split("|")[3] ?? "";
	const before = await kept();
	for (const action of Object.keys(faq.components)) {
		for (const mark of ["", "x".repeat(12), "€".repeat(12)]) {
			for (const args of [[id, "0"], ["own.how-do-i-get-the-verified-role", "1", "answer"], []]) {
				const said = await hands(bot, MEMBER).send(choose(customId(action, mark, ...args), ["x.bitmart.insurance"]));
				expect(said.text, action).toContain(NO);
				expect(said.hidden, action).toBe(true);
			}
		}
	}
	for (const action of Object.keys(faq.forms)) {
		const said = await hands(bot, MEMBER).send(submit(customId(action, "", id, "1"), { word: "DELETE", why: "mine", answer: "mine" }));
		expect(said.text, action).toContain(NO);
		expect(new TextDecoder().decode(said.files[0]?.data), action).toContain("mine");
	}
	expect(await kept()).toBe(before);
});

test("an old moderator's button: pressed by a member, and by the moderator who lost the right", async () => {
	const published = await hands(bot, MO).publish(ENTRY);
	const preview = await hands(bot, MO).fill(await hands(bot, MO).faq("add"), { ...ENTRY, question: "Where is the shop?" });
	const before = await kept();
	for (const who of [MEMBER, { ...MO, manages: false }]) {
		expect((await hands(bot, who).press(published, "Undo")).text).toContain(NO);
		for (const label of ["Publish", "Edit again", "Discard"]) expect((await hands(bot, who).press(preview, label)).text).toContain(NO);
	}
	expect(await kept()).toBe(before);
});

describe("somebody whose role was let in under Integrations", () => {
	test("works to the end with their own buttons and forms", async () => {
		expect((await hands(bot, EDITOR).publish(ENTRY)).text).toContain("Published");
	});

	test("their buttons are of no use to others, elsewhere, without the role, or hours later", async () => {
		const preview = await hands(bot, EDITOR).fill(await hands(bot, EDITOR).faq("add"), ENTRY);
		const publish = press(buttonOf(preview, "Publish"));
		const others: Who[] = [
			MEMBER,
			{ ...MEMBER, roles: [EDITOR_ROLE] },
			{ ...EDITOR, roles: [] },
			{ ...EDITOR, roles: ["8000000000000000002"] },
			{ ...EDITOR, server: "2000000000000000002" },
		];
		for (const who of others) expect((await bot.send(as(who, publish))).text).toContain(NO);
		bot.pass(50 * 60_000);
		expect((await bot.send(as(EDITOR, publish))).type).toBe(9);
		bot.pass(2 * 3_600_000);
		expect((await bot.send(as(EDITOR, publish))).text).toContain(NO);
	});

	test("what they typed for too long is given back whole", async () => {
		const form = await hands(bot, EDITOR).faq("add");
		bot.pass(3 * 3_600_000);
		const said = await hands(bot, EDITOR).fill(form, ENTRY);
		expect(said.text).toContain(NO);
		expect(new TextDecoder().decode(said.files[0]?.data)).toContain(ENTRY.answer);
	});
});

test("where the server has not installed the app nothing is offered and nothing runs", async () => {
	const alone: Who = { ...MO, userInstalled: true };
	expect((await hands(bot, alone).send(typing("edit", { entry: "" }, "entry"))).data.choices).toEqual([]);
	for (const path of ["add", "queue", "usage", "export", "settings", "delete everything", "doctor"])
		expect((await bot.send(as(alone, sub(path)))).text).toContain("itself has installed me");
});

test("autocomplete offers shared and own entries, and removed ones where they can be restored", async () => {
	await hands(bot, MO).publish(ENTRY);
	const offered = async (path: string, entry: string) => (await hands(bot, MO).send(typing(path, { entry }, "entry"))).data.choices ?? [];
	expect((await offered("edit", "bitmart")).some(({ value }) => value === "x.bitmart.insurance")).toBe(true);
	expect((await offered("edit", "verified")).map(({ value }) => value)).toContain("own.how-do-i-get-the-verified-role");
	expect(await offered("restore", "")).toEqual([]);
	await hands(bot, MO).press(await hands(bot, MO).faq("remove", { entry: "own.how-do-i-get-the-verified-role" }), "Remove");
	expect((await offered("restore", "")).map(({ value }) => value)).toEqual(["own.how-do-i-get-the-verified-role"]);
});
