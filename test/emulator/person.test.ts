import { describe, expect, test } from "vitest";
import { ASK, answering, button, holding, town } from "./town.ts";

const KINDS = {
	name: "kinds",
	description: "Every kind of option",
	options: [
		{ type: 3, name: "text", description: "d", choices: [{ name: "One", value: "1" }] },
		{ type: 4, name: "whole", description: "d", min_value: 1, max_value: 5 },
		{ type: 5, name: "yes", description: "d" },
		{ type: 6, name: "user", description: "d" },
		{ type: 7, name: "channel", description: "d" },
		{ type: 8, name: "role", description: "d" },
		{ type: 10, name: "number", description: "d" },
		{ type: 11, name: "file", description: "d" },
	],
};
const FAQ = {
	name: "faq",
	description: "d",
	options: [{ type: 1, name: "edit", description: "d", options: [{ type: 3, name: "entry", description: "d" }] }],
};

async function ready() {
	const t = town();
	await t.app.register(ASK, KINDS, FAQ, { name: "Answer this", type: 3 }, { name: "Who", type: 2 });
	answering(t.discord, () => ({ type: 4, data: { content: "ok" } }));
	const last = () => [...t.discord.world.interactions.values()].at(-1)?.payload;
	return { ...t, last };
}

describe("slash commands", () => {
	test("what the client does not let through", async () => {
		const { who, channel } = await ready();
		const use = (command: string, options = {}) => who.slash(channel.id, command, options);
		await expect(use("nothing")).rejects.toThrow('There is no command "nothing".');
		await expect(use("ask")).rejects.toThrow('/ask needs the option "question".');
		await expect(use("ask", { question: "x".repeat(21) })).rejects.toThrow("21 characters, at most 20");
		await expect(use("ask", { question: "x" })).rejects.toThrow("at least 2");
		await expect(use("ask", { question: "why", other: "x" })).rejects.toThrow('no option "other"');
		await expect(use("kinds", { text: "2" })).rejects.toThrow("takes one of: One");
		await expect(use("kinds", { whole: 6 })).rejects.toThrow("over 5");
		await expect(use("kinds", { whole: 1.5 })).rejects.toThrow("a whole number");
		await expect(use("kinds", { yes: "yes" })).rejects.toThrow("true or false");
		await expect(use("kinds", { user: "1" })).rejects.toThrow("no user 1");
		await expect(use("faq")).rejects.toThrow("needs a subcommand: edit");
		await expect(use("faq drop")).rejects.toThrow('no subcommand "drop"');
		await expect(who.slash("1", "ask")).rejects.toThrow("sees no channel");
	});

	test("a person sees no channel that is hidden from them, and uses no commands where they may not", async () => {
		const { who, discord, guild } = await ready();
		const hidden = discord.addChannel(guild.id, { name: "staff", overwrites: [{ id: guild.id, type: 0, deny: 1n << 10n }] });
		const plain = discord.addChannel(guild.id, { name: "plain", overwrites: [{ id: guild.id, type: 0, deny: 1n << 31n }] });
		await expect(who.slash(hidden.id, "ask", { question: "why" })).rejects.toThrow("sees no channel");
		await expect(who.slash(plain.id, "ask", { question: "why" })).rejects.toThrow("may not use application commands");
	});

	test("every kind of option arrives with what it means", async () => {
		const { who, channel, guild, discord, mod, last } = await ready();
		const role = discord.addRole(guild.id, "editor");
		const bytes = new TextEncoder().encode("a,b");
		const given = { text: "1", whole: 2, yes: true, user: mod.id, channel: channel.id, role: role.id, number: 0.5 };
		await who.slash(channel.id, "kinds", { ...given, file: { filename: "a.csv", contentType: "text/csv", bytes } });
		const data = last()?.data as unknown as {
			options: { name: string; value: string }[];
			resolved: Record<string, Record<string, { url?: string }>>;
		};
		expect(Object.fromEntries(data.options.map((o) => [o.name, o.value]))).toMatchObject(given);
		expect(data.resolved).toMatchObject({
			users: { [mod.id]: { username: "mo" } },
			members: { [mod.id]: { permissions: expect.any(String) } },
			channels: { [channel.id]: { name: "help" } },
			roles: { [role.id]: { name: "editor" } },
		});
		const file = Object.values(data.resolved.attachments ?? {})[0];
		const response = await discord.fetch(new Request(file?.url ?? ""));
		expect(await response.text()).toBe("a,b");
	});

	test("a subcommand is nested, and resolved is left out where it would be empty", async () => {
		const { who, channel, last } = await ready();
		await who.slash(channel.id, "faq edit", { entry: "x" });
		expect(last()?.data).toEqual({
			id: expect.any(String),
			name: "faq",
			type: 1,
			options: [{ type: 1, name: "edit", options: [{ type: 3, name: "entry", value: "x" }] }],
		});
	});

	test("autocomplete sends what stands there, finished or not", async () => {
		const { who, channel, discord, last } = await ready();
		answering(discord, () => ({ type: 8, data: { choices: [{ name: "BitMart", value: "bitmart" }] } }));
		expect(await who.autocomplete(channel.id, "ask", { question: "b" }, "question")).toEqual([{ name: "BitMart", value: "bitmart" }]);
		expect(last()).toMatchObject({ type: 4, data: { options: [{ name: "question", value: "b", focused: true }] } });
		await expect(who.autocomplete(channel.id, "kinds", { text: "b" }, "text")).rejects.toThrow("no suggestions");
	});
});

