import { describe, expect, test } from "vitest";
import { button, town } from "./town.ts";

const x = (count: number) => "x".repeat(count);
const rows = (...parts: object[]) => [{ type: 1, components: parts }];
const choice = (n: number) => ({ label: `Choice ${n}`, value: `${n}` });
const select = (more: object) => rows({ type: 3, custom_id: "s", options: [choice(1), choice(2)], ...more });
const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
const press = (n: number) => ({ type: 2, style: 1, label: `${n}`, custom_id: `${n}` });
const embed = (more: object) => ({ embeds: [{ title: "t", ...more }] });

describe("a message is taken or refused as Discord does", () => {
	test.each<[string, object, object, RegExp]>([
		["content of 2,000", { content: x(2000) }, { content: x(2001) }, /content has 2001/],
		["ten embeds", { embeds: many(10, () => ({ title: "t" })) }, { embeds: many(11, () => ({ title: "t" })) }, /11 embeds/],
		["a title of 256", embed({ title: x(256) }), embed({ title: x(257) }), /title has 257/],
		["a description of 4,096", embed({ description: x(4096) }), embed({ description: x(4097) }), /description has 4097/],
		[
			"25 fields",
			embed({ fields: many(25, () => ({ name: "n", value: "v" })) }),
			embed({ fields: many(26, () => ({ name: "n", value: "v" })) }),
			/26 fields/,
		],
		["a field with a value", embed({ fields: [{ name: "n", value: "v" }] }), embed({ fields: [{ name: "n", value: "" }] }), /value is empty/],
		[
			"6,000 over all embeds",
			embed({ title: x(100), description: x(2900) }),
			{ embeds: many(2, () => ({ description: x(3001) })) },
			/6002 characters/,
		],
		["a color", embed({ color: 0xffffff }), embed({ color: 0x1000000 }), /color/],
		["an embed's address", embed({ url: "https://a.example" }), embed({ url: "javascript:alert(1)" }), /url is no http/],
		["five rows", { components: many(5, (n) => button(`${n}`)) }, { components: many(6, (n) => button(`${n}`)) }, /6 rows/],
		["five buttons a row", { components: rows(...many(5, press)) }, { components: rows(...many(6, press)) }, /too many/],
		["unique custom ids", { components: [button("a"), button("b")] }, { components: [button("a"), button("a")] }, /stands twice/],
		["a custom id of 100", { components: [button(x(100), { label: "l" })] }, { components: [button(x(101), { label: "l" })] }, /custom_id has 101/],
		["a label of 80", { components: [button("a", { label: x(80) })] }, { components: [button("a", { label: x(81) })] }, /label has 81/],
		[
			"a link button",
			{ components: rows({ type: 2, style: 5, label: "l", url: "https://a.example" }) },
			{ components: [button("a", { style: 5, url: "https://a.example" })] },
			/link button/,
		],
		["a button with an id", { components: [button("a")] }, { components: rows({ type: 2, style: 1, label: "l" }) }, /custom_id/],
		["25 options", { components: select({ options: many(25, choice) }) }, { components: select({ options: many(26, choice) }) }, /26 options/],
		["max_values within the options", { components: select({ max_values: 2 }) }, { components: select({ max_values: 3 }) }, /max_values 3/],
		["values once", { components: select({}) }, { components: select({ options: [choice(1), choice(1)] }) }, /one value/],
		["something in it", { content: "x" }, { content: "" }, /empty message/],
		["text as text", { content: "x" }, { content: 5 }, /content/],
		["known flags", { content: "x", flags: 4 }, { content: "x", flags: 64 }, /flags 64/],
		[
			"allowed_mentions, one way",
			{ content: "x", allowed_mentions: { parse: [] } },
			{ content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
			/mutually exclusive/,
		],
	])("%s", async (_, taken, refused, sentence) => {
		const { app, channel, discord } = town();
		const good = await app.send(channel.id, { content: "x", ...taken });
		expect(good).toMatchObject({ status: 200 });
		expect(discord.violations).toEqual([]);
		const bad = await app.send(channel.id, refused);
		expect(bad.status).toBe(400);
		expect([50035, 50006]).toContain(bad.json.code);
		const [violation] = discord.violations;
		expect([violation?.sentence, ...(violation?.faults ?? [])].join("; ")).toMatch(sentence);
		expect(discord.violations).toHaveLength(1);
	});

	test("a fault names its field in Discord's nested form", async () => {
		const { app, channel } = town();
		const { json } = await app.send(channel.id, embed({ title: x(257) }));
		expect(json).toMatchObject({
			code: 50035,
			message: "Invalid Form Body",
			errors: { embeds: { 0: { title: { _errors: [{ code: "BASE_TYPE_BAD_LENGTH" }] } } } },
		});
	});

	test("a broken body is invalid JSON, not a crash", async () => {
		const { discord, channel } = town();
		const headers = { authorization: `Bot ${discord.application.token}`, "content-type": "application/json" };
		const url = `http://discord.test/api/v10/channels/${channel.id}/messages`;
		const response = await discord.fetch(new Request(url, { method: "POST", headers, body: "{" }));
		expect(await response.json()).toMatchObject({ code: 50109 });
	});
});

describe("editing and deleting", () => {
	test("what is not named stays; what comes out must be a message", async () => {
		const { app, channel } = town();
		const { json } = await app.send(channel.id, { content: "one", components: [button("a")] });
		const at = `/channels/${channel.id}/messages/${json.id}`;
		expect((await app.call("PATCH", at, { content: "two" })).json).toMatchObject({
			content: "two",
			components: [{}],
			edited_timestamp: expect.any(String),
		});
		expect((await app.call("PATCH", at, { content: "", components: [] })).json.code).toBe(50006);
		expect((await app.call("GET", at)).json.content).toBe("two");
		expect((await app.call("DELETE", at)).status).toBe(204);
		expect((await app.call("GET", at)).json.code).toBe(10008);
	});

	test("another's message is neither edited nor, in a direct message, deleted", async () => {
		const { app, channel, dm, who } = town();
		const here = who.say(channel.id, "mine");
		const there = who.say(dm.id, "mine");
		expect((await app.call("PATCH", `/channels/${channel.id}/messages/${here.id}`, { content: "x" })).json.code).toBe(50005);
		expect((await app.call("DELETE", `/channels/${channel.id}/messages/${here.id}`)).json.code).toBe(50013);
		expect((await app.call("DELETE", `/channels/${dm.id}/messages/${there.id}`)).json.code).toBe(50005);
	});
});

describe("where the bot may write", () => {
	test("only with its permissions", async () => {
		const { app, discord, guild } = town();
		const hidden = discord.addChannel(guild.id, { name: "staff", overwrites: [{ id: guild.id, type: 0, deny: 1n << 10n }] });
		const silent = discord.addChannel(guild.id, { name: "news", overwrites: [{ id: discord.botUser.id, type: 1, deny: 1n << 11n }] });
		expect((await app.send(hidden.id, { content: "x" })).json.code).toBe(50001);
		expect((await app.send(silent.id, { content: "x" })).json.code).toBe(50013);
		expect((await app.send("1", { content: "x" })).json.code).toBe(10003);
	});

	test("a closed direct message is 50007, an open one is not", async () => {
		const { app, discord, guild, ann } = town();
		const shy = discord.addUser({ name: "shy", closedDms: true });
		const stranger = discord.addUser({ name: "stranger" });
		discord.addMember(guild.id, shy.id);
		const write = async (id: string) =>
			app.send((await app.call("POST", "/users/@me/channels", { recipient_id: id })).json.id ?? "", { content: "x" });
		expect((await write(ann.id)).status).toBe(200);
		expect((await write(shy.id)).json).toMatchObject({ code: 50007, message: "Cannot send messages to this user" });
		expect((await write(stranger.id)).json.code).toBe(50007);
	});

	test("without the token nothing", async () => {
		const { discord, channel } = town();
		const response = await discord.fetch(new Request(`http://discord.test/api/v10/channels/${channel.id}`));
		expect([response.status, await response.json()]).toEqual([401, { message: "401: Unauthorized", code: 0 }]);
	});
});

describe("allowed_mentions", () => {
	test("says who is told", async () => {
		const { app, channel, ann } = town();
		const content = `<@${ann.id}> @everyone`;
		const told = async (allowed_mentions?: object) => {
			const { json } = await app.send(channel.id, { content, ...(allowed_mentions ? { allowed_mentions } : {}) });
			return (json.mentions as { id: string }[]).map((user) => user.id);
		};
		expect(await told()).toEqual([ann.id]);
		expect(await told({ parse: [] })).toEqual([]);
		expect(await told({ parse: [], users: [ann.id] })).toEqual([ann.id]);
	});

	test("everybody is told only by who may", async () => {
		const { app, channel, discord, guild, who } = town();
		expect((await app.send(channel.id, { content: "@everyone" })).json.mention_everyone).toBe(true);
		const role = discord.world.guilds.get(guild.id)?.roles.get(guild.id);
		if (role) role.permissions &= ~(1n << 17n);
		expect((await app.send(channel.id, { content: "@everyone" })).json.mention_everyone).toBe(false);
		expect(who.say(channel.id, "@everyone").mention_everyone).toBe(false);
	});
});
