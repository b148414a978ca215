/** `npm run -s bench:matching`: question → decision on the product's dataset and on ten and a hundred times its phrasings, beside search engines. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Compiled } from "../src/matching/compiled.ts";
import { consider, decide } from "../src/matching/decide.ts";
import { openCompiled } from "../src/matching/open.ts";
import { reader } from "../src/matching/reader.ts";
import { bytesOf, grown, modelOver, ownPhrasings } from "./grown.ts";
import { median, rounded } from "./measures.ts";
import { PEERS } from "./peers/peer.ts";
import { seeded, shuffled } from "./seeded.ts";
import { withTypos } from "./typos.ts";

const HELP = `Measure what a question costs.

  npm run -s bench:matching                every engine in one run; about two minutes
  npm run -s bench:matching -- --json      last line: one JSON object

Peers search the phrasings as they are and ten times as many; a hundred times as many take them minutes a question.
`;
const FAQ = fileURLToPath(new URL("../faq", import.meta.url));
const TIMES = [1, 10, 100] as const;
const PEER_TIMES: readonly number[] = [1, 10];
const QUESTIONS = 1000;
const PEER_QUESTIONS = 20;
const ROUNDS = 5;
const MIB = 2 ** 20;

const say = (text: string) => void process.stderr.write(`${text}\n`);

/** Milliseconds a question: the median of several rounds over the same questions, after one to warm up. */
function msPerQuestion(ask: (question: string) => unknown, questions: readonly string[], rounds: number): number {
	const once = () => {
		const started = performance.now();
		for (const question of questions) ask(question);
		return (performance.now() - started) / questions.length;
	};
	if (rounds > 1) once();
	return median(Array.from({ length: rounds }, once));
}

/** Start to ready, in milliseconds: trained from nothing, and again with the copy at hand. */
async function measureStart(): Promise<{ compiled: Compiled; start: { trainedMs: number; cachedMs: number } }> {
	const dataDir = mkdtempSync(`${tmpdir()}/coverbot-bench-`);
	const once = async () => {
		const started = performance.now();
		const compiled = await openCompiled({ faq: FAQ, dataDir });
		return { compiled, ms: Math.round(performance.now() - started) };
	};
	const { compiled, ms: trainedMs } = await once();
	const cached = [await once(), await once(), await once()];
	rmSync(dataDir, { recursive: true });
	return { compiled, start: { trainedMs, cachedMs: median(cached.map(({ ms }) => ms)) } };
}

function measure(compiled: Compiled) {
	const { parts, model } = compiled;
	const { read } = reader(compiled);
	const phrasings = ownPhrasings(FAQ);
	const questions = withTypos(shuffled(phrasings, seeded(9)).slice(0, QUESTIONS), 999).map((text, i) =>
		text.replaceAll("{exchange}", parts.exchanges[i % parts.exchanges.length]?.name ?? ""),
	);
	const own = TIMES.map((times) => {
		const grownModel = times === 1 ? model : modelOver(grown(phrasings, times), model);
		const ms = msPerQuestion((question) => decide(consider(read(question), grownModel)), questions, ROUNDS);
		say(`CoverBot, ${times}× (${phrasings.length * times} phrasings): ${ms.toFixed(4)} ms a question`);
		return { times, ms, mib: bytesOf(grownModel) / MIB };
	});
	const peers = ["Fuse.js tokens", "MiniSearch"].map((name) => ({
		name,
		at: PEER_TIMES.map((times) => {
			const search = PEERS[name]?.([...grown(phrasings, times)]) as (question: string) => unknown;
			const ms = msPerQuestion(search, questions.slice(0, PEER_QUESTIONS), 1);
			say(`${name}, ${times}×: ${ms.toFixed(2)} ms a question`);
			return { times, ms };
		}),
	}));
	return { phrasings: phrasings.length, own, peers };
}

const { values } = parseArgs({ options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } });
if (values.help) process.stdout.write(HELP);
else {
	const { compiled, start } = await measureStart();
	const { phrasings, own, peers } = measure(compiled);
	const [base] = own;
	const ms = base?.ms ?? Number.NaN;
	const result = {
		phrasings,
		msPerQuestion: rounded(ms, 4),
		questionsPerSecond: Math.round(1000 / ms),
		growth: Object.fromEntries(own.slice(1).map(({ times, ms: grownMs }) => [`${times}x`, rounded(grownMs / ms, 2)])),
		modelMiB: Object.fromEntries(own.map(({ times, mib }) => [`${times}x`, rounded(mib)])),
		...start,
		peers: peers.map(({ name, at }) => ({
			name,
			msPerQuestion: Object.fromEntries(at.map(({ times, ms: peerMs }) => [`${times}x`, rounded(peerMs, 2)])),
			timesSlower: rounded((at[0]?.ms ?? Number.NaN) / ms, 0),
		})),
	};
	process.stdout.write(`${values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2)}\n`);
}
