/** The whole of it in the emulated Discord, which refuses what Discord refuses: add → preview → publish → ask → see → undo → gone. */
import type { APIMessage } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { ask } from "../../commands/ask.ts";
import { faq } from "../../commands/faq/index.ts";
import { answeredBy, town } from "../emulator/town.ts";
import { talk } from "../talk.ts";
import { button as findButton } from "./pressed.ts";

const ENTRY = {
	question: "How do I get the verified role?",
	answer: "Read the rules, then press the button under them.",
	phrasings: "where do i verify",
	links: "",
};

async function ready() {
	const bot = await talk();
	const t = town();
	await t.app.register(ask.data, faq.data);
	answeredBy(t.discord, bot.handle);
	return { ...t, bot, moderator: t.discord.as(t.mod.id) };
}

test("add → preview → publish → ask → see → undo → gone", async () => {
	const { moderator, who, channel, discord, bot } = await ready();
	const opened = await moderator.slash(channel.id, "faq add");
	await moderator.submit(opened.modal, ENTRY);
	const newest = (): APIMessage => moderator.sees(channel.id).at(-1) as APIMessage;
	const preview = newest();
	expect(preview.content).toContain("Preview");

	const asked = await moderator.press(preview.id, findButton(preview, "Publish"));
	await moderator.submit(asked.modal, { why: "asked daily" });
	const published = newest();
	expect(published.content).toContain("Published");

	await who.slash(channel.id, "ask", { question: "where do i verify" });
	expect(who.sees(channel.id).at(-1)?.embeds[0]?.description).toContain("press the button under them");

	await moderator.press(published.id, findButton(published, "Undo"));
	await who.slash(channel.id, "ask", { question: "where do i verify" });
	expect(JSON.stringify(who.sees(channel.id).at(-1))).not.toContain("press the button under them");
	expect(discord.violations).toEqual([]);
	expect(bot.faults).toEqual([]);
});

test("the command is offered to moderators alone, nowhere but in the server, and its messages are seen by nobody else", async () => {
	const { moderator, who, channel, dm, discord, ann } = await ready();
	const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
	expect(names(moderator.commands(channel.id))).toContain("faq");
	expect(names(who.commands(channel.id))).not.toContain("faq");
	expect(names(discord.as(ann.id).commands(dm.id))).not.toContain("faq");
	await expect(who.slash(channel.id, "faq add")).rejects.toThrow();
	await moderator.slash(channel.id, "faq settings");
	expect(moderator.sees(channel.id)).toHaveLength(1);
	expect(who.sees(channel.id)).toHaveLength(0);
});

test("queue, feedback and updates of a message are what Discord takes", async () => {
	const { moderator, who, channel, discord, bot } = await ready();
	await who.slash(channel.id, "ask", { question: "what is the best pizza topping" });
	await who.slash(channel.id, "ask", { question: "is BitMart insured?" });
	const answer = who.sees(channel.id).at(-1) as APIMessage;
	await who.press(answer.id, findButton(answer, "👍"));
	await who.submit((await who.press(answer.id, findButton(answer, "Wrong or old?"))).modal, { what: "old" });
	await moderator.slash(channel.id, "faq queue");
	const queue = () => moderator.sees(channel.id).at(-1) as APIMessage;
	const first = queue().id;
	await moderator.press(first, findButton(queue(), "More"));
	expect(queue().id).toBe(first);
	await moderator.press(first, findButton(queue(), "Back"));
	for (const path of ["usage", "stale", "review", "drafts", "doctor"]) await moderator.slash(channel.id, `faq ${path}`);
	expect(discord.violations).toEqual([]);
	expect(bot.faults).toEqual([]);
});
