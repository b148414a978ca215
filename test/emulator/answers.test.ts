import type { APIInteraction } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../emulator/index.ts";
import { ASK, answering, button, form, holding, input, town } from "./town.ts";

const say = (content: string, more: object = {}) => ({ type: 4, data: { content, ...more } });

/** A town in which /ask is registered, and each kind of interaction can be raised. */
async function raised() {
	const t = town();
	await t.app.register(ASK);
	const ask = () => t.who.slash(t.channel.id, "ask", { question: "why" });
	const pressed = async () => t.who.press((await t.app.send(t.channel.id, { content: "x", components: [button("b")] })).json.id ?? "", "b");
	const typed = () => t.who.autocomplete(t.channel.id, "ask", { question: "w" }, "question");
	const submitted = async (opened: Promise<Outcome>) => t.who.submit((await opened).modal, { field: "text" });
	return { ...t, ask, pressed, typed, submitted };
}

describe("which answer fits what", () => {
	const answers = { message: say("x"), defer: { type: 5 }, "silent defer": { type: 6 }, update: { type: 7, data: { content: "y" } } };
	const choices = { type: 8, data: { choices: [{ name: "n", value: "v" }] } };

	test.each<[string, object, boolean]>([
		["message", answers.message, true],
		["defer", answers.defer, true],
		["modal", form(input("field")), true],
		["silent defer", answers["silent defer"], false],
		["update", answers.update, false],
		["choices", choices, false],
		["an unknown type", { type: 99 }, false],
	])("%s for a command", async (_, answer, taken) => {
		const { discord, ask } = await raised();
		answering(discord, () => answer);
		const outcome = await ask();
		expect(outcome.state === "failed").toBe(!taken);
		expect(discord.violations.map((v) => v.code)).toEqual(taken ? [] : [50035]);
		if (!taken) expect(outcome.failure).toBe("The application did not respond");
	});

	test.each<[string, object, boolean]>([
		...Object.entries(answers).map(([name, answer]): [string, object, boolean] => [name, answer, true]),
		["choices", choices, false],
	])("%s for a button", async (_, answer, taken) => {
		const { discord, pressed } = await raised();
		answering(discord, () => answer);
		const outcome = await pressed();
		expect(outcome.state === "failed").toBe(!taken);
		if (!taken) expect(outcome.failure).toBe("This interaction failed");
	});

	test("a modal cannot answer a modal; a message can", async () => {
		const { discord, ask, submitted } = await raised();
		answering(discord, () => form(input("field")));
		const refused = await submitted(ask());
		expect(refused.state).toBe("failed");
		expect(discord.violations[0]?.faults[0]).toMatch(/a modal cannot answer a modal/);
		answering(discord, (i) => (i.type === 5 ? say("thanks") : form(input("field"))));
		expect((await submitted(ask())).message?.content).toBe("thanks");
	});

	test("a form updates the message from which it was opened, and nothing if there is none", async () => {
		const { discord, ask, pressed, submitted } = await raised();
		answering(discord, (i) => (i.type === 5 ? answers.update : form(input("field"))));
		expect((await submitted(pressed())).message?.content).toBe("y");
		expect((await submitted(ask())).state).toBe("failed");
		expect(discord.violations[0]?.faults[0]).toMatch(/was not opened from one/);
	});

	test("autocomplete takes 25 choices and no defer", async () => {
		const { discord, typed } = await raised();
		const list = (count: number) => ({ type: 8, data: { choices: Array.from({ length: count }, (_, n) => ({ name: `n${n}`, value: `${n}` })) } });
		answering(discord, () => list(25));
		expect(await typed()).toHaveLength(25);
		expect(discord.violations).toEqual([]);
		for (const refused of [list(26), { type: 5 }, say("x"), { type: 8, data: { choices: [{ name: "n", value: 1 }] } }]) {
			answering(discord, () => refused);
			expect(await typed()).toEqual([]);
		}
		expect(discord.violations.flatMap((v) => v.faults).join("; ")).toMatch(/26 choices.*cannot be deferred.*takes choices.*option's type/);
	});
});

describe("modals", () => {
	const five = ["a", "b", "c", "d", "e"].map((id) => input(id));
	test.each<[string, object, object, RegExp]>([
		["five inputs", form(...five), form(...five, input("f")), /6 parts/],
		["unique ids", form(input("a"), input("b")), form(input("a"), input("a")), /stands twice/],
		["labels of 45", form(input("a", {})), form({ ...input("a"), label: "x".repeat(46) }), /label has 46/],
		["texts of 4,000", form(input("a", { max_length: 4000 })), form(input("a", { max_length: 4001 })), /max_length/],
		["bounds in order", form(input("a", { min_length: 2, max_length: 2 })), form(input("a", { min_length: 3, max_length: 2 })), /min_length/],
		["a title of 45", form(input("a")), { type: 9, data: { ...form(input("a")).data, title: "x".repeat(46) } }, /title has 46/],
	])("%s", async (_, taken, refused, sentence) => {
		const { discord, ask } = await raised();
		answering(discord, () => taken);
		expect((await ask()).state).toBe("modal");
		answering(discord, () => refused);
		expect((await ask()).state).toBe("failed");
		expect(discord.violations[0]?.faults.join("; ")).toMatch(sentence);
	});

	test("what a person enters arrives as Discord sends it", async () => {
		const { discord, ask, who } = await raised();
		const select = { type: 18, label: "Pick", component: { type: 3, custom_id: "pick", options: [{ label: "One", value: "1" }] } };
		answering(discord, (i) => (i.type === 5 ? say("ok") : form(input("field", { value: "as it was" }), { type: 10, content: "text" }, select)));
		await who.submit((await ask()).modal, { pick: ["1"] });
		const submitted = [...discord.world.interactions.values()].at(-1)?.payload;
		expect(submitted?.data).toEqual({
			custom_id: "form",
			components: [
				{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: "field", value: "as it was" } },
				{ type: 10, id: 3 },
				{ type: 18, id: 4, component: { type: 3, id: 5, custom_id: "pick", values: ["1"] } },
			],
		});
	});

	test("the client holds back what is missing, too long or unknown, and the form stays open", async () => {
		const { discord, ask, who } = await raised();
		answering(discord, (i) => (i.type === 5 ? say("ok") : form(input("field", { max_length: 3, min_length: 2 }))));
		const { modal } = await ask();
		await expect(who.submit(modal, {})).rejects.toThrow("must be filled in");
		await expect(who.submit(modal, { field: "four" })).rejects.toThrow("4 characters, at most 3");
		await expect(who.submit(modal, { field: "1" })).rejects.toThrow("at least 2");
		await expect(who.submit(modal, { field: "two", other: "x" })).rejects.toThrow('no field "other"');
		expect((await who.submit(modal, { field: "two" })).state).toBe("answered");
		await expect(who.submit(modal, { field: "two" })).rejects.toThrow("not open");
	});
});

