import { expect, test } from "vitest";
import { ASK, answering, button, holding, town } from "./town.ts";

async function asked(first: object) {
	const t = town();
	await t.app.register(ASK);
	const held = holding(t.discord);
	const outcome = t.who.slash(t.channel.id, "ask", { question: "why" });
	const { last: interaction } = held;
	await t.app.callback(interaction, first);
	return { ...t, interaction, outcome: await outcome };
}
const hidden = { type: 4, data: { content: "psst", flags: 64, components: [button("b")] } };

test("a private answer is seen by its person alone", async () => {
	const { who, discord, mod, channel, app, outcome } = await asked(hidden);
	expect(who.sees(channel.id).map((m) => m.flags)).toEqual([64]);
	expect(discord.as(mod.id).sees(channel.id)).toEqual([]);
	expect((await app.call("GET", `/channels/${channel.id}/messages`)).json).toEqual([]);
	expect((await app.call("PATCH", `/channels/${channel.id}/messages/${outcome.message?.id}`, { content: "x" })).json.code).toBe(10008);
	await expect(discord.as(mod.id).press(outcome.message?.id ?? "", "b")).rejects.toThrow("You see no message");
	answering(discord, () => ({ type: 7, data: { content: "pressed" } }));
	expect((await who.press(outcome.message?.id ?? "", "b")).message).toMatchObject({ content: "pressed", flags: 64 });
});

test("after a private defer it is private for good, the first followup included", async () => {
	const { who, discord, mod, channel, app, interaction } = await asked({ type: 5, data: { flags: 64 } });
	await app.hook("POST", interaction, "", { content: "here" });
	expect(who.sees(channel.id).map((m) => [m.content, m.flags])).toEqual([["here", 64]]);
	await app.hook("PATCH", interaction, "/messages/@original", { content: "edited", flags: 0 });
	expect(discord.as(mod.id).sees(channel.id)).toEqual([]);
	expect(discord.violations).toEqual([]);
});

test("a public defer cannot become private: the flag is ignored and noted", async () => {
	const { discord, mod, channel, app, interaction, outcome } = await asked({ type: 5 });
	expect(outcome.state).toBe("thinking");
	const { json } = await app.hook("PATCH", interaction, "/messages/@original", { content: "oops", flags: 64 });
	expect(json.flags).toBe(0);
	expect(
		discord
			.as(mod.id)
			.sees(channel.id)
			.map((m) => m.content),
	).toEqual(["oops"]);
	expect(discord.violations.map((v) => v.sentence)).toEqual(["a public answer cannot become private: EPHEMERAL was ignored, everybody reads it"]);
});

test("a defer carries EPHEMERAL and nothing else", async () => {
	const { discord, app, who, channel } = town();
	await app.register(ASK);
	answering(discord, () => ({ type: 5, data: { flags: 4 } }));
	await who.slash(channel.id, "ask", { question: "why" });
	expect(discord.violations[0]?.faults[0]).toMatch(/only EPHEMERAL/);
});

test("a private followup to a public answer is private", async () => {
	const { who, discord, mod, channel, app, interaction } = await asked({ type: 4, data: { content: "public" } });
	await app.hook("POST", interaction, "", { content: "psst", flags: 64 });
	expect(who.sees(channel.id)).toHaveLength(2);
	expect(discord.as(mod.id).sees(channel.id)).toHaveLength(1);
});

test("a private answer can be dismissed, then it is unknown", async () => {
	const { who, channel, app, interaction, outcome } = await asked(hidden);
	who.dismiss(outcome.message?.id ?? "");
	expect(who.sees(channel.id)).toEqual([]);
	expect((await app.hook("PATCH", interaction, "/messages/@original", { content: "x" })).json.code).toBe(10008);
});

test("where external apps are off, a user-installed app answers in private", async () => {
	const t = town();
	await t.app.register(ASK);
	const other = t.discord.addGuild({ name: "Strict", ownerId: t.owner.id, everyone: (1n << 10n) | (1n << 31n) });
	t.discord.addMember(other.id, t.ann.id);
	t.discord.installTo({ userId: t.ann.id });
	const channel = t.discord.addChannel(other.id, { name: "general" });
	answering(t.discord, () => ({ type: 4, data: { content: "hello all" } }));
	await t.who.slash(channel.id, "ask", { question: "why" });
	expect(t.who.sees(channel.id).map((m) => m.flags)).toEqual([64]);
	expect(t.discord.as(t.owner.id).sees(channel.id)).toEqual([]);
});
