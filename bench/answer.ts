/** From an interaction to its answer, in process and over HTTP, at rates from one to five hundred a second, beside bots of ten lines. */
import type { ChildProcess } from "node:child_process";
import { parseArgs } from "node:util";
import type { Order } from "./answer/in-process.ts";
import { forked, told } from "./child.ts";
import { load } from "./http/load.ts";
import { signedRequests } from "./http/signed.ts";

const HELP = `npm run -s bench:answer -- [--json] [--short]
Asks questions, each another, at 1, 10, 100 and 500 a second, whether or not answers are late, and prints the 50th, 95th and 99th
percentile from when each was due to its answer, in milliseconds: inside the process, and over HTTP with signed interactions. Beside
CoverBot a bot of ten lines with Fuse.js and one with MiniSearch, over the same phrasings. What takes longer than three seconds is given
up, as Discord does, and shown as "never"; so are the rates above one at which half of the answers were, which are not tried. About five
minutes; --short a tenth of it, for a look.
`;
/** Each rate long enough for a hundred answers and more, but for one a second. */
const SECONDS: Readonly<Record<number, number>> = { 1: 20, 10: 15, 100: 6, 500: 6 };
const ENGINES = ["CoverBot", "Fuse.js", "MiniSearch"] as const;
const CLOCK = Date.UTC(2026, 10, 24);
const CONNECTIONS = 64;
const WARM = { perSecond: 20, seconds: 3 };
const REQUESTS = 12_000;
/** A minute at most: an engine that never answers in time never will. */
const MOST_RESTS = 20;

const { values } = parseArgs({ options: { json: { type: "boolean" }, short: { type: "boolean" }, help: { type: "boolean", short: "h" } } });

type Row = {
	readonly engine: string;
	readonly where: string;
	readonly perSecond: number;
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
};
type At = (perSecond: number, seconds: number) => Promise<number[]>;

/** @returns an engine's way to be asked in its own process, and how to end it */
async function inProcess(engine: string, questions: readonly string[]): Promise<{ at: At; child: ChildProcess }> {
	const child = forked("answer/in-process.ts", [engine, String(CLOCK)]);
	await told(child);
	let from = 0;
	const at: At = async (perSecond, seconds) => {
		child.send({ perSecond, seconds, questions, from } satisfies Order);
		from += Math.round(perSecond * seconds);
		const times = (await told(child)) as (number | null)[];
		// JSON has no infinity.
		return times.map((ms) => ms ?? Number.POSITIVE_INFINITY);
	};
	return { at, child };
}

async function overHttp(engine: string, key: string, requests: readonly Buffer[]): Promise<{ at: At; child: ChildProcess }> {
	const child = engine === "CoverBot" ? forked("http/cover-server.ts", [key, String(CLOCK)]) : forked("http/tutorial-server.ts", [key, engine]);
	const port = (await told(child)) as number;
	let turn = 0;
	const { at } = load(port, CONNECTIONS, () => requests[turn++ % requests.length] as Buffer);
	return { at, child };
}

/** Until a single question is answered in time again: behind what was given up a slow engine still has a queue. */
async function rested(at: At): Promise<void> {
	for (let tried = 0; tried < MOST_RESTS; tried++) if (Number.isFinite((await at(1, 1))[0])) return;
}

async function measured(engine: string, where: string, { at, child }: { at: At; child: ChildProcess }): Promise<Row[]> {
	const rows: Row[] = [];
	try {
		// What is compiled late is no measure of what is served.
		await at(WARM.perSecond, WARM.seconds);
		for (const [rate, seconds] of Object.entries(SECONDS)) {
			const overrun = rows.some(({ p50 }) => p50 === Number.POSITIVE_INFINITY);
			if (!overrun) await rested(at);
			const lasting = values.short ? Math.max(2, seconds / 10) : seconds;
			const times = overrun ? [Number.POSITIVE_INFINITY] : (await at(Number(rate), lasting)).sort((a, b) => a - b);
			const part = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
			const row = { engine, where, perSecond: Number(rate), p50: part(0.5), p95: part(0.95), p99: part(0.99) };
			rows.push(row);
			process.stderr.write(`${line(row)}\n`);
		}
	} finally {
		child.disconnect();
	}
	return rows;
}

const shown = (ms: number) => (ms === Number.POSITIVE_INFINITY ? "never" : ms.toFixed(ms < 10 ? 2 : 0));
const line = ({ engine, where, perSecond, p50, p95, p99 }: Row) =>
	`| ${engine} | ${where} | ${perSecond} | ${[p50, p95, p99].map(shown).join(" | ")} |`;

if (values.help) process.stdout.write(HELP);
else {
	const { key, questions, list } = signedRequests(CLOCK, REQUESTS);
	const rows: Row[] = [];
	for (const engine of ENGINES) {
		rows.push(...(await measured(engine, "in process", await inProcess(engine, questions))));
		rows.push(...(await measured(engine, "over HTTP", await overHttp(engine, key, list))));
	}
	const table = ["| engine | where | a second | p50, ms | p95 | p99 |", "|---|---|---|---|---|---|", ...rows.map(line)].join("\n");
	process.stdout.write(
		values.json
			? `${JSON.stringify(rows.map((row) => ({ ...row, p50: shown(row.p50), p95: shown(row.p95), p99: shown(row.p99) })))}\n`
			: `${table}\n`,
	);
}
