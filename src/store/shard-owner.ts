/**
 * One owner of a token's shards: a session lock in PostgreSQL, held by a connection of its own for as long as that lives.
 * It needs a direct connection: a pooler that shares sessions between clients cannot hold such a lock.
 *
 * While PostgreSQL is out of reach nobody can take the lock, so its owner goes on answering from memory and asks for it anew every
 * second. Where it finds that another took it meanwhile (the network was cut for it alone, or it hung), it stops.
 */
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** How often a waiting process tries, and an owner makes sure that it still is. */
const EVERY_MS = 1000;
const TIMEOUT_MS = 2000;
/**
 * PostgreSQL frees the lock of a machine that vanished after 5 + 3 × 2 seconds of silence, and that of a process which hangs (it asks
 * every second) after 6.
 */
const KEEPALIVE =
	"-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c statement_timeout=2000 -c idle_session_timeout=6000";
/** After an outage, however short, the process that owned the shards before, and answered all the while, asks first. */
const HEAD_START_MS = 3000;
/** A process that has looked for nothing for so long has hung: then another may own the shards, and what waited is the other's to answer. */
const HUNG_MS = 5000;

export type Watching = {
	/** Called once: another process owns the shards. Stop answering at once. */
	readonly onLost: (why: Error) => void;
	/** Called when waiting begins and when its reason changes: a sentence for the log. */
	readonly onWaiting?: (why: string) => void;
	/** PostgreSQL went out of reach, with why; answering goes on. */
	readonly onApart?: (why: string) => void;
	/** It is back, and the shards are still this process's. */
	readonly onBack?: () => void;
	/** Ends the waiting; the promise is rejected then. */
	readonly signal?: AbortSignal;
	/** Milliseconds that only ever grow. */
	readonly now: () => number;
};
export type Ownership = {
	/** Whether what arrives now is this process's to answer; no longer once it has hung, until it looked. */
	readonly isMine: () => boolean;
	readonly release: () => Promise<void>;
};

/**
 * Waits until this process owns the shards, through outages too.
 * @param key what is owned, such as the application's id and a range of shards
 */
export async function ownShards(databaseUrl: string, key: string, watching: Watching): Promise<Ownership> {
	let said = "";
	let wasAway = false;
	for (;;) {
		watching.signal?.throwIfAborted();
		const outcome = await attempt(databaseUrl, lockNumber(key), (isFresh) => (isFresh || wasAway ? HEAD_START_MS : 0));
		if ("client" in outcome) return keep(outcome.client, () => attempt(databaseUrl, lockNumber(key)), watching);
		if (outcome.why !== said) watching.onWaiting?.(outcome.why);
		said = outcome.why;
		wasAway = !outcome.taken;
		await sleep(EVERY_MS, undefined, watching.signal ? { signal: watching.signal } : {});
	}
}

type Attempt = { readonly client: pg.Client } | { readonly why: string; readonly taken: boolean };

/** @param headStart how long others may ask first, by whether PostgreSQL was started just now @returns the connection that holds the lock, or why it cannot be had now, and whether another process has it */
async function attempt(databaseUrl: string, lock: string, headStart: (isFresh: boolean) => number = () => 0): Promise<Attempt> {
	const client = new pg.Client({
		connectionString: databaseUrl,
		application_name: "coverbot shards",
		options: KEEPALIVE,
		connectionTimeoutMillis: TIMEOUT_MS,
		query_timeout: TIMEOUT_MS,
		keepAlive: true,
	});
	// Without a listener, a broken connection would end the process; that it broke is found at the next look.
	client.on("error", () => {});
	try {
		await client.connect();
		// The same bound for a machine that vanished owing an acknowledgement. Only Linux knows it; elsewhere it takes longer.
		await client.query("set tcp_user_timeout = 11000").catch(() => {});
		const ms = headStart((await client.query(JUST_STARTED)).rows[0]?.fresh === true);
		if (ms > 0) await sleep(ms);
		const { rows } = await client.query("select pg_try_advisory_lock($1) as owned", [lock]);
		if (rows[0]?.owned) return { client };
		await client.end();
		return { why: "Another process owns these shards. This one takes over when that ends.", taken: true };
	} catch (error) {
		void client.end().catch(() => {});
		return { why: `PostgreSQL is out of reach: ${(error as Error).message || (error as NodeJS.ErrnoException).code}`, taken: false };
	}
}

/** Looks every second whether the lock is still held, and asks for it anew where its connection broke. */
function keep(held: pg.Client, again: () => Promise<Attempt>, { onLost, onApart, onBack, now }: Watching): Ownership {
	const stopping = new AbortController();
	let client: pg.Client | null = held;
	let isApart = false;
	/** When it was last certain that nobody else owns them. */
	let certainAt = now();
	const regain = async () => {
		const outcome = await again();
		if ("client" in outcome) {
			client = outcome.client;
			if (stopping.signal.aborted) return;
			if (isApart) onBack?.();
			isApart = false;
		} else if (outcome.taken) {
			stopping.abort();
			return onLost(new Error("Another process took these shards over while PostgreSQL was out of this one's reach, or this one hung."));
		} else if (!isApart) {
			isApart = true;
			onApart?.(outcome.why);
		}
		certainAt = now();
	};
	const look = async () => {
		if (client && (await isHeld(client))) certainAt = now();
		else {
			void client?.end().catch(() => {});
			client = null;
			await regain();
		}
	};
	const looking = (async () => {
		while (!stopping.signal.aborted) {
			await look();
			await sleep(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {});
		}
	})();
	return {
		isMine: () => !stopping.signal.aborted && now() - certainAt < HUNG_MS,
		release: async () => {
			stopping.abort();
			await looking;
			await client?.end().catch(() => {});
		},
	};
}

async function isHeld(client: pg.Client): Promise<boolean> {
	try {
		return (await client.query(STILL_MINE)).rows[0]?.mine === true;
	} catch {
		return false;
	}
}

const JUST_STARTED = "select now() - pg_postmaster_start_time() < interval '5 seconds' as fresh";
const STILL_MINE = "select exists(select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and granted) as mine";

/** 64 bits of a digest: other locks of the same database are not met by chance, and the key stays unsaid. */
const lockNumber = (key: string) => createHash("sha256").update(`coverbot shards ${key}`).digest().readBigInt64BE().toString();
