/** A bot over the real dataset, spoken to through handle alone, with a fixed clock and every fault kept for the test to see. */
import type { APIEmbed, APIInteraction, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { commands } from "../commands/index.ts";
import { measureAnswer } from "../src/discord/messages/measure-answer.ts";
import { OPEN_TO_ALL } from "../src/discord/pipeline/admission.ts";
import { followUpMemory } from "../src/discord/pipeline/follow-up-memory.ts";
import { createHandle } from "../src/discord/pipeline/handle.ts";
import { usesOf } from "../src/discord/pipeline/uses.ts";
import type { Attached, MessageData } from "../src/discord/protocol/reply.ts";
import type { DiscordApi, Place } from "../src/discord/sending/discord-api.ts";
import { keptByDiscord } from "../src/discord/sending/download.ts";
import { createServers } from "../src/layers/servers.ts";
import { NO_PICTURES, type Pictures } from "../src/picture/pictures.ts";
import type { Store } from "../src/store/contract.ts";
import { openStore } from "../src/store/open.ts";
import { realLibrary } from "./real-library.ts";

export const TODAY = new Date("2026-11-24T12:00:00Z");

type Data = {
	content?: string;
	flags?: number;
	embeds?: APIEmbed[];
	components?: APIMessageTopLevelComponent[];
	allowed_mentions?: unknown;
	choices?: { name: string; value: string }[];
};

export type Said = {
	type: number;
	data: Data;
	text: string;
	buttons: { custom_id: string; label: string }[];
	files: readonly Attached[];
	hidden: boolean;
};

/**
 * @param pictures none unless a test gives some: drawing has its own tests
 * @param kept a PostgreSQL's address, or a store that is open; SQLite in memory otherwise
 */
export async function talk(pictures: Pictures = NO_PICTURES, kept?: string | Store) {
	const library = await realLibrary();
	const faults: unknown[] = [];
	/** What questions came to, in order. */
	const counted: string[] = [];
	let now = TODAY.getTime();
	/** What the bot posted, edited or sent after its answers. */
	const sent: { how: keyof DiscordApi; to: string; data: MessageData; replyTo?: string | undefined }[] = [];
	/** What people attached, by address. */
	const attached = new Map<string, string>();
	/** What stands over the bot's own messages, by their id. */
	const contents = new Map<string, string>();
	/** Threads by their id. */
	const places = new Map<string, Place>();
	let refusal: number | null = null;
	const discord: DiscordApi = {
		answer: async ({ token }, data) => void sent.push({ how: "answer", to: token, data }),
		respond: async ({ token }, { type }) => void sent.push({ how: "respond", to: `${token} ${type}`, data: {} }),
		edit: async ({ token }, data) => void sent.push({ how: "edit", to: token, data }),
		withdraw: async ({ token }) => void sent.push({ how: "withdraw", to: token, data: {} }),
		followUp: async ({ token }, data) => `follow-up ${sent.push({ how: "followUp", to: token, data })}`,
		post: async (to, data, replyTo) => {
			if (refusal !== null) throw Object.assign(new Error("refused"), { code: refusal });
			return String(sent.push({ how: "post", to, data, replyTo }));
		},
		postOnce: async (to, data) => {
			if (refusal !== null) throw Object.assign(new Error("refused"), { code: refusal });
			return String(sent.push({ how: "postOnce", to, data }));
		},
		saidLately: async (to, footer) => sent.some((one) => one.to === to && one.data.embeds?.some((embed) => embed.footer?.text === footer)),
		answerId: async ({ token }) => `answer to ${token}`,
		contentOf: async (_, message) => contents.get(message) ?? "",
		place: async (channel) => places.get(channel) ?? { name: "", parent: null },
		editPost: async (to, message, data) => {
			if (refusal !== null) throw Object.assign(new Error("refused"), { code: refusal });
			sent.push({ how: "editPost", to, data, replyTo: message });
		},
		keeps: keptByDiscord,
		download: async (url) => {
			const text = attached.get(url);
			if (text === undefined) throw new Error("no such file");
			return text;
		},
	};
	const store = typeof kept === "object" ? kept : await openStore({ dataDir: null, now: () => now, databaseUrl: kept });
	const servers = createServers({ base: library, store, now: () => now, measure: measureAnswer, report: (error) => faults.push(error) });
	const bot = {
		library,
		servers,
		store,
		now: () => new Date(now),
		admission: OPEN_TO_ALL,
		operator: { contact: "coin-harbour on Discord", channel: null as string | null },
		uses: usesOf(store, () => now),
		memory: followUpMemory(() => now),
		discord,
		reads: "mentions" as const,
		pictures,
		counted: (outcome: string) => void counted.push(outcome),
	};
	const handle = createHandle(bot, commands, (_reference, error) => faults.push(error));
	const send = async (interaction: APIInteraction): Promise<Said> => {
		const { response, files = [], after, aside } = await handle(interaction);
		await after?.();
		await aside;
		const data = ("data" in response ? response.data : {}) as Data;
		const buttons = (data.components ?? []).flatMap((row) => ("components" in row ? (row.components as { custom_id: string; label: string }[]) : []));
		return { type: response.type, data, text: words(data), buttons, files, hidden: ((data.flags ?? 0) & 64) !== 0 };
	};
	const pass = (ms: number) => {
		now += ms;
	};
	/** From now on posts fail with this code of Discord's. */
	const refusePosts = (code: number) => {
		refusal = code;
	};
	return { bot, library, handle, send, faults, counted, pass, sent, attached, contents, places, refusePosts };
}

/** Everything that a person can read in a message. */
export function words(data: Data): string {
	const embeds = (data.embeds ?? []).flatMap((embed) => [
		embed.title,
		embed.description,
		...(embed.fields ?? []).flatMap((f) => [f.name, f.value]),
		embed.footer?.text,
	]);
	return [data.content, ...embeds].filter(Boolean).join("\n");
}