describe("an answer by callback", () => {
	test("comes with its message, and only once", async () => {
		const { discord, ask, app } = await raised();
		const held = holding(discord);
		const asked = ask();
		const { status, json } = await app.callback(held.last, say("hello"));
		expect(status).toBe(200);
		const id = (json.interaction as { response_message_id: string }).response_message_id;
		expect(json).toMatchObject({
			interaction: { id: held.last.id, type: 2, response_message_ephemeral: false },
			resource: { type: 4, message: { id, content: "hello" } },
		});
		expect((await asked).message).toMatchObject({ id, content: "hello", type: 20, interaction_metadata: { id: held.last.id } });
		expect((await app.callback(held.last, say("again"))).json).toEqual({ message: "Interaction has already been acknowledged.", code: 40060 });
	});

	test("says which subcommand it answers, as the client shows it", async () => {
		const { discord, app, who, channel } = town();
		const sub = { type: 1, name: "edit", description: "Edits" };
		await app.register({
			name: "faq",
			description: "Entries",
			options: [sub, { type: 2, name: "phrasing", description: "Phrasings", options: [sub] }],
		});
		const held = holding(discord);
		for (const words of ["faq edit", "faq phrasing edit"]) {
			const asked = who.slash(channel.id, words);
			await app.callback(held.last, say("hello"));
			expect((await asked).message).toMatchObject({ interaction_metadata: { name: words } });
		}
	});

	test("a refused one can be put right within the three seconds", async () => {
		const { discord, ask, app } = await raised();
		const held = holding(discord);
		const asked = ask();
		const refused = await app.callback(held.last, say("x".repeat(2001)));
		expect(refused.json).toMatchObject({ code: 50035, errors: { data: { content: { _errors: [{ code: "BASE_TYPE_BAD_LENGTH" }] } } } });
		await app.callback(held.last, say("short"));
		expect((await asked).message?.content).toBe("short");
	});

	test("an unknown interaction is 10062, an unknown webhook 10015", async () => {
		const { discord, ask, app } = await raised();
		const held = holding(discord);
		const asked = ask();
		expect((await app.callback({ ...held.last, token: "x" } as APIInteraction, say("x"))).json.code).toBe(10062);
		expect((await app.hook("POST", held.last, "", { content: "too early" })).json.code).toBe(10015);
		await app.callback(held.last, say("x"));
		await asked;
		expect((await app.hook("POST", held.last, "", { content: "now" })).status).toBe(200);
	});
});

