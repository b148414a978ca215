/** The command line: one question as an argument, or one a line on standard input. */
import { createInterface } from "node:readline";
import { firmTold } from "../answering/failed-firm.ts";
import { answerPage } from "../answering/text.ts";
import type { Library } from "../library.ts";
import { offeredBy } from "../matching/decision.ts";
import { askResult } from "./ask-result.ts";
import { CallError, FINE, type Machine, type Tool } from "./tool.ts";

const HELP = `Ask CoverBot from the terminal.

  npm run -s ask -- "is my money safe on bitmart?"
  npm run -s ask -- --json "is bitmart insured?"
  npm run -s ask -- --jsonl < questions.jsonl

  --json             print one JSON object instead of text
  --jsonl            read one question a line (plain text, or JSON with "q" and "context", a text or an array), print one object a line
  --explain          say why the question was understood so
  --context TEXT     the question asked just before, for follow-ups; given twice, the last two, oldest first
  --help             this text
`;

type Terminal = Pick<Machine, "input" | "print" | "complain" | "today" | "library">;

export const askTool: Tool<Terminal> = {
	help: HELP,
	options: { json: { type: "boolean" }, jsonl: { type: "boolean" }, explain: { type: "boolean" }, context: { type: "string", multiple: true } },
	takesNames: true,
	async run({ flag, texts, named }, terminal) {
		if (!flag("jsonl") && named.length === 0) throw new CallError("There is no question.");
		const library = await terminal.library();
		if (flag("jsonl")) {
			await eachLine(library, terminal);
			return FINE;
		}
		const [question, before] = [named.join(" "), texts("context")];
		if (flag("explain")) terminal.print(explanation(library, question));
		terminal.print(flag("json") ? `${JSON.stringify(askResult(library, question, before))}\n` : readable(library, question, before, terminal.today));
		return FINE;
	},
};

async function eachLine(library: Library, { input, print }: Pick<Terminal, "input" | "print">): Promise<void> {
	for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
		const { q, context } = readLine(line);
		print(`${JSON.stringify(askResult(library, q, context))}\n`);
	}
}

/** A line is an object with `q`, or else the question itself, whatever it looks like. */
function readLine(line: string): { q: string; context: readonly string[] } {
	try {
		const value: unknown = JSON.parse(line);
		if (typeof value === "object" && value !== null && "q" in value && typeof value.q === "string") {
			return { q: value.q, context: "context" in value ? texts(value.context) : [] };
		}
	} catch {
		// Not JSON: plain text.
	}
	return { q: line, context: [] };
}

function texts(value: unknown): string[] {
	return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === "string");
}

function readable(library: Library, question: string, before: readonly string[], today: Date): string {
	const { decision, answer, message } = library.ask(question, library.turnsOf(before));
	if (answer) {
		const firm = decision.kind === "sure" || decision.kind === "likely" ? firmTold(library.dataset, decision.uncovered, message) : null;
		const heading = decision.kind === "likely" && !firm ? `I take it you mean: ${library.title(decision.target)}\n\n` : "";
		const story = firm?.incident ? `\nWhat happened at ${firm.name}: ${firm.incident.customers_got}\n` : "";
		const others = offeredBy(decision).map((target) => `  - ${library.questionFor(target)}\n`);
		const instead = others.length > 0 ? `\nOr did you mean:\n${others.join("")}` : "";
		return `\n${heading}${message ? `${message}\n\n` : ""}${answerPage(answer, today)}\n${story}${instead}\n`;
	}
	if (decision.kind === "near") {
		return `\n${message}\n${decision.choices.map((target) => `  - ${library.questionFor(target)}`).join("\n")}\n\n`;
	}
	return `\n${message}\n\n`;
}

function explanation(library: Library, question: string): string {
	const { names, corrected, intents, nothing } = library.explain(question);
	const { decision } = library.ask(question);
	const percent = (p: number) => `${(100 * p).toFixed(1)} %`.padStart(7);
	const named = names.map(({ name, why, asked }) => `  ${name}: ${why}${asked ? "" : " → not asked about"}\n`);
	const best = intents.map(({ label, probability, spoke }) => `  ${percent(probability)}  ${label.padEnd(34)} ${spoke.join(", ")}\n`);
	const decided =
		decision.kind === "sure"
			? `sure: ${library.title(decision.target)}`
			: decision.kind === "likely"
				? `likely: ${[decision.target, ...decision.others].map(library.title).join(" | ")}`
				: decision.kind === "near"
					? `near: ${decision.choices.map(library.title).join(" | ")}`
					: `declined: ${decision.reason}`;
	return [
		`\nNames\n${named.join("") || "  none\n"}`,
		corrected.length > 0 ? `Spelling\n  ${corrected.join(", ")}\n` : "",
		`Best intents, and the words that spoke for each\n${best.join("")}`,
		`  ${percent(nothing)}  (anything that is declined)\n`,
		`Decided\n  ${decided}, confidence ${decision.confidence.toFixed(2)}\n`,
	].join("");
}
