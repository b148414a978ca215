/** /privacy: whoever asks sees what is kept about them, has it deleted, and is left out of counts and queue. */
import { beforeEach, expect, test } from "vitest";
import { StoreUnavailable } from "../../src/store/contract.ts";
import { as, buttonOf, hands, MEMBER, MO, SERVER } from "../faq/moderator.ts";
import { press, slash } from "../interactions.ts";
import { type Said, talk } from "../talk.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeEach(async () => {
	bot = await talk();
});
const privacy = (who: typeof MO) => bot.send(as(who, slash("privacy", {})));
const pressed = (who: typeof MO, said: Said, label: string) => bot.send(as(who, press(buttonOf(said, label))));
const DELETE = "Delete what you keep about me";

test("of a stranger nothing is kept, and that is said, for them alone", async () => {
	const said = await privacy(MEMBER);
	expect(said.text).toContain("I keep nothing that leads to you");
	expect(said.hidden).toBe(true);
});

test("votes, drafts and what a moderator wrote are shown, and deleted at a press", async () => {
	await hands(bot, MO).publish({ question: "Where do I verify?", answer: "Under the rules.", phrasings: "verify where", links: "" });
	await hands(bot, MO).fill(await hands(bot, MO).faq("add"), {
		question: "What is the door code?",
		answer: "Ask.",
		phrasings: "door code",
		links: "",
	});
	await hands(bot, MO).press(await hands(bot, MO).ask("is bitmart insured?"), "👍");
	const said = await privacy(MO);
	for (const part of [/1 vote of this month/, /1 draft/, /1 server/]) expect(said.text).toMatch(part);
	const after = await pressed(MO, said, DELETE);
	expect(after.text).toContain("Done: what I kept about you is deleted.");
	expect(after.text).toContain("I keep nothing that leads to you");
	const [entry] = (await bot.bot.store.keptOf(MO.id)) ? await bot.bot.servers.entries(SERVER) : [];
	const history = await hands(bot, MO).faq("history", { entry: entry?.key ?? "" });
	expect(history.text).toContain("somebody who had their name taken out");
	expect((await hands(bot, MEMBER).ask("where do I verify?")).text).toContain("Under the rules.");
	// The follow-up memory is gone too: there is nothing that "and kraken?" could mean.
	expect(await bot.bot.memory.turns({ person: MO.id, channel: "3000000000000000001" })).toEqual([]);
});

test("whoever opts out is neither counted nor queued, until they opt in again", async () => {
	const asked = async () => {
		await hands(bot, MEMBER).ask("which door code has the treasure chamber of atlantis");
		const usage = await bot.bot.store.usage(SERVER);
		return [usage.reduce((sum, { count }) => sum + count, 0), (await bot.bot.store.queue(SERVER)).length];
	};
	const out = await pressed(MEMBER, await privacy(MEMBER), "Leave my questions out of the counts");
	expect(out.text).toContain("neither counted nor queued");
	expect(await asked()).toEqual([0, 0]);
	await pressed(MEMBER, out, "Count my questions again");
	expect(await asked()).toEqual([2, 1]);
});

test("while the store is away it says so, and changes nothing", async () => {
	const away = async () => {
		throw new StoreUnavailable("gone");
	};
	(bot.bot as { store: object }).store = { ...bot.bot.store, keptOf: away, forgetPerson: away };
	expect((await privacy(MEMBER)).text).toContain("cannot reach my store");
	expect((await bot.handle(as(MEMBER, press("1|privacy-delete")))).outcome).toBe("unavailable");
	expect(bot.faults).toEqual([]);
});
