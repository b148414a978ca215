/** `npm run -s bench:curve`: how the project's own exam comes out when only a part of each intent's phrasings is learnt. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readExam } from "../src/cli/eval.ts";
import { contextOf, type ExamQuestion, markQuestion, tally } from "../src/cli/evaluation/exam.ts";
import { loadTree } from "../src/dataset/load.ts";
import type { Tree } from "../src/dataset/tree.ts";
import { openLibrary } from "../src/library.ts";
import { compileTree } from "../src/matching/compile.ts";
import { partOf } from "./part-of.ts";

const HELP = `Learn an eighth, a quarter, a half and all of each intent's phrasings, and mark the exam each time.

  npm run -s bench:curve                   on test/exam/questions.jsonl; about twenty seconds
  npm run -s bench:curve -- FILE...        on other exams, as npm run eval takes them
  npm run -s bench:curve -- --json         one JSON object a line instead of a table

  --draws N   draws of the phrasings, with a seed each, whose counts are averaged (1)

Where the last step still brings much, more phrasings are what helps; where it brings nothing, other things do.
`;
const PARTS = [1 / 8, 1 / 4, 1 / 2, 1];

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { json: { type: "boolean" }, draws: { type: "string", default: "1" }, help: { type: "boolean", short: "h" } },
});

function measure(tree: Tree, questions: readonly ExamQuestion[]) {
	const library = openLibrary(compileTree(tree));
	const { answerable, off } = tally(
		questions.map((question) => markQuestion(question, library.ask(question.q, library.turnsOf(contextOf(question))).decision)),
	);
	const phrasings = [...tree.phrasings.values()].reduce((sum, { data }) => sum + data.length, 0);
	return { phrasings, right: answerable.counts.right ?? 0, wrong: answerable.counts.wrong ?? 0, declined: off.counts.declined ?? 0 };
}

function averaged(rows: readonly ReturnType<typeof measure>[]) {
	const over = (pick: (row: ReturnType<typeof measure>) => number) =>
		Number((rows.reduce((sum, row) => sum + pick(row), 0) / rows.length).toFixed(1));
	return {
		phrasings: Math.round(over((row) => row.phrasings)),
		right: over((row) => row.right),
		wrong: over((row) => row.wrong),
		declined: over((row) => row.declined),
	};
}

const draws = Number(values.draws);
if (values.help) process.stdout.write(HELP);
else if (!Number.isInteger(draws) || draws < 1) {
	process.stderr.write(`--draws takes a whole number from 1, not "${values.draws}".\n`);
	process.exitCode = 2;
} else {
	const tree = loadTree(fileURLToPath(new URL("../faq", import.meta.url)));
	const files = positionals.length > 0 ? positionals : [fileURLToPath(new URL("../test/exam/questions.jsonl", import.meta.url))];
	const questions = files.flatMap(readExam);
	const answerable = questions.filter(({ expect }) => expect.kind !== "none").length;
	const rows = PARTS.map((part) => {
		const seeds = part === 1 ? [1] : Array.from({ length: draws }, (_, i) => i + 1);
		const row = {
			part,
			...averaged(seeds.map((seed) => measure(partOf(tree, part, seed), questions))),
			answerable,
			off: questions.length - answerable,
		};
		if (values.json) process.stdout.write(`${JSON.stringify(row)}\n`);
		return row;
	});
	if (!values.json) console.table(rows);
}
