/** The servers' own layers over the shared dataset: their store opened, kept up to date, swept and closed. */
import { measureAnswer } from "../discord/messages/measure-answer.ts";
import { type Blocks, createBlocks } from "../discord/pipeline/blocks.ts";
import type { Shared } from "../discord/pipeline/follow-up-memory.ts";
import type { Servers } from "../layers/contract.ts";
import { createServers } from "../layers/servers.ts";
import type { Library } from "../library.ts";
import type { Store } from "../store/contract.ts";
import { gatheredCounts } from "../store/gathered-counts.ts";
import { openStore } from "../store/open.ts";
import { RECENT_MS } from "../store/sweep.ts";
import { type Watching, watchedStore } from "../store/watched-store.ts";
import { importChild } from "./import-child.ts";

export type OpeningLayers = {
	/** Where the store lies; without either, in memory. */
	readonly kept: { readonly DATA_DIR: string | null; readonly DATABASE_URL?: string | undefined };
	readonly base: Library;
	/** Where the dataset and its compiled form lie, for the process that reads imports. */
	readonly compiled: { readonly faq: string; readonly dataDir: string };
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly onFault: (error: unknown) => void;
	/** Told of what the store refuses. */
	readonly watching: Watching;
};

export type OpenLayers = {
	readonly servers: Servers;
	readonly store: Store;
	readonly blocks: Blocks;
	/** Where other processes may answer the same people: a database that they share. */
	readonly shared: Shared | null;
	readonly close: () => Promise<void>;
};

/** Edits of other processes are looked for every second: they are seen within two. */
const LOOK_MS = 1000;
/** Counts of questions are written together. */
const COUNTS_MS = 5000;
/** Whom the operator blocked is not answered five seconds later. */
const BLOCKS_MS = 5000;
/** What is kept for days may go an hour late. */
const SWEEP_MS = 60 * 60 * 1000;
/** What somebody's last questions came to: so that "ten minutes" are eleven at most (PRIVACY.md). */
const SWEEP_RECENT_MS = 60 * 1000;

/** @throws StoreUnavailable, StoreRefused as openStore does */
export async function openLayers({ kept, base, compiled, now, onFault, watching }: OpeningLayers): Promise<OpenLayers> {
	const opened = await openStore({ dataDir: kept.DATA_DIR, databaseUrl: kept.DATABASE_URL, now, onFault });
	const store = gatheredCounts(watchedStore(opened, watching), COUNTS_MS);
	const checkFile = importChild({ ...compiled, onFault });
	const servers = createServers({ base, store, now, measure: measureAnswer, checkFile, report: onFault });
	const blocks = createBlocks(store, onFault);
	await blocks.refresh();
	const timers = [
		setInterval(() => void servers.refresh(), LOOK_MS),
		setInterval(() => void blocks.refresh(), BLOCKS_MS),
		setInterval(() => void store.sweep(now()).catch(onFault), SWEEP_MS),
	];
	const shared = kept.DATABASE_URL ? { store, report: onFault } : null;
	if (shared) timers.push(setInterval(() => void store.sweepRecent(now() - RECENT_MS).catch(onFault), SWEEP_RECENT_MS));
	const close = async () => {
		for (const timer of timers) clearInterval(timer);
		await store.close();
	};
	return { servers, store, blocks, shared, close };
}
