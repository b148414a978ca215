/** `npm run -s bench:servers`: what servers' own layers cost, in memory and in a question's time, beside the shared dataset in one run. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Servers } from "../src/layers/contract.ts";
import { createServers } from "../src/layers/servers.ts";
import { type Library, openLibrary } from "../src/library.ts";
import { openCompiled } from "../src/matching/open.ts";
import { openStore } from "../src/store/open.ts";
import { FILE } from "../src/store/sqlite.ts";
import { FAQ, phrasingsFor, serverId } from "./fill-servers.ts";
import { ownPhrasings } from "./grown.ts";
import { median, rounded } from "./measures.ts";
import { pick, seeded } from "./seeded.ts";
import { withTypos } from "./typos.ts";

const HELP = `Measure what servers' own layers cost.

  npm run -s bench:servers                 10,000 servers in SQLite, 500 of them active; about two minutes
  npm run -s bench:servers -- --json       last line: one JSON object

  --servers N      servers in the store (10000)
  --active N       servers that are asked (500)
  --entries N      own entries a server (20)
  --phrasings N    phrasings of a server's entries together, beside their questions (50)
  --phrasings-an-entry N   phrasings of each entry instead: with 50, a thousand a server
  --rounds N       how often each question is asked with and without its server's layer, in turn (5)
  --keep DIR       fill and keep the store there, or use the one that is there
  --help           this text

Half of the questions are meant for a server's own entries, with typing errors; half are any questions of the field. What the layer
adds to a question is the median of its rounds' differences, so that another process that takes the core for a moment is not measured.
`;
const MIB = 2 ** 20;
const QUESTIONS = 5000;

const say = (text: string) => void process.stderr.write(`${text}\n`);
const options = {
	json: { type: "boolean" },
	servers: { type: "string", default: "10000" },
	active: { type: "string", default: "500" },
	entries: { type: "string", default: "20" },
	phrasings: { type: "string", default: "50" },
	"phrasings-an-entry": { type: "string" },
	rounds: { type: "string", default: "5" },
	keep: { type: "string" },
	help: { type: "boolean", short: "h" },
} as const;

/** Resident memory after everything that nobody holds was given back. */
function residentMiB(): number {
	for (let i = 0; i < 4; i++) globalThis.gc?.();
	return process.memoryUsage.rss() / MIB;
}

function percentile(values: readonly number[], share: number): number {
	return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] as number;
}

async function timed<T>(what: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
	const started = performance.now();
	const value = await what();
	return { ms: performance.now() - started, value };
}

type Sizes = { readonly servers: number; readonly active: number; readonly entries: number; readonly phrasings: number; readonly rounds: number };

