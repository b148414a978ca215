/** What takes longer than Discord waits is announced in time and sent after, as private or public as it must be. */
import { type APIInteraction, ApplicationCommandType } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { button, rows } from "../../src/discord/messages/button.ts";
import type { Bot, Command } from "../../src/discord/pipeline/command.ts";
import { withDeadline } from "../../src/discord/pipeline/deadline.ts";
import { createHandle } from "../../src/discord/pipeline/handle.ts";
import { customId } from "../../src/discord/protocol/custom-id.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { town } from "../emulator/town.ts";

/** A town whose bot takes `takes` milliseconds of the town's own clock over each thing. */
function slowTown(takes: number, made: { private?: boolean; update?: boolean; form?: boolean; fails?: boolean } = {}) {
	const t = town();
	const work = () => new Promise<void>((done) => t.clock.after(takes, done));
	const answer = async () => {
		await work();
		if (made.fails) throw new Error("broken");
		if (made.form) return { form: { custom_id: "1|f", title: "Form", components: [] } };
		return { content: "done", private: made.private ?? true, ...(made.update ? { update: true } : {}) };
	};
	const open = { type: 5 as const, name: "public", description: "To all" };
	const slow: Command = {
		data: { type: ApplicationCommandType.ChatInput, name: "slow", description: "Slow", options: [open] },
		run: answer,
		components: { slow: answer },
	};
	const quick: Command = {
		data: {
			type: ApplicationCommandType.ChatInput,
			name: "quick",
			description: "Quick",
			options: [{ type: 3, name: "word", description: "Any", autocomplete: true }],
		},
		run: () => ({ content: "quick", components: rows([button("Slow", customId("slow"))]), private: true }),
		autocomplete: async () => {
			await work();
			return [{ name: "late", value: "late" }];
		},
	};
	/** REST without a port: paths as the routes give them. */
	const rest = async (method: string, path: string, body?: unknown) => {
		const { status, json } = await t.app.call(method, path, body);
		if (status >= 400) throw Object.assign(new Error(json.message), { code: json.code });
		return json;
	};
	const discord = createDiscordApi({
		post: (route: string, options?: { body?: unknown }) => rest("POST", route, options?.body),
		patch: (route: string, options?: { body?: unknown }) => rest("PATCH", route, options?.body),
		delete: (route: string) => rest("DELETE", route),
	} as never);
	const faults: unknown[] = [];
	const inner = createHandle({ discord } as Bot, [slow, quick], (_reference, error) => faults.push(error));
	const handle = withDeadline(inner, { discord, after: t.clock.after });
	t.discord.deliver = async (_world, interaction: APIInteraction) => {
		const { response, after } = await handle(interaction);
		await t.app.callback(interaction, response);
		void after?.().catch((error: unknown) => faults.push(error));
		return "callback";
	};
	/** Lets time pass in small steps, so that what was promised in between can happen. */
	const pass = async (ms: number) => {
		for (let passed = 0; passed < ms; passed += 100) {
			t.clock.advance(100);
			await new Promise(setImmediate);
		}
	};
	return { ...t, faults, pass, ready: () => t.app.register(slow.data, quick.data) };
}

async function used(takes: number, made = {}, options = {}) {
	const t = slowTown(takes, made);
	await t.ready();
	const asked = t.who.slash(t.channel.id, "slow", options);
	await t.pass(2500);
	const early = (await asked).state;
	await t.pass(takes);
	const outcome = await asked;
	return { t, early, outcome, seen: t.who.sees(t.channel.id), seenByMo: t.discord.as(t.mod.id).sees(t.channel.id) };
}

test("in time: the answer itself, nothing announced", async () => {
	const { t, early, outcome } = await used(1900);
	expect([early, outcome.message?.content]).toEqual(["answered", "done"]);
	expect([t.faults, t.discord.violations]).toEqual([[], []]);
});

test.each([2100, 2900, 10_000, 600_000])("after %i ms: thinking first, then the answer, private all along", async (takes) => {
	const { t, early, outcome, seenByMo } = await used(takes);
	expect(takes > 2500 ? early : "thinking").toBe("thinking");
	expect(outcome.message?.content).toBe("done");
	expect(seenByMo).toEqual([]);
	expect([t.faults, t.discord.violations]).toEqual([[], []]);
});

test("asked for in public: thinking and answer are public", async () => {
	const { outcome, seenByMo } = await used(5000, { private: false }, { public: true });
	expect(outcome.message?.content).toBe("done");
	expect(seenByMo.map((message) => message.content)).toEqual(["done"]);
});

test("announced in public and private after all: nobody else sees a word of it", async () => {
	const { t, seen, seenByMo } = await used(5000, { private: true }, { public: true });
	expect(seen.map((message) => message.content)).toEqual(["done"]);
	expect(seenByMo).toEqual([]);
	expect(t.discord.violations).toEqual([]);
});

test("after twenty minutes the token is dead: the fault is reported, nothing breaks", async () => {
	const { t } = await used(1_200_000);
	expect(t.faults).toHaveLength(1);
});

test("our own fault, late: the calm sentence takes the place of thinking", async () => {
	const { t, outcome } = await used(4000, { fails: true });
	expect(outcome.message?.content).toMatch(/went wrong on my side/);
	expect(t.faults).toHaveLength(1);
});

test("a form that comes too late becomes a sentence", async () => {
	const { outcome } = await used(4000, { form: true });
	expect(outcome.message?.content).toMatch(/try again/);
});

test.each([
	[{ update: true }, ["done"]],
	[{ private: true }, ["quick", "done"]],
])("a button: the message stays as it is until %j", async (made, contents) => {
	const t = slowTown(4000, made);
	await t.ready();
	const { message } = await t.who.slash(t.channel.id, "quick");
	const pressed = t.who.press(message?.id ?? "", customId("slow"));
	await t.pass(5000);
	await pressed;
	expect(t.who.sees(t.channel.id).map(({ content }) => content)).toEqual(contents);
	expect([t.faults, t.discord.violations]).toEqual([[], []]);
});

test("late suggestions are an empty list", async () => {
	const t = slowTown(4000);
	await t.ready();
	const offered = t.who.autocomplete(t.channel.id, "quick", { word: "x" }, "word");
	await t.pass(2500);
	expect(await offered).toEqual([]);
	expect(t.discord.violations).toEqual([]);
});
