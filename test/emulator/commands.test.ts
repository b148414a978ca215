import { PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { ASK, answering, town } from "./town.ts";

const x = (count: number) => "x".repeat(count);
const option = (name: string, more: object = {}) => ({ type: 3, name, description: "d", ...more });
const command = (more: object) => ({ name: "c", description: "d", ...more });
const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));

describe("a command is taken or refused as Discord does", () => {
	test.each<[string, object, object, RegExp]>([
		["a description of 100", command({ description: x(100) }), command({ description: x(101) }), /description has 101/],
		["small letters", command({ name: "ask" }), command({ name: "Ask" }), /no valid name/],
		["25 options", command({ options: many(25, (n) => option(`o${n}`)) }), command({ options: many(26, (n) => option(`o${n}`)) }), /26 options/],
		[
			"required first",
			command({ options: [option("a", { required: true }), option("b")] }),
			command({ options: [option("a"), option("b", { required: true })] }),
			/required/,
		],
		["options once", command({ options: [option("a"), option("b")] }), command({ options: [option("a"), option("a")] }), /stands twice/],
		[
			"choices or autocomplete",
			command({ options: [option("a", { autocomplete: true })] }),
			command({ options: [option("a", { autocomplete: true, choices: [{ name: "n", value: "v" }] })] }),
			/choices and autocomplete/,
		],
		[
			"subcommands alone",
			command({ options: [option("a", { type: 1 })] }),
			command({ options: [option("a", { type: 1 }), option("b")] }),
			/side by side/,
		],
		["known contexts", command({ contexts: [0, 1, 2] }), command({ contexts: [3] }), /contexts/],
		["a context menu without description", { name: "Answer this", type: 3 }, { name: "Answer this", type: 3, description: "d" }, /no description/],
	])("%s", async (_, taken, refused, sentence) => {
		const { app, discord } = town();
		expect((await app.register(taken)).status).toBe(200);
		const bad = await app.register(refused);
		expect(bad).toMatchObject({ status: 400, json: { code: 50035 } });
		expect(discord.violations[0]?.faults.join("; ")).toMatch(sentence);
	});

	test("100 slash, 15 message commands", async () => {
		const { app, discord } = town();
		const slash = (count: number) => many(count, (n) => command({ name: `c${n}` }));
		const menu = (count: number) => many(count, (n) => ({ name: `m ${n}`, type: 3 }));
		expect((await app.register(...slash(100), ...menu(15))).status).toBe(200);
		expect((await app.register(...slash(101))).json.code).toBe(30032);
		expect((await app.register(...menu(16))).json.code).toBe(30032);
		const { id } = discord.application;
		expect((await app.call("POST", `/applications/${id}/commands`, { name: "m x", type: 3 })).json.code).toBe(30032);
	});

	test("200 creates a day", async () => {
		const { app, clock } = town();
		for (const round of ["a", "b"]) await app.register(...many(100, (n) => command({ name: `${round}${n}` })));
		expect((await app.register(command({ name: "one-more" }))).json.code).toBe(30034);
		expect((await app.register(command({ name: "b1" }))).status).toBe(200);
		clock.advance(86_400_000);
		expect((await app.register(command({ name: "one-more" }))).status).toBe(200);
	});

	test("one by one: an upsert, an edit, a look, a deletion; of a server too", async () => {
		const { app, discord, guild } = town();
		for (const scope of ["", `/guilds/${guild.id}`]) {
			const at = `/applications/${discord.application.id}${scope}/commands`;
			const made = await app.call("POST", at, ASK);
			expect(made.status).toBe(201);
			expect(await app.call("POST", at, { ...ASK, description: "new" })).toMatchObject({
				status: 200,
				json: { id: made.json.id, description: "new" },
			});
			expect((await app.call("PATCH", `${at}/${made.json.id}`, { description: "newer" })).json).toMatchObject({
				description: "newer",
				options: [{}],
			});
			expect((await app.call("GET", at)).json).toMatchObject([{ id: made.json.id }]);
			expect((await app.call("DELETE", `${at}/${made.json.id}`)).status).toBe(204);
			expect((await app.call("GET", `${at}/${made.json.id}`)).json.code).toBe(10063);
		}
	});

	test("a bot cannot change who may use a command", async () => {
		const { app, discord, guild } = town();
		const { json } = await app.call("POST", `/applications/${discord.application.id}/commands`, ASK);
		const at = `/applications/${discord.application.id}/guilds/${guild.id}/commands/${json.id}/permissions`;
		expect((await app.call("PUT", at, { permissions: [] })).json.code).toBe(20001);
	});
});

