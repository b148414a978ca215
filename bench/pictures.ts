/** Fifty pictures drawn while the event loop goes on: its longest block, a picture's time, and what the process holds. */
import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openLibrary } from "../src/library.ts";
import { openCompiled } from "../src/matching/open.ts";
import { aboutExchanges } from "../src/matching/target.ts";
import { createPictures } from "../src/picture/pictures.ts";
import { type Table, tableOf } from "../src/picture/table.ts";
import { median } from "./measures.ts";

const HELP = `npm run -s bench:pictures -- [--json]
Draws fifty different comparisons as the bot does, in a process of its own, one after another, and then all again from the cache.
Says how long a picture takes, how long the event loop came late at most, and how much memory parent and child hold.
On a busy machine the loop is late for others' work too: quietBlockMs is the same watch for as long with nothing drawn, and
mostWorkMs the most processor time that the loop's own thread spent over one picture, which no block of our making can exceed.
`;
const PICTURES = 50;
const MIB = 2 ** 20;

async function tables(): Promise<Table[]> {
	const dataDir = fileURLToPath(new URL("../data", import.meta.url));
	const library = openLibrary(await openCompiled({ faq: fileURLToPath(new URL("../faq", import.meta.url)), dataDir }));
	const ids = library.dataset.exchanges.map(({ id }) => id);
	const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b]));
	return pairs.slice(0, PICTURES).flatMap((pair) => {
		const answer = library.answer(aboutExchanges(pair, "overview"));
		return (answer && tableOf(library.dataset, answer)) ?? [];
	});
}

/** Resident memory of a process by its id, in MiB; null where the system does not tell. */
function residentMib(pid: number | undefined): number | null {
	try {
		const pages = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
		return pages ? Math.round(Number(pages[1]) / 1024) : null;
	} catch {
		return null;
	}
}

const { values } = parseArgs({ options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } });
if (values.help) process.stdout.write(HELP);
else {
	const list = await tables();
	const faults: unknown[] = [];
	const pictures = createPictures({ onFault: (fault) => faults.push(fault), patience: 60_000 });
	const started = performance.now();
	await pictures.draw({ ...(list[0] as Table), title: "first" });
	const firstMs = Math.round(performance.now() - started);
	const watched = async (work: () => Promise<unknown>) => {
		const loop = monitorEventLoopDelay({ resolution: 5 });
		loop.enable();
		const from = performance.now();
		await work();
		loop.disable();
		return { took: performance.now() - from, longest: Math.round(loop.max / 1e6) };
	};
	let mostWork = 0;
	const timed = async (table: Table) => {
		const before = process.threadCpuUsage();
		const from = performance.now();
		const png = await pictures.draw(table);
		if (!png) faults.push("no picture came");
		const { user, system } = process.threadCpuUsage(before);
		mostWork = Math.max(mostWork, (user + system) / 1000);
		return performance.now() - from;
	};
	const drawn: number[] = [];
	const busy = await watched(async () => {
		for (const [i, table] of list.entries()) {
			drawn.push(await timed(table));
			if (!values.json && i % 10 === 9) process.stderr.write(`${i + 1} of ${list.length} drawn\n`);
		}
	});
	const quiet = await watched(() => new Promise((done) => setTimeout(done, busy.took)));
	const cached: number[] = [];
	for (const table of list) cached.push(await timed(table));
	const result = {
		pictures: list.length,
		firstMs,
		medianMs: Math.round(median(drawn)),
		slowestMs: Math.round(Math.max(...drawn)),
		cachedMs: Number(median(cached).toFixed(2)),
		longestBlockMs: busy.longest,
		quietBlockMs: quiet.longest,
		mostWorkMs: Number(mostWork.toFixed(1)),
		parentMib: Math.round(process.memoryUsage().rss / MIB),
		childMib: residentMib(pictures.pid()),
		faults: faults.length,
	};
	pictures.close();
	process.stdout.write(
		values.json
			? `${JSON.stringify(result)}\n`
			: `${Object.entries(result)
					.map(([key, value]) => `${key.padEnd(16)}${value}`)
					.join("\n")}\n`,
	);
}
