/** The command line: one question as an argument, or one a line on standard input. */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { answerPage } from "../answering/text.ts";
import type { Library } from "../library.ts";
import { offeredBy } from "../matching/decision.ts";
import { askResult } from "./ask-result.ts";

export const ASK_HELP = `Ask CoverBot from the terminal.

  npm run -s ask -- "is my money safe on bitmart?"
  npm run -s ask -- --json "is bitmart insured?"
  npm run -s ask -- --jsonl < questions.jsonl

  --json             print one JSON object instead of text
  --jsonl            read one question a line (plain text, or JSON with "q" and "context", a text or an array), print one object a line
  --explain          say why the question was understood so
  --context TEXT     the question asked just before, for follow-ups; given twice, the last two, oldest first
  --help             this text
`;

export type Terminal = {
	readonly input: NodeJS.ReadableStream;
	readonly print: (text: string) => void;
	readonly complain: (text: string) => void;
	readonly today: Date;
};

/** @returns the exit code: 0, or 2 for a call that makes no sense */
export async function runAsk(args: readonly string[], openLibrary: () => Promise<Library>, terminal: Terminal): Promise<number> {
	let parsed: ReturnType<typeof readArgs>;
	try {
		parsed = readArgs(args);
	} catch (error) {
		terminal.complain(`${(error as Error).message}\nTry --help.\n`);
		return 2;
	}
	const { values, positionals } = parsed;
	if (values.help) {
		terminal.print(ASK_HELP);
		return 0;
	}
	if (!values.jsonl && positionals.length === 0) {
		terminal.complain(`There is no question.\n\n${ASK_HELP}`);
		return 2;
	}
	const library = await openLibrary();
	if (values.jsonl) await eachLine(library, terminal);
	else {
		const question = positionals.join(" ");
		if (values.explain) terminal.print(explanation(library, question));
		terminal.print(
			values.json
				? `${JSON.stringify(askResult(library, question, values.context ?? []))}\n`
				: readable(library, question, values.context ?? [], terminal.today),
		);
	}
	return 0;
}

function readArgs(args: readonly string[]) {
	return parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			json: { type: "boolean" },
			jsonl: { type: "boolean" },
			explain: { type: "boolean" },
			context: { type: "string", multiple: true },
			help: { type: "boolean", short: "h" },
		},
	});
}

async function eachLine(library: Library, terminal: Terminal): Promise<void> {
	for await (const line of createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY })) {
		const { q, context } = readLine(line);
		terminal.print(`${JSON.stringify(askResult(library, q, context))}\n`);
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
		const heading = decision.kind === "likely" ? `I take it you mean: ${library.title(decision.target)}\n\n` : "";
		const others = offeredBy(decision).map((target) => `  - ${library.questionFor(target)}\n`);
		const instead = others.length > 0 ? `\nOr did you mean:\n${others.join("")}` : "";
		return `\n${heading}${message ? `${message}\n\n` : ""}${answerPage(answer, today)}\n${instead}\n`;
	}
	if (decision.kind === "near") {
		return `\nI am not sure which of these you mean, and would rather ask than guess:\n${decision.choices.map((target) => `  - ${library.questionFor(target)}`).join("\n")}\n\n`;
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