describe("where and for whom a command is offered", () => {
	const uses = (t: ReturnType<typeof town>, channelId: string, person = t.who) => person.slash(channelId, "c").then((o) => o.state);
	async function withCommand(more: object) {
		const t = town();
		await t.app.register(command(more));
		answering(t.discord, () => ({ type: 4, data: { content: "ok" } }));
		return t;
	}

	test("contexts", async () => {
		const t = await withCommand({ contexts: [0] });
		expect(await uses(t, t.channel.id)).toBe("answered");
		await expect(uses(t, t.dm.id)).rejects.toThrow('"c" is not available in a direct message with the app.');
	});

	test("kinds of installation, and who authorised", async () => {
		const t = await withCommand({ integration_types: [0, 1], contexts: [0, 1, 2] });
		const owners = () => [...t.discord.world.interactions.values()].at(-1)?.payload.authorizing_integration_owners;
		const friends = t.discord.openDm(t.ann.id, t.mod.id);
		await expect(uses(t, friends.id)).rejects.toThrow("not installed");
		await uses(t, t.channel.id);
		expect(owners()).toEqual({ 0: t.guild.id });
		await uses(t, t.dm.id);
		expect(owners()).toEqual({ 0: "0" });
		t.discord.installTo({ userId: t.ann.id });
		await uses(t, friends.id);
		expect(owners()).toEqual({ 1: t.ann.id });
		await uses(t, t.channel.id);
		expect(owners()).toEqual({ 0: t.guild.id, 1: t.ann.id });
	});

	test("a command for servers only is not there for whoever installed the app to themselves", async () => {
		const t = await withCommand({ integration_types: [0] });
		const other = t.discord.addGuild({ name: "Elsewhere", ownerId: t.ann.id });
		const channel = t.discord.addChannel(other.id, { name: "general" });
		t.discord.installTo({ userId: t.ann.id });
		await expect(uses(t, channel.id)).rejects.toThrow("not installed");
		expect(t.who.commands(channel.id)).toEqual([]);
		expect(t.who.commands(t.channel.id).map((c) => c.name)).toEqual(["c"]);
	});

	test("default_member_permissions, and what moderators set over them", async () => {
		const t = await withCommand({ default_member_permissions: String(PermissionFlagsBits.ManageGuild) });
		const editor = t.discord.addRole(t.guild.id, "editor");
		const eve = t.discord.addUser({ name: "eve" });
		t.discord.addMember(t.guild.id, eve.id, { roles: [editor.id] });
		const as = (id: string) => uses(t, t.channel.id, t.discord.as(id));
		await expect(as(t.ann.id)).rejects.toThrow('You may not use "c" in this server.');
		await expect(as(eve.id)).rejects.toThrow("may not use");
		expect([await as(t.mod.id), await as(t.owner.id)]).toEqual(["answered", "answered"]);
		t.discord.ruleCommand(t.guild.id, "c", [{ id: editor.id, type: 1, permission: true }]);
		expect(await as(eve.id)).toBe("answered");
		t.discord.ruleCommand(t.guild.id, "c", [{ id: t.channel.id, type: 3, permission: false }]);
		await expect(as(t.mod.id)).rejects.toThrow("may not use");
	});

	test("a server's own command stays in it", async () => {
		const t = town();
		await t.app.call("PUT", `/applications/${t.discord.application.id}/guilds/${t.guild.id}/commands`, [command({})]);
		answering(t.discord, () => ({ type: 4, data: { content: "ok" } }));
		expect(await uses(t, t.channel.id)).toBe("answered");
		await expect(uses(t, t.dm.id)).rejects.toThrow("another server");
	});
});
