/** `npm run -s bench:store`: what the store costs on both databases: to open, to publish, to read, in memory. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { EntryKey } from "../src/dataset/key.ts";
import { ownKey } from "../src/matching/target.ts";
import type { Revision, Store } from "../src/store/contract.ts";
import { openStore } from "../src/store/open.ts";
import { startPostgres } from "../test/postgres.ts";
import { median } from "./measures.ts";

const HELP = `Measure the store on SQLite and on a real PostgreSQL, both waiting for the disk at each edit.

  npm run -s bench:store               about twenty seconds
  npm run -s bench:store -- --json     last line: one JSON object
`;
const EDITS = 500;
/** Edits under way at once, each of a server of its own. */
const LANES = 8;
const ENTRIES = 20;
const READS = 500;

type Place = { readonly dataDir: string | null; readonly databaseUrl?: string };
const open = (place: Place) => openStore({ ...place, now: Date.now });
const say = (text: string) => void process.stderr.write(`${text}\n`);

const revision = (server: string, entry: EntryKey, number: number): Revision => ({
	server,
	entry,
	number,
	content: { question: "Where do I find help?", answer: "In the channel for help. ".repeat(20), links: [], phrasings: ["help", "where is help"] },
	by: "200000000000000001",
	approvedBy: null,
	at: Date.now(),
	why: "measured",
	base: null,
});

async function timed(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

async function publishPerSecond(store: Store, lanes: number): Promise<number> {
	const each = EDITS / lanes;
	const lane = async (_: unknown, i: number) => {
		for (let number = 1; number <= each; number++) {
			const { kind } = await store.publish(revision(`${lanes}-${i}`, ownKey("1"), number));
			if (kind !== "published") throw new Error("An edit without a rival was stale.");
		}
	};
	return Math.round((EDITS / (await timed(() => Promise.all(Array.from({ length: lanes }, lane))))) * 1000);
}

async function measure(place: Place) {
	const firstOpenMs = await timed(async () => (await open(place)).close());
	const opened: number[] = [];
	for (let i = 0; i < 5; i++) opened.push(await timed(async () => (await open(place)).close()));
	const openMs = median(opened);
	const store = await open(place);
	const [onePerSecond, lanesPerSecond] = [await publishPerSecond(store, 1), await publishPerSecond(store, LANES)];
	for (let i = 0; i < ENTRIES; i++) await store.publish(revision("layer", ownKey(String(i)), 1));
	const layerMs =
		(await timed(async () => {
			for (let i = 0; i < READS; i++) await store.live("layer");
		})) / READS;
	const changesMs =
		(await timed(async () => {
			for (let i = 0; i < READS; i++) await store.changedSince(await store.position());
		})) / READS;
	await store.close();
	return { firstOpenMs, openMs, publishPerSecond: onePerSecond, publishPerSecondOf8: lanesPerSecond, layerMs, changesMs, memoryMib: memory(place) };
}

function memory({ dataDir, databaseUrl }: Place): number {
	const program = fileURLToPath(new URL("./store-memory.ts", import.meta.url));
	const once = () => Number(execFileSync(process.execPath, ["--expose-gc", program, dataDir ?? "", databaseUrl ?? ""], { encoding: "utf8" }));
	return median([once(), once(), once()]);
}

const { values } = parseArgs({ options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } });
if (values.help) process.stdout.write(HELP);
else {
	const dataDir = mkdtempSync(`${tmpdir()}/coverbot-bench-`);
	const postgres = await startPostgres(["-c", "fsync=on"]);
	try {
		say("SQLite");
		const sqlite = await measure({ dataDir });
		say("PostgreSQL");
		const results = { sqlite, postgres: await measure({ dataDir: null, databaseUrl: await postgres.database() }) };
		for (const [name, result] of Object.entries(results)) {
			const text = Object.entries(result).map(([what, value]) => `${what} ${Number(value.toFixed(2))}`);
			process.stdout.write(`${name}: ${text.join(", ")}\n`);
		}
		if (values.json) process.stdout.write(`${JSON.stringify(results)}\n`);
	} finally {
		await postgres.close();
		rmSync(dataDir, { recursive: true, force: true });
	}
}
