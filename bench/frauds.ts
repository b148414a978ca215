/**
 * `npm run -s bench:frauds`: what the judge of suspicious messages is worth on messages of a round that it has not learnt, round by round
 * (the comments in faq/frauds say which message is of which), and where over all rounds its points of decision are.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { index, resolve } from "../src/dataset/dataset.ts";
import { loadTree } from "../src/dataset/load.ts";
import { evidenceIn } from "../src/fraud/evidence.ts";
import { CARE_FROM, fraudScore, MARKS_FROM } from "../src/fraud/judge.ts";
import { isFraudKind } from "../src/fraud/kinds.ts";
import { markedNames } from "../src/fraud/marked-names.ts";
import { officialHosts } from "../src/fraud/official.ts";
import { honestMessages, type LabelledMessage, messagesSeen, trainFraudModels } from "../src/matching/fraud-models.ts";
import { suspicion } from "../src/matching/suspicion.ts";
import { auroc, rounded, share } from "./measures.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Of innocents, in percent: what may be accused, and what may be accused or hinted at. */
const ACCUSED = 2;
const STIRRED = 12;
const MARKS_AT = [0.5, 1, 1.5, MARKS_FROM, 2, 2.5, 3];
/** That many accused innocents are printed, the surest first: the causes to mend. */
const SHOWN = 40;

type Message = LabelledMessage & { readonly round: string };
type Judged = Message & { readonly fraud: boolean; readonly score: number };

const tree = loadTree(here("../faq"));
const parts = resolve(tree);
const official = officialHosts(index(parts));
const marked = markedNames(parts);

/** The round of each message of a file, in order: that of the last comment above it. */
function roundsOf(kind: string): string[] {
	let round = "";
	return readFileSync(here(`../faq/frauds/${kind}.yaml`), "utf8")
		.split("\n")
		.flatMap((line) => {
			if (line.startsWith("# ")) round = line.slice(2);
			return line.startsWith("- ") ? [round] : [];
		});
}

const messages: Message[] = [...tree.frauds].flatMap(([kind, { data }]) => {
	const rounds = roundsOf(kind);
	if (rounds.length !== data.length) throw new Error(`faq/frauds/${kind}.yaml: one message a line, please`);
	return data.map((text, i) => ({ kind, text, round: rounds[i] as string }));
});
const honest = honestMessages(tree, parts);
const rounds = [...new Set(messages.map(({ round }) => round))].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));

const see = messagesSeen(parts);

/** Each message judged by models that have read nothing of its round. */
const judged: Judged[] = rounds.flatMap((round) => {
	const classify = suspicion(trainFraudModels([...messages.filter((one) => one.round !== round), ...honest], see));
	return messages
		.filter((one) => one.round === round)
		.map((one) => {
			const evidence = evidenceIn({ texts: [one.text], links: [], author: null }, official, marked, []);
			return { ...one, fraud: isFraudKind(one.kind), score: fraudScore(evidence, classify) };
		});
});

const part = (of: readonly Judged[], holds: (one: Judged) => boolean) => `${rounded(share(of.filter(holds).length, of.length))}`.padStart(7);

function line(name: string, of: readonly Judged[], marks: number, care: number): string {
	const cells = [of.filter(({ fraud }) => fraud), of.filter(({ fraud }) => !fraud)].map(
		(some) =>
			String(some.length).padStart(7) +
			part(some, ({ score }) => score >= marks) +
			part(some, ({ score }) => score < marks && score >= care) +
			part(some, ({ score }) => score < care),
	);
	return name.padEnd(26) + cells.join("");
}

const scores = (fraud: boolean) => judged.flatMap((one) => (one.fraud === fraud ? [one.score] : [])).sort((a, b) => b - a);
const lowest = (percent: number) => rounded(scores(false)[Math.floor((scores(false).length * percent) / 100)] ?? Number.NaN, 2);

console.log(`${"".padEnd(26)} frauds  named   care passed innoc. accused hinted    let`);
for (const round of rounds) {
	const of = judged.filter((one) => one.round === round);
	console.log(line(round, of, MARKS_FROM, CARE_FROM));
}
console.log("all rounds, marks from");
for (const marks of [...new Set(MARKS_AT)].sort((a, b) => a - b)) console.log(line(String(marks), judged, marks, CARE_FROM));
console.log(`AUROC ${rounded(auroc(scores(true), scores(false)))}`);
console.log(`${ACCUSED} % of innocents are above ${lowest(ACCUSED)}, ${STIRRED} % above ${lowest(STIRRED)}\n`);
const accused = judged.filter(({ fraud, score }) => !fraud && score >= MARKS_FROM).sort((a, b) => b.score - a.score);
for (const { score, kind, text } of accused.slice(0, SHOWN)) console.log(`${rounded(score)} ${kind}: ${text}`);