async function measure(dataDir: string, { servers: count, active, entries, phrasings, rounds }: Sizes) {
	const compiledDir = mkdtempSync(`${tmpdir()}/coverbot-bench-`);
	const base: Library = openLibrary(await openCompiled({ faq: FAQ, dataDir: compiledDir }));
	const store = await openStore({ dataDir, now: Date.now });
	const servers = createServers({ base, store, now: Date.now });
	const bank = ownPhrasings(FAQ).filter((phrasing) => phrasing.length <= 150);
	const chance = seeded(7);
	const asked = Array.from({ length: QUESTIONS }, (_, i) => {
		const server = Math.floor(chance() * active);
		const own = pick(phrasingsFor(bank, server, entries + phrasings), chance);
		const question = i % 2 === 0 ? own : pick(bank, chance).replaceAll("{exchange}", "BitMart");
		return { server: serverId(server), question: withTypos([question], i)[0] as string };
	});
	// Warm: what a process costs that has answered from the shared dataset and looked at the store.
	for (const { question } of asked) base.ask(question);
	const refresh = await timed(() => servers.refresh());
	const before = residentMiB();

	const loads: number[] = [];
	for (let n = 0; n < active; n++) loads.push((await timed(() => servers.shelf(serverId(n)))).ms);
	const after = residentMiB();
	say(`${active} of ${count} servers loaded: ${(after - before).toFixed(0)} MiB above ${before.toFixed(0)}`);

	const { shared, layered, above, own } = await askInPairs(base, servers, asked, rounds);
	const afterAsking = residentMiB();
	const idle = await timed(() => servers.refresh());
	await store.close();
	rmSync(compiledDir, { recursive: true });
	return {
		servers: count,
		active,
		ownEntries: entries,
		phrasings,
		storeMiB: Math.round(statSync(`${dataDir}/${FILE}`).size / MIB),
		residentMiB: {
			base: rounded(before),
			loaded: rounded(after),
			afterAsking: rounded(afterAsking),
			aboveBase: rounded(Math.max(after, afterAsking) - before),
		},
		answerMs: {
			shared: { median: rounded(percentile(shared, 0.5), 3), p99: rounded(percentile(shared, 0.99), 3) },
			layered: { median: rounded(percentile(layered, 0.5), 3), p99: rounded(percentile(layered, 0.99), 3) },
			aboveBase: { median: rounded(percentile(above, 0.5), 3), p99: rounded(percentile(above, 0.99), 3) },
		},
		answeredByOwnEntryPercent: rounded((100 * own) / QUESTIONS),
		// SQLite answers at once, so a load is one piece of work: as long as it takes, nothing else is answered.
		firstNeededMs: { median: rounded(percentile(loads, 0.5)), p99: rounded(percentile(loads, 0.99)), longest: rounded(Math.max(...loads)) },
		refreshMs: { first: rounded(refresh.ms), idle: rounded(idle.ms, 3) },
	};
}

type Asked = { readonly server: string; readonly question: string };

/** Each question with and without its server's layer, one right after the other, and the first of the two in turn. */
async function askInPairs(base: Library, servers: Servers, asked: readonly Asked[], rounds: number) {
	const times = asked.map(() => ({ shared: [] as number[], layered: [] as number[] }));
	let own = 0;
	for (let round = 0; round <= rounds; round++) {
		for (const [i, { server, question }] of asked.entries()) {
			const alone = () => timed(() => base.ask(question));
			const here = () => timed(async () => (await servers.shelf(server)).ask(question));
			const first = round % 2 === 0 ? await alone() : null;
			const layered = await here();
			const shared = first ?? (await alone());
			// The first round only warms.
			if (round === 0) own += layered.value.answer?.kind === "own" ? 1 : 0;
			else {
				times[i]?.shared.push(shared.ms);
				times[i]?.layered.push(layered.ms);
			}
		}
	}
	return {
		own,
		shared: times.map(({ shared }) => median(shared)),
		layered: times.map(({ layered }) => median(layered)),
		above: times.map(({ shared, layered }) => median(layered.map((ms, i) => ms - (shared[i] as number)))),
	};
}

const { values } = parseArgs({ options });
if (values.help) process.stdout.write(HELP);
else {
	const sizes = {
		servers: Number(values.servers),
		active: Number(values.active),
		entries: Number(values.entries),
		phrasings: values["phrasings-an-entry"] ? Number(values.entries) * Number(values["phrasings-an-entry"]) : Number(values.phrasings),
		rounds: Number(values.rounds),
	};
	const dataDir = values.keep ?? mkdtempSync(`${tmpdir()}/coverbot-servers-`);
	try {
		if (!statSync(`${dataDir}/${FILE}`, { throwIfNoEntry: false })) {
			say(`Filling a store with ${sizes.servers} servers …`);
			const filler = fileURLToPath(new URL("./fill-servers.ts", import.meta.url));
			const { status } = spawnSync(process.execPath, [filler, dataDir, ...[sizes.servers, sizes.entries, sizes.phrasings].map(String)], {
				stdio: "inherit",
			});
			if (status !== 0) throw new Error("the store could not be filled");
		}
		const result = await measure(dataDir, sizes);
		process.stdout.write(`${values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2)}\n`);
	} finally {
		if (!values.keep) rmSync(dataDir, { recursive: true, force: true });
	}
}
