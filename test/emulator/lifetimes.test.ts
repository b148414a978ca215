import { expect, test } from "vitest";
import { ASK, holding, town } from "./town.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

async function asked(timeScale = 1) {
	const t = town({ timeScale });
	await t.app.register(ASK);
	const held = holding(t.discord);
	return { ...t, outcome: t.who.slash(t.channel.id, "ask", { question: "why" }), interaction: held.last };
}

test("an answer within three seconds is taken", async () => {
	const { app, clock, interaction, outcome, discord } = await asked();
	clock.advance(2999);
	expect((await app.callback(interaction, { type: 4, data: { content: "just" } })).status).toBe(200);
	expect((await outcome).state).toBe("answered");
	clock.advance(MINUTE);
	expect(discord.violations).toEqual([]);
});

test("after three seconds the interaction is unknown, and the person reads that nothing came", async () => {
	const { app, clock, interaction, outcome, discord } = await asked();
	clock.advance(3000);
	expect(await outcome).toMatchObject({ state: "failed", failure: "The application did not respond" });
	expect((await app.callback(interaction, { type: 4, data: { content: "late" } })).json).toEqual({ message: "Unknown interaction", code: 10062 });
	expect(discord.violations.map((v) => v.sentence)).toEqual(["no answer within 3000 ms, Discord's three seconds", "Unknown interaction"]);
});

test("the token lives fifteen minutes", async () => {
	const { app, clock, interaction, outcome } = await asked();
	await app.callback(interaction, { type: 5 });
	const thinking = await outcome;
	expect(thinking.message?.flags).toBe(128);
	clock.advance(15 * MINUTE);
	expect((await app.hook("PATCH", interaction, "/messages/@original", { content: "done" })).status).toBe(200);
	expect((await thinking.completed()).message).toMatchObject({ content: "done", flags: 0, edited_timestamp: null });
	clock.advance(1);
	expect((await app.hook("PATCH", interaction, "/messages/@original", { content: "x" })).json).toEqual({
		message: "Invalid Webhook Token",
		code: 50027,
	});
	expect((await app.hook("POST", interaction, "", { content: "x" })).json.code).toBe(50027);
});

test("a deferred answer that never comes stays thinking, and whoever waits for it goes on", async () => {
	const { app, clock, interaction, outcome } = await asked();
	await app.callback(interaction, { type: 5 });
	const completed = (await outcome).completed();
	clock.advance(15 * MINUTE + 1);
	expect((await completed).state).toBe("thinking");
});

test("both times can be scaled", async () => {
	const { clock, outcome, discord } = await asked(0.01);
	expect(discord.world.lifetimes).toEqual({ answer: 30, token: 9000 });
	clock.advance(30);
	expect((await outcome).state).toBe("failed");
});
