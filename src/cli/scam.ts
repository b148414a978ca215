/** `npm run scam`: judges one message as an argument, or one a line on standard input. */
import { createInterface } from "node:readline";
import type { Checked, Verdict } from "../fraud/judge.ts";
import { SIGNS } from "../fraud/signs.ts";
import { CallError, FINE, type Machine, type Tool } from "./tool.ts";

const HELP = `Has CoverBot judge a message that somebody suspects.

  npm run -s scam -- "Congratulations! You won 0.5 BTC. Pay the gas fee to receive it."
  npm run -s scam -- --jsonl < messages.jsonl

  --jsonl    read one message a line ({"text":"…"}), print one object a line:
             {"text":"…","judgement":"fraud|care|nothing","signs":[{"id":"…","words":"…"}],"official":["support.bitmart.com"]}
  --help     this text

"nothing" means that nothing on its list matched. It never means that a message is safe.
`;

/** What is told, asked about or warned of is not the message's own: for a script that is nothing. */
const JUDGEMENT: Readonly<Record<Verdict, "fraud" | "care" | "nothing">> = { marks: "fraud", care: "care", told: "nothing", nothing: "nothing" };

const HEADLINE: Readonly<Record<Verdict, string>> = {
	marks: "This has the marks of a fraud.",
	care: "Not enough to call it a fraud, and reason for care.",
	told: "This seems to ask about a fraud, to warn of one or to tell of one. What it speaks of has these marks:",
	nothing: "Nothing on my list matched. That is no proof of anything: new frauds use new words.",
};

export const scamTool: Tool<Pick<Machine, "input" | "print" | "complain" | "library">> = {
	help: HELP,
	options: { jsonl: { type: "boolean" } },
	takesNames: true,
	async run({ flag, named }, { input, print, library }) {
		if (!flag("jsonl") && named.length === 0) throw new CallError("There is no message.");
		const { judgeFraud } = await library();
		const judge = (text: string) => judgeFraud({ texts: [text], links: [], author: null });
		if (!flag("jsonl")) {
			print(readable(judge(named.join(" "))));
			return FINE;
		}
		for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
			if (line.trim() !== "") print(`${JSON.stringify(scamResult(textOf(line), judge))}\n`);
		}
		return FINE;
	},
};

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
