/** `npm run eval`: marks exam files and prints counts, shares and, if asked, each failure. */
import { readFileSync } from "node:fs";
import type { Library } from "../library.ts";
import { type Decision, offeredBy } from "../matching/decision.ts";
import { type Confusion, confusionsOf } from "./evaluation/confusions.ts";
import { contextOf, type ExamQuestion, type Mark, type Marked, markQuestion, type Tally, tally } from "./evaluation/exam.ts";
import { type Reliability, type ReliabilityTables, reliabilityOf } from "./evaluation/reliability.ts";
import { CallError, FINE, type Machine, type Tool } from "./tool.ts";

const HELP = `Mark the matching against exams.

  npm run -s eval -- FILE...          a file holds one JSON object a line: {"q", "context"?, "expect", "also"?};
                                       "context" is the question before, or an array of those before, oldest first
  --json          print the counts as JSON
  --show          print each question that was not answered right
  --reliability   how often claims of each confidence are right, and the expected calibration error
  --confusions    which meaning was taken for which, with an example, commonest first

With --json the last two are "reliability" and "confusions" of the same object.
`;

export const evalTool: Tool<Pick<Machine, "print" | "complain" | "library">> = {
	help: HELP,
	options: { json: { type: "boolean" }, show: { type: "boolean" }, reliability: { type: "boolean" }, confusions: { type: "boolean" } },
	takesNames: true,
	async run({ flag, named }, { print, library }) {
		if (named.length === 0) throw new CallError("Name an exam's file.");
		const questions = named.flatMap(readExam);
		const shelf = await library();
		const decided = questions.map((question) => ({ question, decision: shelf.ask(question.q, shelf.turnsOf(contextOf(question))).decision }));
		const marks = decided.map(({ question, decision }) => {
			const mark = markQuestion(question, decision);
			if (flag("show") && !passed(mark)) print(`${failure(mark, decision, shelf)}\n`);
			return mark;
		});
		const marked = tally(marks);
		const reliability = flag("reliability") ? reliabilityOf(decided) : undefined;
		const confusions = flag("confusions") ? confusionsOf(decided) : undefined;
		if (flag("json")) print(`${JSON.stringify({ ...marked, reliability, confusions })}\n`);
		else print(report(marked) + (reliability ? reliabilityTable(reliability) : "") + (confusions ? confusionTable(confusions) : ""));
		return FINE;
	},
};

/** @throws with file and line where a line is no exam question */
export function readExam(file: string): ExamQuestion[] {
	return readFileSync(file, "utf8")
		.split("\n")
		.flatMap((line, i) => {
			if (!line.trim()) return [];
			try {
				const value = JSON.parse(line) as ExamQuestion;
				if (typeof value.q === "string" && typeof value.expect?.kind === "string") return [value];
			} catch {
				// Falls through to the sentence below.
			}
			throw new Error(`${file}:${i + 1} is not an exam question: write {"q": "…", "expect": {"kind": "…"}}.`);
		});
}

function passed({ mark, answerable }: Mark): boolean {
	return answerable ? mark === "right" || mark === "likely" : mark === "declined";
}

function failure({ question, mark, wrongExchange }: Mark, decision: Decision, library: Library): string {
	const { kind, exchanges, topic, id } = question.expect;
	const wanted = [kind, exchanges?.join(","), topic ?? id].filter(Boolean).join(" ");
	const got =
		decision.kind === "none"
			? decision.reason
			: [...(decision.kind === "near" ? [] : [decision.target]), ...offeredBy(decision)].map(library.title).join(" | ");
	const said = contextOf(question);
	const context = said.length > 0 ? ` (after "${said.join('", "')}")` : "";
	return `${mark}${wrongExchange ? ", wrong exchange" : ""}: "${question.q}"${context}\n    wanted ${wanted}; got ${decision.kind} ${decision.confidence.toFixed(2)} ${got}`;
}

function report({ answerable, off, byKind, wrongExchange }: Marked): string {
	const row = (name: string, { questions, counts }: Tally) => {
		const parts = Object.entries(counts).map(([mark, n]) => `${mark} ${n} (${share(n, questions)})`);
		return `${name.padEnd(12)} ${String(questions).padStart(4)}  ${parts.join("  ")}\n`;
	};
	const kinds = Object.entries(byKind).map(([kind, counts]) => row(`  ${kind}`, counts));
	const named = `${"exchange".padEnd(12)} ${String(wrongExchange.questions).padStart(4)}  wrong exchange ${wrongExchange.count} (${share(wrongExchange.count, wrongExchange.questions)})\n`;
	const { right = 0, likely = 0, wrong = 0, declined = 0 } = answerable.counts;
	const summed = `${"in all".padEnd(12)} ${String(answerable.questions).padStart(4)}  sure or likely and right ${share(right + likely, answerable.questions)}  sure and wrong ${share(wrong, answerable.questions)}  declined ${share(declined, answerable.questions)}  off-topic declined ${share(off.counts.declined ?? 0, off.questions)}\n`;
	return [row("answerable", answerable), ...kinds, row("off-topic", off), named, summed].join("");
}

function reliabilityTable({ answers, offTopic }: ReliabilityTables): string {
	const table = (title: string, { claims, error, bins }: Reliability) => {
		const rows = bins.map(({ from, count, meanConfidence, shareRight }) => {
			const cells = [from.toFixed(1), count, meanConfidence.toFixed(2), shareRight.toFixed(2)];
			return `${cells.map((cell) => String(cell).padStart(8)).join("")}\n`;
		});
		return `\n${title}: ${claims} claims, expected calibration error ${error.toFixed(3)}\n    from   count    mean   right\n${rows.join("")}`;
	};
	return table("what is meant (sure, or the first choice offered)", answers) + table("off-topic", offTopic);
}

function confusionTable(confusions: readonly Confusion[]): string {
	const rows = confusions.map(({ expected, got, count, example }) => `${String(count).padStart(4)}  ${expected} -> ${got}: "${example}"\n`);
	return `\nconfused: ${confusions.length} pairs\n${rows.join("")}`;
}

function share(n: number, of: number): string {
	return of === 0 ? "-" : `${((100 * n) / of).toFixed(1)} %`;
}
