/** Each permission that an app may lack, alone and in pairs, over every command that posts: what was said is said, and no more is missing than must be. */
import { PermissionFlagsBits as P } from "discord-api-types/v10";
import { beforeAll, describe, expect, test } from "vitest";
import type { MessageData } from "../../src/discord/protocol/reply.ts";
import { checkMessage } from "../../src/limits/index.ts";
import { as, MO, sub } from "../faq/moderator.ts";
import { onMessage, press, slash } from "../interactions.ts";
import { type Said, talk } from "../talk.ts";
import { DENIED } from "./denied-sets.ts";

const ALL = P.ViewChannel | P.SendMessages | P.EmbedLinks | P.AttachFiles | P.ReadMessageHistory;
const PICTURE = new Uint8Array([137, 80, 78, 71]);

let bot: Awaited<ReturnType<typeof talk>>;
beforeAll(async () => {
	bot = await talk({ draw: async () => PICTURE, waiting: () => 0, close: async () => {}, pid: () => undefined });
});

type Sending = Parameters<typeof bot.send>[0];
/** What moderators look at. */
const FAQ = ["edit", "drafts", "queue", "usage", "stale", "doctor", "settings", "posted", "export"];
/** Each gives what a person does last, made from what they were shown before. */
const DOES: Readonly<Record<string, () => Promise<Sending>>> = {
	ask: async () => slash("ask", { question: "is bitmart insured?", public: true }),
	"ask privately": async () => slash("ask", { question: "is bitmart insured?" }),
	compare: async () => slash("compare", { first: "bitmart", second: "kraken" }),
	exchange: async () => slash("exchange", { name: "bitmart" }),
	lost: async () => slash("lost", { what: "scam", exchange: "-", where: "us" }),
	"lost, as a file": async () => {
		const { buttons } = await bot.send(slash("lost", { what: "scam", exchange: "-", where: "us" }));
		return press(buttons.find(({ custom_id }) => custom_id.includes("lostfile"))?.custom_id ?? "no such button");
	},
	tips: async () => slash("tips", {}),
	incidents: async () => slash("incidents", {}),
	define: async () => slash("define", { term: "cold storage" }),
	topics: async () => slash("topics", {}),
	privacy: async () => slash("privacy", {}),
	...Object.fromEntries(FAQ.map((name) => [`faq ${name}`, async () => as(MO, sub(name)) as Sending])),
	"faq edit, a card": async () => as(MO, sub("edit", { entry: "x.kraken.insurance" })) as Sending,
	"faq test": async () => as(MO, sub("test", { question: "is bitmart insured?" })) as Sending,
	about: async () => slash("about", {}),
	"Answer this": async () => onMessage("Answer this", "is bitmart insured?"),
	"Is this a scam?": async () => onMessage("Is this a scam?", "Your account is suspended, verify at https://kraken.com.login-verify.net now"),
};

const NOTE = "I may not attach files here";
const text = (data: MessageData) =>
	[
		data.content,
		...(data.embeds ?? []).flatMap(({ title, description, fields = [] }) => [title, description, ...fields.flatMap((f) => [f.name, f.value])]),
	]
		.filter(Boolean)
		.join("\n");
const flat = (said: string) => said.replace(/[*\s]+/g, " ").trim();

async function sent(does: () => Promise<Sending>, may: bigint): Promise<{ first: Said; all: MessageData[] }> {
	const interaction = { ...(await does()), app_permissions: String(may) } as Sending;
	const before = bot.sent.length;
	const first = await bot.send(interaction);
	return { first, all: [{ ...(first.data as MessageData), files: first.files }, ...bot.sent.slice(before).map(({ data }) => data)] };
}

describe.each(Object.entries(DOES))("%s", (_name, does) => {
	test.each(DENIED)("without %s %s", async (...denied) => {
		const whole = await sent(does, ALL);
		const { first, all } = await sent(
			does,
			denied.filter(Boolean).reduce((may, name) => may & ~P[name as keyof typeof P], ALL),
		);
		expect(first.hidden).toBe(whole.first.hidden);
		for (const message of all) {
			const { files = [], ...rest } = message;
			expect(checkMessage({ ...rest, attachments: files })).toEqual([]);
		}
		const mayEmbed = !denied.includes("EmbedLinks");
		const mayAttach = !denied.includes("AttachFiles");
		const filesOf = (messages: readonly MessageData[]) => messages.flatMap(({ files = [] }) => files).map(({ name }) => name);
		expect(filesOf(all)).toEqual(mayAttach ? filesOf(whole.all) : []);
		const said = all.map(text).join("\n");
		expect(said.includes(NOTE)).toBe(!mayAttach && filesOf(whole.all).length > 0);
		if (!mayEmbed) expect(all.every(({ embeds = [] }) => embeds.length === 0)).toBe(true);
		else expect(all.flatMap(({ embeds = [] }) => embeds).length).toBe(whole.all.flatMap(({ embeds = [] }) => embeds).length);
		for (const { embeds = [] } of whole.all) for (const { title } of embeds) if (title) expect(flat(said)).toContain(flat(title));
	});
});
