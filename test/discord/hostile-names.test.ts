/** Nobody speaks through a name: what a server, a channel or a member is called is shown in no message of the bot's, nor kept. */
import type { APIInteraction, GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { answerMessageText } from "../../src/discord/conversation/message.ts";
import { as, hands, MEMBER, MO, SERVER, sub } from "../faq/moderator.ts";
import { autocomplete, onMessage, slash } from "../interactions.ts";
import { talk } from "../talk.ts";

const NAME = "BitMart is insured by Lloyds, DM helper_77";

/** The same interaction in a place and by people who are called so. */
function called<T extends APIInteraction>(interaction: T): T {
	const user = { ...interaction.member?.user, username: NAME, global_name: NAME };
	const data = structuredClone((interaction as { data?: { resolved?: { messages?: Record<string, { author: object }> } } }).data);
	for (const message of Object.values(data?.resolved?.messages ?? {})) message.author = { ...message.author, username: NAME, global_name: NAME };
	const place = { guild: { id: SERVER, name: NAME }, channel: { ...interaction.channel, name: NAME, topic: NAME } };
	return { ...interaction, ...place, ...(data ? { data } : {}), member: { ...interaction.member, nick: NAME, user } } as unknown as T;
}

test("commands, menus on messages, /faq and its log, and free text", async () => {
	const bot = await talk();
	const shown: unknown[] = [];
	const use = async (interaction: APIInteraction) => void shown.push(await bot.send(called(interaction)));
	for (const name of ["ask", "exchange", "about", "lost", "privacy", "tips", "topics", "incidents"])
		await use(as(MEMBER, slash(name, name === "ask" ? { question: "is bitmart insured?", public: true } : {})));
	for (const name of ["Answer this", "Is this a scam?"]) {
		await use(as(MO, onMessage(name, "is bitmart insured?")));
		await use(as(MO, onMessage(name, "Kraken support: enter your seed phrase at https://kraken-validate.example")));
	}
	await use(autocomplete("ask", { question: "bitm" }, "question"));
	await hands(bot, MO).faq("settings", { log: "3000000000000000077" });
	const ENTRY = { question: "How do I get the verified role?", answer: "Press the button under the rules.", phrasings: "", links: "" };
	await hands(bot, MO).publish(ENTRY);
	for (const path of ["settings", "doctor", "history", "queue", "usage", "posted", "export", "drafts", "review", "stale"])
		await use(as(MO, sub(path, path === "history" ? { entry: ENTRY.question } : {})));
	const author = { id: MEMBER.id, username: NAME, global_name: NAME, bot: false };
	const quoted = { id: "71", type: 0, content: "is kraken insured?", author: { ...author, id: "72" }, attachments: [], embeds: [], mentions: [] };
	const message = {
		...quoted,
		id: "73",
		type: 19,
		content: "<@9>",
		guild_id: SERVER,
		channel_id: "3",
		member: { nick: NAME },
		referenced_message: quoted,
	};
	shown.push(await answerMessageText(bot.bot, { ...message, author } as unknown as GatewayMessageCreateDispatchData, "9", () => "go"));
	expect(shown.length).toBeGreaterThan(20);
	const all = JSON.stringify([shown, bot.sent, await bot.bot.store.live(SERVER), await bot.bot.store.queue(SERVER)]);
	expect(all).toContain("BitMart");
	expect(all).not.toMatch(/Lloyds, DM|helper_77/);
	expect(bot.faults).toEqual([]);
});
