/** Answer this → Post as reply: for moderators only, asked again on press, and never an answer to a secret. */
import type { APIInteraction } from "discord-api-types/v10";
import { beforeEach, expect, test } from "vitest";
import { onMessage, press } from "../interactions.ts";
import { talk } from "../talk.ts";

const MANAGE_MESSAGES = String(1n << 13n);
const QUESTION = "is my money insured on kraken?";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});
/** The same interaction from somebody who holds these permissions. */
function by(permissions: string, interaction: APIInteraction, more: object = {}): APIInteraction {
	return { ...interaction, member: { ...interaction.member, permissions }, ...more } as APIInteraction;
}
const posting = (said: { buttons: { label: string; custom_id: string }[] }) => said.buttons.find(({ label }) => label === "Post as reply")?.custom_id;

test("a moderator posts the answer as a reply, and is told so", async () => {
	const said = await bot.send(by(MANAGE_MESSAGES, onMessage("Answer this", QUESTION)));
	const id = posting(said) ?? "";
	expect(id).not.toBe("");
	const pressed = await bot.send(by(MANAGE_MESSAGES, press(id)));
	expect(pressed.hidden).toBe(true);
	const [post, edit] = bot.sent;
	expect(post).toMatchObject({ how: "post", to: "3000000000000000001", replyTo: "7000000000000000001" });
	expect(post?.data.embeds?.[0]?.title).toBe("Kraken · third-party insurance");
	expect(JSON.stringify(post?.data)).toContain("Staff will never message you first.");
	expect(edit).toMatchObject({ how: "edit", data: { content: "Posted as a reply to the message." } });
	// A correction will reach it.
	expect(await bot.bot.store.posted("2000000000000000001")).toMatchObject([{ target: "x.kraken.insurance", form: "whole", message: "1" }]);
});

test("members, other places, and places where the app may not write get no button, and a forged press gets a sentence", async () => {
	expect(posting(await bot.send(onMessage("Answer this", QUESTION)))).toBeUndefined();
	expect(posting(await bot.send(onMessage("Answer this", QUESTION, "dm")))).toBeUndefined();
	const silent = { app_permissions: "0" };
	expect(posting(await bot.send(by(MANAGE_MESSAGES, onMessage("Answer this", QUESTION), silent)))).toBeUndefined();
	const brought = { authorizing_integration_owners: { "1": "5000000000000000001" } };
	expect(posting(await bot.send(by(MANAGE_MESSAGES, onMessage("Answer this", QUESTION), brought)))).toBeUndefined();

	const id = "1|postreply|x.kraken.insurance|7000000000000000001";
	expect((await bot.send(press(id))).text).toContain("Only moderators");
	expect((await bot.send(by(MANAGE_MESSAGES, press(id), silent))).text).toContain("may not write in this channel");
	expect((await bot.send(by(MANAGE_MESSAGES, press(id), brought))).text).toContain("only in a server that has installed me");
	expect((await bot.send(by(MANAGE_MESSAGES, press("1|postreply|x.gone.insurance|7")))).text).toContain("no longer there");
	expect(bot.sent).toEqual([]);
});

test("an answer to a secret, and what is not sure, is never offered for posting", async () => {
	const seed = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
	for (const text of [seed, "good morning", "🔥"])
		expect(posting(await bot.send(by(MANAGE_MESSAGES, onMessage("Answer this", text))))).toBeUndefined();
});

test("a post that Discord refuses is told kindly, with the remedy", async () => {
	const id = posting(await bot.send(by(MANAGE_MESSAGES, onMessage("Answer this", QUESTION)))) ?? "";
	bot.refusePosts(50013);
	await bot.send(by(MANAGE_MESSAGES, press(id)));
	expect(bot.sent).toMatchObject([{ how: "edit", data: { content: expect.stringContaining("Give my role View Channel") } }]);
});

test.each([
	[50083, "archived"],
	[10008, "gone"],
	[50035, "did not take"],
	[50007, "takes no messages"],
	[500, "not posted"],
])("whatever Discord answers (%i), the reason takes the place of “Posting …”", async (code, says) => {
	const id = posting(await bot.send(by(MANAGE_MESSAGES, onMessage("Answer this", QUESTION)))) ?? "";
	bot.refusePosts(code);
	await bot.send(by(MANAGE_MESSAGES, press(id))).catch(() => {});
	expect(bot.sent).toMatchObject([{ how: "edit", data: { content: expect.stringContaining(says) } }]);
});
