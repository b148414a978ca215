/** The servers' own layers over the shared dataset: their store opened, kept up to date, swept and closed. */
import { measureAnswer } from "../discord/messages/measure-answer.ts";
import { type Blocks, createBlocks } from "../discord/pipeline/blocks.ts";
import type { Servers } from "../layers/contract.ts";
import { createServers } from "../layers/servers.ts";
import type { Library } from "../library.ts";
import type { Store } from "../store/contract.ts";
import { gatheredCounts } from "../store/gathered-counts.ts";
import { openStore } from "../store/open.ts";
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
};

export type OpenLayers = { readonly servers: Servers; readonly store: Store; readonly blocks: Blocks; readonly close: () => Promise<void> };

/** Edits of other processes are looked for every second: they are seen within two. */
const LOOK_MS = 1000;
/** Counts of questions are written together. */
const COUNTS_MS = 5000;
/** Whom the operator blocked is not answered five seconds later. */
const BLOCKS_MS = 5000;
const SWEEP_MS = 60 * 60 * 1000;

/** @throws StoreUnavailable, StoreRefused as openStore does */
export async function openLayers({ kept, base, compiled, now, onFault }: OpeningLayers): Promise<OpenLayers> {
	const opened = await openStore({ dataDir: kept.DATA_DIR, databaseUrl: kept.DATABASE_URL, now, onFault });
	const store = gatheredCounts(opened, COUNTS_MS);
	const checkFile = importChild({ ...compiled, onFault });
	const servers = createServers({ base, store, now, measure: measureAnswer, checkFile, report: onFault });
	const blocks = createBlocks(store, onFault);
	await blocks.refresh();
	const timers = [
		setInterval(() => void servers.refresh(), LOOK_MS),
		setInterval(() => void blocks.refresh(), BLOCKS_MS),
		setInterval(() => void store.sweep(now()).catch(onFault), SWEEP_MS),
	];
	const close = async () => {
		for (const timer of timers) clearInterval(timer);
		await store.close();
	};
	return { servers, store, blocks, close };
}