describe("context menus", () => {
	test("bring the message or the user with them", async () => {
		const { who, channel, last, mod } = await ready();
		const said = who.say(channel.id, "is my money safe");
		await who.messageCommand(channel.id, "Answer this", said.id);
		expect(last()).toMatchObject({
			type: 2,
			data: { type: 3, target_id: said.id, resolved: { messages: { [said.id]: { content: "is my money safe" } } } },
		});
		await who.userCommand(channel.id, "Who", mod.id);
		expect(last()).toMatchObject({ data: { type: 2, target_id: mod.id, resolved: { users: { [mod.id]: { username: "mo" } } } } });
		await expect(who.messageCommand(channel.id, "Answer this", "1")).rejects.toThrow("You see no message");
		await expect(who.messageCommand(channel.id, "ask", said.id)).rejects.toThrow("no command");
	});
});

describe("buttons and selects", () => {
	const options = [1, 2, 3].map((n) => ({ label: `${n}`, value: `${n}` }));
	const select = (more: object) => ({ type: 1, components: [{ type: 3, custom_id: "s", options, ...more }] });
	async function posted(...components: object[]) {
		const t = await ready();
		return { ...t, id: (await t.app.send(t.channel.id, { content: "x", components })).json.id ?? "" };
	}

	test("a button arrives with its message; a disabled or unknown one cannot be pressed", async () => {
		const { who, id, last } = await posted(button("a"), button("b", { disabled: true }), {
			type: 1,
			components: [{ type: 2, style: 5, label: "l", url: "https://a.example" }],
		});
		await who.press(id, "a");
		expect(last()).toMatchObject({ type: 3, data: { custom_id: "a", component_type: 2, id: 2 }, message: { id, content: "x" } });
		await expect(who.press(id, "b")).rejects.toThrow('"b" is disabled.');
		await expect(who.press(id, "c")).rejects.toThrow('no button or select "c"');
		await expect(who.press("1", "a")).rejects.toThrow("You see no message");
	});

	test("a select takes so many of its options", async () => {
		const { who, id, last } = await posted(select({ min_values: 1, max_values: 2 }));
		await who.select(id, "s", ["1", "3"]);
		expect(last()?.data).toEqual({ id: 2, custom_id: "s", component_type: 3, values: ["1", "3"] });
		await expect(who.select(id, "s", [])).rejects.toThrow("at least 1");
		await expect(who.select(id, "s", ["1", "2", "3"])).rejects.toThrow("at most 2");
		await expect(who.select(id, "s", ["9"])).rejects.toThrow('no option "9"');
		await expect(who.press(id, "s")).rejects.toThrow("is not a button");
	});

	test("a user select is resolved", async () => {
		const { who, id, last, mod } = await posted({ type: 1, components: [{ type: 5, custom_id: "u" }] });
		await who.select(id, "u", [mod.id]);
		expect(last()?.data).toMatchObject({ component_type: 5, values: [mod.id], resolved: { users: { [mod.id]: {} }, members: { [mod.id]: {} } } });
	});

	test("an update changes the message for everybody; an answer replies to it", async () => {
		const { who, id, discord, channel, mod } = await posted(button("a"));
		answering(discord, () => ({ type: 7, data: { content: "changed", components: [] } }));
		await who.press(id, "a");
		expect(discord.as(mod.id).sees(channel.id)).toMatchObject([{ id, content: "changed", components: [] }]);
	});

	test("after a silent defer @original is the message of the button", async () => {
		const { who, id, discord, app } = await posted(button("a"));
		const held = holding(discord);
		const pressed = who.press(id, "a");
		await app.callback(held.last, { type: 6 });
		expect((await pressed).state).toBe("acknowledged");
		expect((await app.hook("PATCH", held.last, "/messages/@original", { content: "later" })).json).toMatchObject({ id, content: "later" });
	});
});

describe("writing", () => {
	test("what the client holds back", async () => {
		const { who, channel, discord, dm } = await ready();
		expect(() => who.say(channel.id, " ")).toThrow("nothing to send");
		expect(() => who.say(channel.id, "x".repeat(2001))).toThrow("2001 characters, at most 2000");
		const stranger = discord.addUser({ name: "stranger" });
		expect(() => discord.as(stranger.id).say(discord.openDm(stranger.id).id, "hi")).toThrow("share no server");
		expect(() => discord.as(stranger.id).say(dm.id, "hi")).toThrow("sees no channel");
		expect(() => discord.as("1")).toThrow("no user 1");
	});

	test("a reply names what it answers and tells its author", async () => {
		const { who, channel, app, discord } = await ready();
		const { json } = await app.send(channel.id, { content: "x" });
		const reply = who.say(channel.id, "and now?", { replyTo: json.id ?? "" });
		expect(reply).toMatchObject({ type: 19, message_reference: { message_id: json.id }, mentions: [{ id: discord.application.id }] });
	});
});
