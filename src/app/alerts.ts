/**
 * Alerts: at start the edition is compared with the newest that was taken in, what changed is put into line for whoever follows it, and the
 * line is worked off. What keeps a channel from getting anything twice: the store's key, Discord's nonce for minutes, and beyond these a
 * look at the channel for the message's mark.
 */
import { createHash } from "node:crypto";
import { changesBetween, type Edition } from "../answering/edition.ts";
import { changeEmbed, footerOf, NEWS_A_MESSAGE, newsMessage } from "../discord/messages/news-embed.ts";
import { refusalCode } from "../discord/protocol/refusal.ts";
import type { DiscordApi } from "../discord/sending/discord-api.ts";
import type { Alerts, Batch, News } from "../store/alert-contract.ts";

export type AlertsOf = {
	readonly store: Alerts;
	readonly discord: Pick<DiscordApi, "postOnce" | "saidLately" | "post">;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly logChannel: (server: string) => Promise<string | null>;
	readonly onFault: (error: unknown) => void;
	/** After so many milliseconds whoever was sending is taken to be gone. */
	readonly abandonedMs?: number;
};

/** Longer than the REST client waits for its turn on any but a flooded bucket. */
const ABANDONED_MS = 120_000;
/** Unknown channel, unknown server, missing access: nobody can be told anything there. */
const GONE = new Set([10003, 10004, 50001]);
const FIRST_PAUSE_MS = 60_000;
/** Pauses double: after the sixth, an hour later, the channel is given up. */
const MOST_TRIES = 6;

/** Takes the edition in, once for all processes. @returns how many changes it brought */
export async function takeIn(store: Alerts, edition: Edition, now: number): Promise<number> {
	const shown = JSON.stringify(edition);
	const digest = createHash("sha256").update(shown).digest("hex").slice(0, 24);
	const before = await store.newestEdition();
	if (before?.digest === digest) return 0;
	const changes = before ? changesBetween(JSON.parse(before.shown) as Edition, edition) : [];
	const news = changes.map(
		(change): News => ({
			id: `${digest} ${change.key}`,
			exchange: change.exchange,
			topic: change.topic,
			body: JSON.stringify(changeEmbed(change)),
			at: now,
		}),
	);
	return (await store.takeEdition({ digest, shown, at: now }, news)) ? news.length : 0;
}

/** Puts everything into line and sends what is due. */
export async function deliver(alerts: AlertsOf): Promise<void> {
	const { store, now, abandonedMs = ABANDONED_MS } = alerts;
	while (await store.spread());
	for (;;) {
		const batch = await store.claim(now(), NEWS_A_MESSAGE, now() - abandonedMs);
		if (!batch) return;
		await send(alerts, batch);
	}
}

async function send({ store, discord, now, logChannel, onFault }: AlertsOf, batch: Batch): Promise<void> {
	try {
		if (!(batch.again && (await isOut(discord, batch)))) await discord.postOnce(batch.channel, newsMessage(batch.bodies, batch.id), batch.id);
		await store.settle(batch.id);
	} catch (error) {
		const code = refusalCode(error);
		// Nobody knows whether it went out: it stays with this batch, and is looked for before it is sent again.
		if (code === null) return onFault(error);
		const gone = GONE.has(code);
		if (!gone && batch.tries + 1 < MOST_TRIES) return store.putOff(batch.id, now() + FIRST_PAUSE_MS * 2 ** batch.tries);
		await store.giveUp(batch.channel);
		const log = await logChannel(batch.server);
		if (log && log !== batch.channel) await discord.post(log, { content: givenUp(batch.channel, gone) }).catch(onFault);
	}
}

/** Where the channel's messages cannot be read it is taken to be out: never twice. */
async function isOut(discord: AlertsOf["discord"], batch: Batch): Promise<boolean> {
	try {
		return await discord.saidLately(batch.channel, footerOf(batch.id));
	} catch (error) {
		const code = refusalCode(error);
		if (code === null || GONE.has(code)) throw error;
		return true;
	}
}

function givenUp(channel: string, gone: boolean): string {
	const why = gone ? "it is gone, or I may not see it" : "Discord has refused them there again and again";
	return `Alerts in <#${channel}> have ended: ${why}. /faq alerts sets them up anew.`;
}
