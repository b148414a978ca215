/** /block: in the operator's channel, by who manages its server; nowhere else and by nobody else, and registered there alone. */
import { type APIInteraction, PermissionFlagsBits as P, ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import { beforeEach, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { createBlocks } from "../../src/discord/pipeline/blocks.ts";
import { registered } from "../../src/discord/pipeline/command.ts";
import { registerForOperator } from "../../src/discord/sending/register-commands.ts";
import { town } from "../emulator/town.ts";
import { slash } from "../interactions.ts";
import { talk } from "../talk.ts";

const CHANNEL = "3000000000000000001";
const SERVER = "2000000000000000001";
const SPAMMER = "5000000000000000077";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
	bot.bot.operator.channel = CHANNEL;
});

function block(name: string, options: Readonly<Record<string, string>> = {}, permissions: bigint = P.ManageGuild): APIInteraction {
	const base = slash("block", {});
	const list = Object.entries(options).map(([key, value]) => ({ name: key, type: Type.String, value }));
	const data = { ...base.data, options: [{ type: Type.Subcommand, name, options: list }] };
	return { ...base, data, member: { ...base.member, permissions: String(permissions) } } as unknown as APIInteraction;
}

test("a person is blocked, listed and let in again, for the operator alone to see, and every process learns it", async () => {
	const blocks = createBlocks(bot.bot.store, (error) => bot.faults.push(error));
	const done = await bot.send(block("add", { kind: "person", id: SPAMMER, why: "*floods*" }));
	expect([done.hidden, done.text]).toEqual([true, expect.stringContaining(`person ${SPAMMER} is blocked`)]);
	await blocks.refresh();
	expect(blocks.of({ person: SPAMMER, server: null })).toBe("person");
	expect((await bot.send(block("list"))).text).toContain(`person ${SPAMMER}, since <t:1795521600:d>: \\*floods\\*`);
	expect((await bot.send(block("remove", { kind: "person", id: SPAMMER }))).text).toContain("let in again");
	expect((await bot.send(block("remove", { kind: "person", id: SPAMMER }))).text).toContain("was not blocked");
	await blocks.refresh();
	expect(blocks.of({ person: SPAMMER, server: null })).toBeNull();
	expect((await bot.send(block("list"))).text).toBe("Nobody is blocked.");
	expect(bot.faults).toEqual([]);
});

test.each([
	["somebody without Manage Server", block("add", { kind: "person", id: SPAMMER }, P.ManageMessages), CHANNEL, "takes Manage Server"],
	["another channel", block("add", { kind: "person", id: SPAMMER }), "3000000000000000009", "in the channel that they named"],
	["no channel set", block("list"), null, "in the channel that they named"],
	["one's own server", block("add", { kind: "server", id: SERVER }), CHANNEL, "would block you here"],
	["oneself", block("add", { kind: "person", id: "5000000000000000001" }), CHANNEL, "would block you here"],
	["no id", block("add", { kind: "person", id: "x".repeat(17) }), CHANNEL, "17 to 20 digits"],
])("%s: nothing is changed, and a sentence says why", async (_, interaction, channel, why) => {
	bot.bot.operator.channel = channel;
	const said = await bot.send(interaction);
	expect([said.hidden, said.text]).toEqual([true, expect.stringContaining(why)]);
	expect(await bot.bot.store.blocked()).toEqual([]);
});

test("it is registered in the operator's own server alone, once, and beside what is there", async () => {
	const t = town();
	const api = await t.discord.listen();
	const credentials = { application: t.discord.application.id, token: t.discord.application.token, api: `${api.url}/api` };
	expect(registered(commands, "everybody").map(({ name }) => name)).not.toContain("block");
	const own = `/applications/${credentials.application}/guilds/${t.guild.id}/commands`;
	await t.app.call("POST", own, { name: "mine", description: "Another one" });
	const bodies = registered(commands, "operator");
	expect(await registerForOperator(credentials, bodies, t.channel.id)).toEqual(["added block"]);
	expect(await registerForOperator(credentials, bodies, t.channel.id)).toEqual([]);
	const { json } = await t.app.call("GET", own);
	expect((json as unknown as { name: string }[]).map(({ name }) => name).sort()).toEqual(["block", "mine"]);
	expect(t.discord.violations).toEqual([]);
	await api.close();
});