describe("followups and edits", () => {
	test("of the original and of a followup", async () => {
		const { discord, ask, app, who, channel } = await raised();
		const held = holding(discord);
		const asked = ask();
		await app.callback(held.last, say("one"));
		const outcome = await asked;
		const { json } = await app.hook("POST", held.last, "", { content: "two" });
		expect(outcome.followups.map((m) => [m.content, m.message_reference?.message_id])).toEqual([["two", outcome.message?.id]]);
		expect((await app.hook("PATCH", held.last, `/messages/${json.id}`, { content: "three" })).json.content).toBe("three");
		expect((await app.hook("PATCH", held.last, "/messages/@original", { content: "1" })).json.id).toBe(outcome.message?.id);
		expect((await app.hook("GET", held.last, "/messages/@original")).json.content).toBe("1");
		expect(who.sees(channel.id).map((m) => m.content)).toEqual(["1", "three"]);
		expect((await app.hook("DELETE", held.last, `/messages/${json.id}`)).status).toBe(204);
		expect((await app.hook("PATCH", held.last, `/messages/${json.id}`, { content: "x" })).json.code).toBe(10008);
	});

	test("an edit is held to the same limits", async () => {
		const { discord, ask, app } = await raised();
		const held = holding(discord);
		const asked = ask();
		await app.callback(held.last, say("one"));
		await asked;
		expect((await app.hook("PATCH", held.last, "/messages/@original", { content: "x".repeat(2001) })).json.code).toBe(50035);
		expect((await app.hook("PATCH", held.last, "/messages/@original", { content: "x".repeat(2000) })).status).toBe(200);
	});

	test("five, where the app is there only through the person", async () => {
		const { discord, app, who, ann } = await raised();
		const other = discord.addGuild({ name: "Elsewhere", ownerId: ann.id });
		const channel = discord.addChannel(other.id, { name: "general" });
		discord.installTo({ userId: ann.id });
		const held = holding(discord);
		const asked = who.slash(channel.id, "ask", { question: "why" });
		await app.callback(held.last, say("one"));
		await asked;
		const codes = [];
		for (let n = 1; n <= 6; n++) codes.push((await app.hook("POST", held.last, "", { content: `${n}` })).json.code);
		expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, 40094]);
	});

	test("more than five where the server has it", async () => {
		const { discord, ask, app } = await raised();
		const held = holding(discord);
		const asked = ask();
		await app.callback(held.last, say("one"));
		await asked;
		for (let n = 1; n <= 6; n++) expect((await app.hook("POST", held.last, "", { content: `${n}` })).status).toBe(200);
	});
});
