/** `npm run scam`: judges one message as an argument, or one a line on standard input. */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { Checked, Verdict } from "../fraud/judge.ts";
import { SIGNS } from "../fraud/signs.ts";
import type { Library } from "../library.ts";

export const SCAM_HELP = `Has CoverBot judge a message that somebody suspects.

  npm run -s scam -- "Congratulations! You won 0.5 BTC. Pay the gas fee to receive it."
  npm run -s scam -- --jsonl < messages.jsonl

  --jsonl    read one message a line ({"text":"…"}), print one object a line:
             {"text":"…","judgement":"fraud|care|nothing","signs":[{"id":"…","words":"…"}],"official":["support.bitmart.com"]}
  --help     this text

"nothing" means that nothing on its list matched. It never means that a message is safe.
`;

type Terminal = { readonly input: NodeJS.ReadableStream; readonly print: (text: string) => void; readonly complain: (text: string) => void };

/** What is told, asked about or warned of is not the message's own: for a script that is nothing. */
const JUDGEMENT: Readonly<Record<Verdict, "fraud" | "care" | "nothing">> = { marks: "fraud", care: "care", told: "nothing", nothing: "nothing" };

const HEADLINE: Readonly<Record<Verdict, string>> = {
	marks: "This has the marks of a fraud.",
	care: "Not enough to call it a fraud, and reason for care.",
	told: "This seems to ask about a fraud, to warn of one or to tell of one. What it speaks of has these marks:",
	nothing: "Nothing on my list matched. That is no proof of anything: new frauds use new words.",
};

/** @returns the exit code: 0, or 2 for a call that makes no sense */
export async function runScam(args: readonly string[], openLibrary: () => Promise<Library>, { input, print, complain }: Terminal): Promise<number> {
	let parsed: ReturnType<typeof readArgs>;
	try {
		parsed = readArgs(args);
	} catch (error) {
		complain(`${(error as Error).message}\nTry --help.\n`);
		return 2;
	}
	const { values, positionals } = parsed;
	if (values.help) {
		print(SCAM_HELP);
		return 0;
	}
	if (!values.jsonl && positionals.length === 0) {
		complain(`There is no message.\n\n${SCAM_HELP}`);
		return 2;
	}
	const { judgeFraud } = await openLibrary();
	const judge = (text: string) => judgeFraud({ texts: [text], links: [], author: null });
	if (!values.jsonl) {
		print(readable(judge(positionals.join(" "))));
		return 0;
	}
	for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
		if (line.trim() !== "") print(`${JSON.stringify(scamResult(textOf(line), judge))}\n`);
	}
	return 0;
}

function readArgs(args: readonly string[]) {
	return parseArgs({ args: [...args], allowPositionals: true, options: { jsonl: { type: "boolean" }, help: { type: "boolean", short: "h" } } });
}

/** A line is an object with `text`, or else the message itself, whatever it looks like. */
function textOf(line: string): string {
	try {
		const value: unknown = JSON.parse(line);
		if (typeof value === "object" && value !== null && "text" in value && typeof value.text === "string") return value.text;
	} catch {
		// Not JSON: plain text.
	}
	return line;
}

function scamResult(text: string, judge: (text: string) => Checked) {
	const { verdict, signs, official } = judge(text);
	return { text, judgement: JUDGEMENT[verdict], signs: verdict === "told" ? [] : signs, official: official.map(({ host }) => host) };
}

function readable({ verdict, signs, official }: Checked): string {
	const lines = signs.map(({ id, words }) => `  - ${SIGNS[id].says}\n    "${words}"`);
	const known = official.map(({ host, who }) => `  ${host} is ${who}'s own.`);
	const never = "Whatever it is: give nobody a seed phrase, key, password or code, pay nothing to get money out, and let nobody see your screen.";
	return `\n${[HEADLINE[verdict], ...lines, ...known, never].join("\n")}\n\n`;
}
