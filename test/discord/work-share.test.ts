/** Shares of the processor: who used theirs up is told so kindly, others notice nothing, and whoever tells of a loss is answered. */
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { answerMessageText } from "../../src/discord/conversation/message.ts";
import { admission } from "../../src/discord/pipeline/admission.ts";
import { createBlocks } from "../../src/discord/pipeline/blocks.ts";
import { guardedHandle } from "../../src/discord/pipeline/guarded-handle.ts";
import { A_PERSONS_WORK, A_SERVERS_WORK, workShare } from "../../src/discord/pipeline/work-share.ts";
import { StoreUnavailable } from "../../src/store/contract.ts";
import { autocomplete, press, slash } from "../interactions.ts";
import { talk } from "../talk.ts";

const ANN = { person: "1", server: "9" };
const BOB = { person: "2", server: "9" };
const CARL = { person: "3", server: null };

function clocks() {
	let [now, used] = [1_000_000, 0];
	const share = workShare(
		() => now,
		() => used,
	);
	return {
		share,
		pass: (ms: number) => {
			now += ms;
		},
		burn: async (ms: number) => {
			used += ms;
		},
	};
}

test("a person's work adds up to their share, and is forgotten after the window; waiting costs nothing", async () => {
	const { share, pass, burn } = clocks();
	await share.measured(ANN, () => burn(A_PERSONS_WORK.most - 1));
	expect(share.spent(ANN)).toBeNull();
	await share.measured(ANN, async () => pass(5000));
	await burn(500); // Nobody's: the bot's own housekeeping.
	expect(share.spent(ANN)).toBeNull();
	await share.measured(ANN, () => burn(1));
	expect([share.spent(ANN), share.spent(BOB), share.spent(CARL)]).toEqual(["person", null, null]);
	pass(A_PERSONS_WORK.windowMs + 1);
	expect(share.spent(ANN)).toBeNull();
});

test("many persons of one server use up the server's share; direct messages and other servers go on", async () => {
	const { share, burn } = clocks();
	const many = Math.ceil(A_SERVERS_WORK.most / 100);
	for (let i = 0; i < many; i++) await share.measured({ person: `m${i}`, server: "9" }, () => burn(100));
	expect([share.spent(ANN), share.spent({ person: "m1", server: null }), share.spent({ person: "1", server: "8" })]).toEqual(["server", null, null]);
});

test("what fails is counted too; of two under way each is charged its half", async () => {
	const { share, burn } = clocks();
	const failing = share.measured(ANN, async () => {
		await burn(A_PERSONS_WORK.most);
		throw new Error("a fault of ours");
	});
	await expect(failing).rejects.toThrow("a fault of ours");
	expect(share.spent(ANN)).toBe("person");
	const wait = Promise.withResolvers<void>();
	const waiting = share.measured(BOB, () => wait.promise);
	await share.measured(CARL, () => burn(A_PERSONS_WORK.most));
	wait.resolve();
	await waiting;
	expect([share.spent(BOB), share.spent(CARL)]).toEqual([null, null]);
});

async function gated() {
	const bot = await talk();
	const clock = clocks();
	let blocked: { kind: "server" | "person"; id: string; why: string; at: number }[] | null = [];
	const listed = async () => {
		if (!blocked) throw new StoreUnavailable("gone");
		return blocked;
	};
	const blocks = createBlocks({ blocked: listed }, (error) => bot.faults.push(error));
	const here = { ...bot.bot, admission: admission(blocks, clock.share) };
	const handle = guardedHandle(
		here,
		commands,
		(_, error) => bot.faults.push(error),
		() => here.now().getTime(),
	);
	const block = async (list: typeof blocked) => {
		blocked = list;
		await blocks.refresh();
	};
	return { ...clock, bot, here, handle, block };
}

const PERSON = "5000000000000000001";
const GUILD = "2000000000000000001";
const SAFE = { question: "is kraken insured?" };
const LOSS = { question: "somebody stole all my coins from my bitmart account" };
const contentOf = ({ response }: { response: object }) => (response as { data?: { content?: string; flags?: number } }).data?.content ?? "";

test("over the share: a kind word in private, no suggestions; a loss, /lost and its buttons are answered; others too", async () => {
	const { handle, share, burn, pass, bot } = await gated();
	await share.measured({ person: PERSON, server: GUILD }, () => burn(A_PERSONS_WORK.most));
	const refused = await handle(slash("ask", SAFE));
	expect(refused).toMatchObject({ outcome: "slowed", response: { data: { flags: 64 } } });
	expect(contentOf(refused)).toMatch(/half a minute.*\/lost/);
	expect((await handle(autocomplete("ask", SAFE, "question"))).response).toEqual({ type: 8, data: { choices: [] } });
	for (const still of [slash("ask", LOSS), slash("lost", {}), press("1|lostnow||")]) expect((await handle(still)).outcome).not.toBe("slowed");
	expect((await handle(slash("ask", SAFE, "guild", "5000000000000000002"))).outcome).toBeUndefined();
	pass(A_PERSONS_WORK.windowMs + 1);
	expect((await handle(slash("ask", SAFE))).outcome).toBeUndefined();
	expect(bot.faults).toEqual([]);
});

test("blocked by the operator: a person everywhere, a server's members there; let in again; a store that is away changes nothing", async () => {
	const { handle, block, bot } = await gated();
	const asks = async (person: string, place: "guild" | "dm", options: Record<string, string> = SAFE) =>
		/Whoever runs me/.test(contentOf(await handle(slash("ask", options, place, person))));
	await block([{ kind: "person", id: PERSON, why: "", at: 0 }]);
	expect([await asks(PERSON, "guild"), await asks(PERSON, "dm"), await asks("5000000000000000002", "guild")]).toEqual([true, true, false]);
	expect(await asks(PERSON, "guild", LOSS)).toBe(false);
	expect(contentOf(await handle(slash("privacy", {}, "dm", PERSON))), "what is kept about them stays theirs to see").not.toMatch(/Whoever runs me/);
	await block([{ kind: "server", id: GUILD, why: "", at: 0 }]);
	await block(null);
	expect([await asks(PERSON, "guild"), await asks(PERSON, "dm"), await asks("5000000000000000002", "guild")]).toEqual([true, false, true]);
	await block([]);
	expect(await asks(PERSON, "guild")).toBe(false);
	expect(bot.faults).toEqual([]);
});

test("typed messages of a blocked person: silence, but for a loss", async () => {
	const { here, block } = await gated();
	await block([{ kind: "person", id: "7", why: "", at: 0 }]);
	const says = (content: string) =>
		answerMessageText(here, { id: "1", channel_id: "3", content, author: { id: "7" }, type: 0 } as never, "8", () => "go");
	expect(await says("is kraken insured?")).toBeNull();
	expect((await says(LOSS.question))?.target).toMatchObject({ kind: "entry" });
});
