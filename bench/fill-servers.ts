/**
 * Fills a SQLite store with made-up servers, in a process of its own so that the one that measures stays clean. All rows go in with one
 * transaction past the store's contract: two hundred thousand synced commits would take longer than the measurement.
 */
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { openStore } from "../src/store/open.ts";
import { FILE } from "../src/store/sqlite.ts";
import { ownPhrasings } from "./grown.ts";
import { pick, seeded } from "./seeded.ts";

export const FAQ = fileURLToPath(new URL("../faq", import.meta.url));
const PLACES = "club lounge guild crew house circle table harbour garden tower market camp deck studio yard hall lab dock village garage".split(" ");
const NAMES = ["BitMart", "Kraken", "Binance", "Coinbase", "KuCoin", "OKX"];

export const serverId = (n: number) => String(3_000_000_000_000_000_000n + BigInt(n));

/** Real phrasings of the field, each with a word of the server's own: as varied as what moderators write. */
export function phrasingsFor(bank: readonly string[], seed: number, count: number): string[] {
	const chance = seeded(seed);
	return Array.from({ length: count }, () => `${pick(bank, chance).replaceAll("{exchange}", pick(NAMES, chance))} in our ${pick(PLACES, chance)}`);
}

/** @param phrasings of all of a server's entries together, beside their questions; dealt out among them in turn */
export async function fill(dataDir: string, servers: number, entries: number, phrasings: number): Promise<void> {
	await (await openStore({ dataDir, now: () => 0 })).close();
	const bank = ownPhrasings(FAQ).filter((phrasing) => phrasing.length <= 150);
	const database = new DatabaseSync(`${dataDir}/${FILE}`);
	database.exec("PRAGMA synchronous = OFF; BEGIN");
	const revision = database.prepare("insert into revisions values (?, ?, 1, ?, '5000000000000000001', null, 0, 'bench', null)");
	const layer = database.prepare("insert into layers (server, position) values (?, ?)");
	for (let server = 0; server < servers; server++) {
		const texts = phrasingsFor(bank, server, entries + phrasings);
		const dealt = texts.slice(entries);
		for (let entry = 0; entry < entries; entry++) {
			const question = (texts[entry] as string).slice(0, 100);
			const others = dealt.filter((_, i) => i % entries === entry);
			const content = { question, answer: "What our server says about it. ".repeat(12), links: [], phrasings: others };
			revision.run(serverId(server), `own.entry-${entry}`, JSON.stringify(content));
		}
		layer.run(serverId(server), server + 1);
	}
	database.exec(`update changes set position = ${servers}; COMMIT`);
	database.close();
}

if (import.meta.main) {
	const [dataDir = "", ...numbers] = process.argv.slice(2);
	const [servers = 0, entries = 0, phrasings = 0] = numbers.map(Number);
	await fill(dataDir, servers, entries, phrasings);
}
