/** Alerts in the store: the unique key (channel, news) is what keeps anything from being sent twice. */
import { randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Alerts, Batch, News } from "./alert-contract.ts";
import type { Database, Tables } from "./tables.ts";

/** Eight values each: well under both databases' bound on values in a statement. */
const ROWS = 100;

export function alerts(db: Database): Alerts {
	return {
		follow: async ({ topic, ...follow }) => {
			await db
				.insertInto("follows")
				.values({ ...follow, topic: topic ?? "" })
				.onConflict((on) => on.doNothing())
				.execute();
		},
		unfollow: async (server, channel, exchange) => {
			const those = db.deleteFrom("follows").where("server", "=", server).where("channel", "=", channel);
			const { numDeletedRows } = await (exchange === null ? those : those.where("exchange", "=", exchange)).executeTakeFirstOrThrow();
			return Number(numDeletedRows);
		},
		follows: async (server) => {
			const rows = await db.selectFrom("follows").selectAll().where("server", "=", server).execute();
			return rows.map(({ topic, ...follow }) => ({ ...follow, topic: topic || null })).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
		},
		newestEdition: async () =>
			(await db.selectFrom("editions").select(["digest", "shown"]).orderBy("at", "desc").limit(1).executeTakeFirst()) ?? null,
		takeEdition: (edition, news) =>
			db.transaction().execute(async (transaction) => {
				const taken = await transaction
					.insertInto("editions")
					.values(edition)
					.onConflict((on) => on.doNothing())
					.executeTakeFirstOrThrow();
				if (taken.numInsertedOrUpdatedRows !== 1n) return false;
				for (let at = 0; at < news.length; at += ROWS) await keep(transaction, news.slice(at, at + ROWS), 0);
				return true;
			}),
		announce: (news, server, channels) =>
			db.transaction().execute(async (transaction) => {
				await keep(transaction, [news], 1);
				for (const channel of channels) {
					const row = { channel, news: news.id, server, state: "waiting", batch: "", claimed_at: 0, due: news.at, tries: 0 };
					await transaction
						.insertInto("deliveries")
						.values(row)
						.onConflict((on) => on.doNothing())
						.execute();
				}
			}),
		spread: () => db.transaction().execute(spreadOne),
		claim: (now, most, abandoned) =>
			db.transaction().execute(async (transaction) => (await reclaim(transaction, now, abandoned)) ?? (await claimNext(transaction, now, most))),
		settle: async (batch) => {
			await db.updateTable("deliveries").set({ state: "sent" }).where("batch", "=", batch).execute();
		},
		putOff: async (batch, until) => {
			const waiting = { state: "waiting", batch: "", due: until, tries: sql<number>`tries + 1` };
			await db.updateTable("deliveries").set(waiting).where("batch", "=", batch).where("state", "=", "sending").execute();
		},
		giveUp: (channel) =>
			db.transaction().execute(async (transaction) => {
				await transaction.deleteFrom("follows").where("channel", "=", channel).execute();
				await transaction.deleteFrom("deliveries").where("channel", "=", channel).where("state", "!=", "sent").execute();
			}),
		digests: async () => {
			// Most servers want none: only those whose settings name the channel are read.
			const rows = await db.selectFrom("settings").selectAll().where("settings", "like", '%"digest":"%').execute();
			return rows.flatMap(({ server, settings }) => {
				const { digest } = JSON.parse(settings) as { digest?: string | null };
				return digest ? [{ server, channel: digest }] : [];
			});
		},
	};
}

const keyOf = ({ channel, exchange, topic }: { channel: string; exchange: string; topic: string | null }) => `${channel} ${exchange} ${topic ?? ""}`;

async function keep(db: Kysely<Tables>, news: readonly News[], spread: number): Promise<void> {
	if (news.length === 0) return;
	await db
		.insertInto("news")
		.values(news.map((one) => ({ ...one, spread })))
		.onConflict((on) => on.doNothing())
		.execute();
}

async function spreadOne(db: Kysely<Tables>): Promise<boolean> {
	const news = await db.selectFrom("news").selectAll().where("spread", "=", 0).orderBy("id").limit(1).executeTakeFirst();
	if (!news) return false;
	const followers = db
		.selectFrom("follows")
		.select([
			"channel",
			sql<string>`cast(${news.id} as text)`.as("news"),
			sql<string>`min(server)`.as("server"),
			sql<string>`cast('waiting' as text)`.as("state"),
			sql<string>`cast('' as text)`.as("batch"),
			sql<number>`cast(0 as bigint)`.as("claimed_at"),
			sql<number>`cast(${news.at} as bigint)`.as("due"),
			sql<number>`cast(0 as integer)`.as("tries"),
		])
		.where("exchange", "=", news.exchange)
		.where("topic", "in", ["", news.topic])
		.groupBy("channel");
	await db
		.insertInto("deliveries")
		.columns(["channel", "news", "server", "state", "batch", "claimed_at", "due", "tries"])
		.expression(followers)
		.onConflict((on) => on.doNothing())
		.execute();
	await db.updateTable("news").set({ spread: 1 }).where("id", "=", news.id).execute();
	return true;
}

/** What was being sent by a process that is gone: the same batch, under the same id. */
async function reclaim(db: Kysely<Tables>, now: number, abandoned: number): Promise<Batch | null> {
	const left = await db
		.selectFrom("deliveries")
		.select("batch")
		.where("state", "=", "sending")
		.where("claimed_at", "<", abandoned)
		.limit(1)
		.executeTakeFirst();
	if (!left) return null;
	const rows = await db
		.updateTable("deliveries")
		.set({ claimed_at: now })
		.where("batch", "=", left.batch)
		.where("state", "=", "sending")
		.where("claimed_at", "<", abandoned)
		.returningAll()
		.execute();
	return batchOf(db, left.batch, rows, true);
}

async function claimNext(db: Kysely<Tables>, now: number, most: number): Promise<Batch | null> {
	const waiting = db.selectFrom("deliveries").where("state", "=", "waiting").where("due", "<=", now);
	const next = await waiting.select("channel").orderBy("due").orderBy("channel").limit(1).executeTakeFirst();
	if (!next) return null;
	const some = await waiting.select("news").where("channel", "=", next.channel).orderBy("news").limit(most).execute();
	const batch = randomBytes(12).toString("base64url");
	const rows = await db
		.updateTable("deliveries")
		.set({ state: "sending", batch, claimed_at: now })
		.where("channel", "=", next.channel)
		.where(
			"news",
			"in",
			some.map(({ news }) => news),
		)
		// Another process may have been first.
		.where("state", "=", "waiting")
		.returningAll()
		.execute();
	return batchOf(db, batch, rows, false);
}

async function batchOf(db: Kysely<Tables>, id: string, rows: readonly Tables["deliveries"][], again: boolean): Promise<Batch | null> {
	const [first] = rows;
	if (!first) return null;
	const ids = rows.map(({ news }) => news);
	const news = await db.selectFrom("news").select(["id", "body"]).where("id", "in", ids).orderBy("id").execute();
	return { id, channel: first.channel, server: first.server, bodies: news.map(({ body }) => body), tries: first.tries, again };
}
