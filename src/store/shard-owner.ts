/**
 * One owner of a token's shards: a session lock in PostgreSQL, held by a connection of its own for as long as that lives.
 * It needs a direct connection: a pooler that shares sessions between clients cannot hold such a lock.
 */
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** How often a waiting process tries, and an owner makes sure that it still is. */
const EVERY_MS = 1000;
const TIMEOUT_MS = 2000;
/**
 * PostgreSQL frees the lock of a machine that vanished after 5 + 3 × 2 seconds of silence. The owner notices after 3 at the
 * latest, so that it has stopped before the next one begins. One that hangs (it asks every second) loses the session after 7.
 */
const KEEPALIVE =
	"-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c statement_timeout=2000 -c idle_session_timeout=7000";

export type Watching = {
	/** Called once: the connection broke, so another process may own the shards any moment. Stop answering at once. */
	readonly onLost: (why: Error) => void;
	/** Called when waiting begins and when its reason changes: a sentence for the log. */
	readonly onWaiting?: (why: string) => void;
	/** Ends the waiting; the promise is rejected then. */
	readonly signal?: AbortSignal;
};
export type Ownership = { readonly release: () => Promise<void> };

/**
 * Waits until this process owns the shards, through outages too.
 * @param key what is owned, such as the application's id and a range of shards
 */
export async function ownShards(databaseUrl: string, key: string, watching: Watching): Promise<Ownership> {
	let said = "";
	for (;;) {
		watching.signal?.throwIfAborted();
		const outcome = await attempt(databaseUrl, lockNumber(key), watching.onLost);
		if (typeof outcome !== "string") return outcome;
		if (outcome !== said) watching.onWaiting?.(outcome);
		said = outcome;
		await sleep(EVERY_MS, undefined, watching.signal ? { signal: watching.signal } : {});
	}
}

/** @returns the ownership, or why it cannot be had now */
async function attempt(databaseUrl: string, lock: string, onLost: (why: Error) => void): Promise<Ownership | string> {
	const client = new pg.Client({
		connectionString: databaseUrl,
		application_name: "coverbot shards",
		options: KEEPALIVE,
		connectionTimeoutMillis: TIMEOUT_MS,
		query_timeout: TIMEOUT_MS,
		keepAlive: true,
	});
	// Without a listener, a broken connection would end the process. Once owned, `watch` listens as well.
	client.on("error", () => {});
	try {
		await client.connect();
		// The same bound for a machine that vanished owing an acknowledgement. Only Linux knows it; elsewhere it takes longer.
		await client.query("set tcp_user_timeout = 11000").catch(() => {});
		const { rows } = await client.query("select pg_try_advisory_lock($1) as owned", [lock]);
		if (rows[0]?.owned) return watch(client, onLost);
		await client.end();
		return "Another process owns these shards. This one takes over when that ends.";
	} catch (error) {
		void client.end().catch(() => {});
		return `PostgreSQL is out of reach: ${(error as Error).message || (error as NodeJS.ErrnoException).code}`;
	}
}

/** Looks at the connection again and again: a broken one is not always told of. */
function watch(client: pg.Client, onLost: (why: Error) => void): Ownership {
	let over = false;
	const lose = (why: Error) => {
		if (over) return;
		over = true;
		clearInterval(timer);
		void client.end().catch(() => {});
		onLost(why);
	};
	const timer = setInterval(() => {
		client.query(STILL_MINE).then(({ rows }) => rows[0]?.mine || lose(new Error("The lock is gone: is there a connection pooler in between?")), lose);
	}, EVERY_MS);
	client.on("error", lose);
	client.on("end", () => lose(new Error("PostgreSQL ended the connection.")));
	return {
		release: async () => {
			over = true;
			clearInterval(timer);
			await client.end().catch(() => {});
		},
	};
}

const STILL_MINE = "select exists(select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and granted) as mine";

/** 64 bits of a digest: other locks of the same database are not met by chance, and the key stays unsaid. */
const lockNumber = (key: string) => createHash("sha256").update(`coverbot shards ${key}`).digest().readBigInt64BE().toString();
