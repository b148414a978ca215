/** `npm run -s bench:intents`: the product's classifier on public intent benchmarks, beside other engines on the same split. */
import { parseArgs } from "node:util";
import { trainEngine } from "./engine.ts";
import { type Labelled, readLabelled } from "./example.ts";
import { mean, rounded } from "./measures.ts";
import { PEERS, peerRanker } from "./peers/peer.ts";
import { measureRanking, type Ranked } from "./ranking.ts";
import { measureScope, type Scope } from "./scope.ts";
import { seeded, shuffled } from "./seeded.ts";
import { drawn, folds, type Split } from "./splits.ts";
import { findThreshold } from "./threshold.ts";
import { withTypos } from "./typos.ts";

const HELP = `Measure the classifier on labelled questions.

  npm run -s bench:intents -- --train FILE [--test FILE]

A FILE is a CSV with the columns text,category (BANKING77) or CLINC's JSON of lists of [text, label].
Without --test, and for a CSV, the training file is cross-validated.

  --folds K            folds of the cross-validation (5)
  --shots K            learn only K questions an intent, drawn with a seed
  --draws N            draws averaged with --shots and a test file (5)
  --train-keys A,B     lists of the JSON that are learnt (train)
  --test-keys A,B      lists of the JSON that are asked (val)
  --oos-keys A,B       lists of the JSON that are out of scope; the threshold comes from the training questions (bench/threshold.ts)
  --peers              Fuse.js (bitap, tokens), MiniSearch and BM25 on the first split, and the classifier on the same sample
  --peer-questions N   how many questions, drawn with a seed, the peers are asked (150); they are slow
  --json               last line: one JSON object, shares from 0 to 100
`;
const TYPOS_SEED = 5;
const SAMPLE_SEED = 11;
const DRAWS_SEED = 100;

const say = (text: string) => void process.stderr.write(`${text}\n`);
type PeerRow = { name: string; top1: number | null; top3: number | null; top1Typos: number | null; msPerQuestion: number | null };
type Measured = Ranked & { readonly top1Typos: number; readonly trainMs: number; readonly scope: Scope | null };

const { values } = parseArgs({
	options: {
		train: { type: "string" },
		test: { type: "string" },
		folds: { type: "string", default: "5" },
		shots: { type: "string" },
		draws: { type: "string", default: "5" },
		"train-keys": { type: "string", default: "train" },
		"test-keys": { type: "string", default: "val" },
		"oos-keys": { type: "string" },
		peers: { type: "boolean" },
		"peer-questions": { type: "string", default: "150" },
		json: { type: "boolean" },
		help: { type: "boolean", short: "h" },
	},
});

function splits(file: string): Split[] {
	const train = readLabelled(file, values["train-keys"]);
	const shots = values.shots ? Number(values.shots) : null;
	if (!values.test) {
		return folds(train, Number(values.folds)).map((fold, i) => (shots ? { ...fold, train: drawn(fold.train, shots, DRAWS_SEED + i) } : fold));
	}
	const test = readLabelled(values.test, values["test-keys"]);
	if (!shots) return [{ train, test }];
	return Array.from({ length: Number(values.draws) }, (_, i) => ({ train: drawn(train, shots, DRAWS_SEED + i), test }));
}

function measure({ train, test }: Split, oos: readonly Labelled[] | null): Measured {
	const engine = trainEngine(train);
	const rank = (text: string) => engine.guess(text).map(({ label }) => label);
	measureRanking(rank, test.slice(0, 200));
	const clean = measureRanking(rank, test);
	const threshold = oos ? findThreshold(train) : null;
	if (threshold !== null) say(`threshold from the training questions: ${threshold.toFixed(3)}`);
	const scope = oos && threshold !== null ? measureScope(engine, test, oos, threshold) : null;
	const measured = { ...clean, top1Typos: measureRanking(rank, misspelt(test)).top1, trainMs: engine.trainMs, scope };
	say(`${train.length} learnt in ${engine.trainMs.toFixed(0)} ms, ${test.length} asked: ${clean.top1.toFixed(1)} % right`);
	return measured;
}

function misspelt(questions: readonly Labelled[]): Labelled[] {
	const texts = withTypos(
		questions.map(({ text }) => text),
		TYPOS_SEED,
	);
	return questions.map(({ label }, i) => ({ text: texts[i] as string, label }));
}

function measurePeers({ train, test }: Split): PeerRow[] {
	const sample = shuffled(test, seeded(SAMPLE_SEED)).slice(0, Number(values["peer-questions"]));
	const engine = trainEngine(train);
	const own = (text: string) => engine.guess(text).map(({ label }) => label);
	const rankers = [
		["CoverBot, same sample", () => own] as const,
		...Object.entries(PEERS).map(([name, peer]) => [name, () => peerRanker(peer, train)] as const),
	];
	return rankers.map(([name, build]) => {
		const rank = build();
		const clean = measureRanking(rank, sample);
		const top1Typos = rounded(measureRanking(rank, misspelt(sample)).top1);
		const row = { name, top1: rounded(clean.top1), top3: rounded(clean.top3), top1Typos, msPerQuestion: rounded(clean.msPerQuestion, 4) };
		say(`${name}: ${row.top1} % right, ${row.top1Typos} % with typos, ${row.msPerQuestion} ms a question (${sample.length} questions)`);
		return row;
	});
}

function report(measured: readonly Measured[], peers: readonly PeerRow[]) {
	const over = (pick: (m: Measured) => number, digits = 1) => rounded(mean(measured.map(pick)), digits);
	const scope = (pick: (s: Scope) => number) => over((m) => (m.scope ? pick(m.scope) : Number.NaN));
	return {
		top1: over((m) => m.top1, 2),
		top3: over((m) => m.top3, 2),
		top1Typos: over((m) => m.top1Typos, 2),
		trainMs: over((m) => m.trainMs, 0),
		msPerQuestion: over((m) => m.msPerQuestion, 4),
		inScope: scope((s) => s.inScope),
		oosRecall: scope((s) => s.oosRecall),
		auroc: scope((s) => s.auroc),
		peers,
	};
}

if (values.help || !values.train) {
	(values.help ? process.stdout : process.stderr).write(HELP);
	process.exitCode = values.help ? 0 : 2;
} else {
	const all = splits(values.train);
	const oos = values["oos-keys"] ? readLabelled(values.test ?? values.train, values["oos-keys"]) : null;
	const measured = all.map((split) => measure(split, oos));
	const result = report(measured, values.peers ? measurePeers(all[0] as Split) : []);
	if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
	else console.table(Object.fromEntries(Object.entries(result).filter(([key]) => key !== "peers")));
	if (!values.json && result.peers.length > 0) console.table(result.peers);
}
