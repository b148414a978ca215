/**
 * `npm run -s bench:first-aid`: fits the weights of src/triage/loss-score.ts on faq/losses and says what they are worth on messages that
 * neither they nor the loss model have seen: both are fitted on four fifths and asked of the fifth.
 */
import { fileURLToPath } from "node:url";
import { loadTree } from "../src/dataset/load.ts";
import type { Tree } from "../src/dataset/tree.ts";
import { consider } from "../src/matching/decide.ts";
import { lossExamples, lossProbability, trainLossModel } from "../src/matching/loss-model.ts";
import { openCompiled } from "../src/matching/open.ts";
import { reader } from "../src/matching/reader.ts";
import { phrasingsSeen } from "../src/matching/seen.ts";
import type { Target } from "../src/matching/target.ts";
import { vectorTable } from "../src/matching/vector-table.ts";
import { evidenceOf } from "../src/triage/first-aid.ts";
import type { Features } from "../src/triage/loss-score.ts";
import { weigh } from "../src/triage/triage.ts";
import { auroc, rounded, share } from "./measures.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FOLDS = 5;
/** Keeps weights small; found not to matter between a third and three times as much. */
const DAMPING = 0.01;
/** So many passes: more change no digit that is written down. */
const STEPS = 1000;
const RATE = 1.5;
const AT = [-1.5, -1.2, -1, -0.8, -0.5, 0];

type Told = { readonly key: string; readonly text: string; readonly now: boolean; readonly fold: number };
type Row = Told & { readonly features: Features };

const tree = loadTree(here("../faq"));
const compiled = await openCompiled({ faq: here("../faq"), dataDir: here("../data") });
const { read } = reader(compiled);
const emergencies = new Set(tree.questions.flatMap(({ data }) => (data.emergency ? [data.id] : [])));
const isAid = (target: Target) => target.kind === "entry" && emergencies.has(target.id);

// What one writer wrote lies together in a file: in one fold, so that nobody is asked what they have taught.
const told: Told[] = [...tree.losses].flatMap(([key, { data }]) =>
	data.map((text, i) => ({ key, text, now: key.startsWith("now-"), fold: Math.floor((i / data.length) * FOLDS) })),
);

/** The bank without the messages of one fold. */
function without(fold: number): Tree {
	const left = new Set(told.flatMap((one) => (one.fold === fold ? [one.text] : [])));
	const losses = new Map([...tree.losses].map(([key, file]) => [key, { ...file, data: file.data.filter((text) => !left.has(text)) }]));
	const phrasings = new Map([...tree.phrasings].map(([key, file]) => [key, { ...file, data: file.data.filter((text) => !left.has(text)) }]));
	return { ...tree, losses, phrasings };
}

const see = phrasingsSeen(vectorTable());
const rows: Row[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
	const model = trainLossModel(lossExamples(without(fold), see), vectorTable());
	for (const one of told.filter((each) => each.fold === fold)) {
		const text = one.text.replaceAll("{exchange}", "Coinbase");
		const considered = consider(read(text), compiled.model);
		const evidence = evidenceOf(considered, lossProbability(model, text, considered), isAid);
		rows.push({ ...one, features: weigh(evidence).features });
	}
}

const names = Object.keys(rows[0]?.features ?? {}) as (keyof Features)[];

/** Logistic regression by plain descent; losses and look-alikes count alike, however many there are of each. */
function fitted(of: readonly Row[]): Record<string, number> {
	const weights = Object.fromEntries(names.map((name) => [name, 0]));
	const share = { now: 0.5 / of.filter(({ now }) => now).length, calm: 0.5 / of.filter(({ now }) => !now).length };
	for (let step = 0; step < STEPS; step++) {
		const slope = Object.fromEntries(names.map((name) => [name, name === "bias" ? 0 : DAMPING * (weights[name] ?? 0)]));
		for (const { features, now } of of) {
			const error = (1 / (1 + Math.exp(-scored(weights, features))) - (now ? 1 : 0)) * (now ? share.now : share.calm);
			for (const name of names) slope[name] = (slope[name] ?? 0) + error * features[name];
		}
		for (const name of names) weights[name] = (weights[name] ?? 0) - RATE * (slope[name] ?? 0);
	}
	return weights;
}

const scored = (weights: Readonly<Record<string, number>>, features: Features) =>
	names.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], 0);

const unseen = Array.from({ length: FOLDS }, (_, fold) => {
	const weights = fitted(rows.filter((row) => row.fold !== fold));
	return rows.filter((row) => row.fold === fold).map((row) => ({ ...row, score: scored(weights, row.features) }));
}).flat();

const above = (of: readonly { readonly score: number }[]) =>
	AT.map((at) => `${rounded(share(of.filter(({ score }) => score >= at).length, of.length))}`.padStart(6)).join("");
console.log(`${"of those above log odds of".padEnd(32)}${AT.map((at) => String(at).padStart(6)).join("")}`);
for (const key of [...new Set(told.map((one) => one.key))]) console.log(key.padEnd(32) + above(unseen.filter((row) => row.key === key)));
const [now, calm] = [unseen.filter((row) => row.now), unseen.filter((row) => !row.now)];
console.log(`${`all ${now.length} losses`.padEnd(32)}${above(now)}\n${`all ${calm.length} look-alikes`.padEnd(32)}${above(calm)}`);
console.log(
	`AUROC ${rounded(
		auroc(
			now.map(({ score }) => score),
			calm.map(({ score }) => score),
		),
	)}\n`,
);
for (const [name, weight] of Object.entries(fitted(rows))) console.log(`\t${name}: ${rounded(weight, 2)},`);
