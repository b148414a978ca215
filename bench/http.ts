/**
 * Signed interactions over loopback, in the same run: CoverBot, a bare server that only holds the signature (the limit), and what a
 * tutorial gives. Open loop at rising rates until the 99th percentile passes 100 ms.
 */
import { parseArgs } from "node:util";
import { forked, told } from "./child.ts";
import { load } from "./http/load.ts";
import { signedRequests } from "./http/signed.ts";
import { median } from "./measures.ts";

const HELP = `npm run -s bench:http -- [--json] [--seconds N]
Asks with signed interactions over loopback, every question another, from a process of its own, at rising rates until the 99th
percentile passes 100 ms. The servers: CoverBot's http door, a bare node:http server that only verifies the signature and says PONG,
and Express with discord-interactions and Fuse.js over the same phrasings. --seconds: how long each rate is held, 2 by default.
Three rounds, whose median counts, of about a minute and a half; --seconds 1 halves it. Two cores at least, and nothing else running.
`;
const P99_MS = 100;
/** Rates tried, as shares of what the connections carry one after another: rising, until one is missed twice. */
const SHARES = [0.5, ...Array.from({ length: 19 }, (_, i) => 0.6 + i * 0.05)];
const WARM_SECONDS = 5;
/** The median of so many rounds counts: what else this machine does comes and goes. */
const ROUNDS = 3;
/** As compose.yaml starts its HTTP workers; all three servers get it. */
const YOUNG = "--max-semi-space-size=64";
const REQUESTS = 120_000;
const CONNECTIONS = 64;

const { values } = parseArgs({ options: { json: { type: "boolean" }, seconds: { type: "string" }, help: { type: "boolean", short: "h" } } });
const seconds = Number(values.seconds ?? 2);
const say = (text: string) => void process.stderr.write(text);

type Climb = {
	/** Holds the next rate. @returns whether there is a next one to hold */
	readonly step: () => Promise<boolean>;
	/** The highest rate whose 99th percentile stayed under 100 ms; 0 where none did. */
	readonly perSecond: () => number;
	/** As many as the connections carry, one after another, however late. */
	readonly closed: number;
	readonly close: () => void;
};

/** A server of its own, warm, and its rates, rising until one is missed twice. */
async function climb(server: string, list: readonly Buffer[], parallel: number, ...args: readonly string[]): Promise<Climb> {
	const child = forked(`http/${server}.ts`, args, [YOUNG]);
	const port = (await told(child)) as number;
	let at = 0;
	const client = load(port, parallel, () => list[at++ % list.length] as Buffer);
	// Warm first: what is compiled late is no measure of what is served.
	await client.closed(WARM_SECONDS);
	const closed = await client.closed(seconds);
	const held = async (rate: number) => {
		const times = (await client.at(rate, seconds)).sort((a, b) => a - b);
		const p99 = times[Math.floor(times.length * 0.99)] ?? Number.POSITIVE_INFINITY;
		say(`${server} ${rate.toFixed(0)} a second: 99th percentile ${p99.toFixed(1)} ms\n`);
		return p99 <= P99_MS;
	};
	const rates = SHARES.map((share) => closed * share);
	let held100 = 0;
	const step = async () => {
		const rate = rates.shift();
		if (rate === undefined || (!(await held(rate)) && !(await held(rate)))) return false;
		held100 = rate;
		return true;
	};
	return { step, perSecond: () => held100, closed, close: () => void child.kill() };
}

/** One after the other, a rate at a time: a machine's bad minute shall hit all of them. */
async function together(climbs: readonly Climb[]): Promise<number[]> {
	let going = [...climbs];
	while (going.length > 0) {
		const next: Climb[] = [];
		for (const one of going) if (await one.step()) next.push(one);
		going = next;
	}
	for (const one of climbs) one.close();
	return climbs.map((one) => one.perSecond());
}

if (values.help) process.stdout.write(HELP);
else {
	const clock = Date.UTC(2026, 10, 24);
	say(`Signing ${REQUESTS} requests\n`);
	const { key, list } = signedRequests(clock, REQUESTS);
	const limits: number[] = [];
	const asks: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const bare = await climb("limit-server", list, CONNECTIONS, key);
		const cover = await climb("cover-server", list, CONNECTIONS, key, String(clock));
		const [limit = 0, ask = 0] = await together([bare, cover]);
		say(`round ${round + 1} of ${ROUNDS}: ${ask.toFixed(0)} of ${limit.toFixed(0)}, ${((100 * ask) / limit).toFixed(1)} %\n`);
		limits.push(limit);
		asks.push(ask);
	}
	const tutorial = await climb("tutorial-server", list, 2, key);
	await together([tutorial]);
	// A server that never stays under 100 ms is given what it carries at any delay.
	const tutorialPerSecond = tutorial.perSecond() || tutorial.closed;
	const round = (value: number) => Number(value.toFixed(1));
	const result = {
		askPerSecond: round(median(asks)),
		limitPerSecond: round(median(limits)),
		tutorialPerSecond: round(tutorialPerSecond),
		ofLimit: round(median(asks.map((ask, i) => (100 * ask) / (limits[i] as number)))),
		overTutorial: round(median(asks) / tutorialPerSecond),
	};
	process.stdout.write(
		values.json
			? `${JSON.stringify(result)}\n`
			: `${Object.entries(result)
					.map(([name, value]) => `${name.padEnd(20)}${value}`)
					.join("\n")}\n`,
	);
}
