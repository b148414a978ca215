/** What a moderator's words may not hold, part by part; the same for a form, an import and `faq:check`. */
import { falseWords } from "../dataset/rules/wording.ts";
import { findSecret } from "../guard/guard.ts";
import type { EntryContent } from "../store/contract.ts";
import type { Problem } from "./contract.ts";

/** Autocomplete takes questions of up to 100 characters; the rest is what is read on a phone without scrolling far. */
export const LONGEST_QUESTION = 100;
export const LONGEST_ANSWER = 1500;
export const LONGEST_PHRASING = 200;
export const MOST_PHRASINGS_AN_ENTRY = 50;
export const MOST_LINKS = 5;
export const LONGEST_BANNER = 200;

/** The signs by which verdicts are known (labels.ts), and the layer's own: nobody else may set them. */
const SIGNS = /[✅🟡❔⚖⛔ℹ▫📌✏]/u;
const CITATION = /\[\d+\]/;
const ADDRESS = /\bhttps?:|\bwww\.|\b(?:discord\.gg|discord(?:app)?\.com\/invite|dsc\.gg|t\.me|wa\.me)\//i;
const MENTION = /@everyone|@here|<(?:@|#|\/|t:|a?:|id:)/i;
/** Control, zero-width and direction characters: what is read must be what stands there. */
const HIDDEN = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

type Rule = readonly [broken: (text: string) => boolean, says: string, remedy: string];
const RULES: readonly Rule[] = [
	[(text) => findSecret(text) !== null, "it looks as if it held a seed phrase, key or password", "Take it out; if it is a real one, change it now"],
	[
		(text) => MENTION.test(text),
		"it holds a mention",
		"Write names in plain words: the bot pings nobody, and a mention reads as another name elsewhere",
	],
	[(text) => ADDRESS.test(text), "it holds an address", "Put it under links, where members see the host that it leads to"],
	[(text) => SIGNS.test(text), "it holds a sign that marks a verdict or a notice", "Leave the sign out: those are set by the evidence alone"],
	[(text) => CITATION.test(text), "it holds a number in brackets, which reads as a source", "Leave the number out, and put the page under links"],
	[(text) => HIDDEN.test(text.replaceAll("\n", "")), "it holds characters that nobody sees", "Type it anew instead of pasting it"],
];

type Part = Problem["part"];

/** Faults of one text. @param lines whether it may have several */
export function textProblems(part: Part, text: string, longest: number, lines = false): Problem[] {
	const name = part === "phrasings" ? `the phrasing "${shortened(text)}"` : `the ${part}`;
	const say = (says: string, remedy: string): Problem => ({ part, says: `In ${name}: ${says}`, remedy });
	if (!/[\p{L}\p{N}]/u.test(text)) return [{ part, says: `${upper(name)} holds no word`, remedy: "Write at least one" }];
	const found: Problem[] = RULES.filter(([broken]) => broken(text)).map(([, says, remedy]) => say(says, remedy));
	if (text.length > longest) found.push(say(`${text.length} characters, at most ${longest}`, "Shorten it"));
	if (!lines && /\n/.test(text)) found.push(say("a line break", "Write one line"));
	if (part === "answer" || part === "question") found.push(...falseWords(text).map(({ says, remedy }) => say(says, remedy)));
	return found;
}

/** Faults of an entry's words, links apart. @param own whether it is the server's own entry, which needs a question */
export function wordProblems({ question, answer, phrasings }: EntryContent, own: boolean): Problem[] {
	const found: Problem[] = [];
	if (own) found.push(...textProblems("question", question ?? "", LONGEST_QUESTION));
	else if (question !== null) found.push({ part: "question", says: "A shared entry keeps its title", remedy: "Leave the question out" });
	// Over a shared entry no words means its own ones: only links or phrasings are added.
	if (own || answer !== "") found.push(...textProblems("answer", answer, LONGEST_ANSWER, true));
	if (phrasings.length > MOST_PHRASINGS_AN_ENTRY)
		found.push({
			part: "phrasings",
			says: `${phrasings.length} phrasings, at most ${MOST_PHRASINGS_AN_ENTRY}`,
			remedy: "Keep those that differ most",
		});
	for (const phrasing of phrasings.slice(0, MOST_PHRASINGS_AN_ENTRY)) found.push(...textProblems("phrasings", phrasing, LONGEST_PHRASING));
	return found;
}

function shortened(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function upper(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
