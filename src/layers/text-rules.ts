/** What a moderator's words may not hold, part by part; the same for a form, an import and `faq:check`. */
import type { Opinion } from "../encoder/encoder.ts";
import { findSecret } from "../guard/guard.ts";
import type { EntryContent } from "../store/contract.ts";
import { asRead } from "../text/as-read.ts";
import { saidAbroad } from "./abroad.ts";
import { holdsAddress, holdsWallet, type MayName, withoutOfficial } from "./address-rules.ts";
import type { Problem } from "./contract.ts";
import { hidesSomething, isWrittenOddly } from "./disguise.ts";
import type { Check, Judges } from "./judges.ts";
import { lureProblems } from "./lures/weighed.ts";
import { promiseProblems } from "./promise-rules.ts";
import { readingsOf } from "./readings.ts";

/** Autocomplete takes questions of up to 100 characters; the rest is what is read on a phone without scrolling far. */
export const LONGEST_QUESTION = 100;
export const LONGEST_ANSWER = 1500;
/** Longer questions are stories, of which no two are alike. */
export const LONGEST_PHRASING = 200;
/** As many as fit a form's input of 4,000 characters at their usual length. */
export const MOST_PHRASINGS_AN_ENTRY = 50;
/** More are a list of links, and no answer. */
export const MOST_LINKS = 5;
/** Two lines on a phone: it is above every answer about the exchange. */
export const LONGEST_BANNER = 200;

/** The signs by which verdicts are known (labels.ts), the layer's own, and those that are taken for them: nobody else may set them. */
const SIGNS = /[✅✔☑✓🗸🗹🟡🟢🟠🔴🔵⚪⚫🟩🟨🟥🟧❔❓⚖⛔🚫ℹ▫▪◽◾🔹🔸📌📍✏🖊🖉❎✖❌🛡√]|🆗|💯|[\u{1f200}-\u{1f265}㊀-㋿]/u;
const CITATION = /[[【〔⟦❲［⁅]\s*\d+\s*[\]】〕⟧❳］⁆]|[⁰¹²³⁴-⁹₀-₉①-⓿❶-➓]/u;
/** Letter by letter: five and more that stand alone. */
const SPELT = /(?<![\p{L}\p{N}])(?:\p{L}[\s._*\-·|/\\,]{1,3}){4}\p{L}(?![\p{L}\p{N}])/u;
const MENTION = /@(?:everyone|here)\b|<(?:@|#|\/|t:|a?:|id:)/i;
/** Paragraphs and lists have some; more push what is below out of sight. */
const MOST_LINES = 30;

/** Of 1,500 characters in sentences of three words each there are no more. */
const MOST_SENTENCES = 100;
const ENDS = /[.!?…;]+(?=\s)|\n+/g;

/** So many spaces are a line of their own on a phone. */
const BLANK = /[^\S\n]{20}/;
/** Signs of markdown draw nothing round nothing: a line of "_ _" is empty. */
const DRAWN = /[_*~|>#`]/g;

/** A text as it was written, as a reader sees it, and as either without the official pages that it names. */
type Forms = { readonly text: string; readonly read: string; readonly plain: string; readonly readPlain: string };
type Rule = readonly [broken: (forms: Forms) => boolean, says: string, remedy: string];
const RULES: readonly Rule[] = [
	[
		({ text }) => findSecret(text) !== null,
		"it looks as if it held a seed phrase, key or password",
		"Take it out; if it is a real one, change it now",
	],
	[
		({ text, read }) => MENTION.test(text) || MENTION.test(read),
		"it holds a mention",
		"Write names in plain words: the bot pings nobody, and a mention reads as another name elsewhere",
	],
	[
		({ plain, readPlain }) => holdsAddress(plain) || holdsAddress(readPlain),
		"it holds an address",
		"Put it under links, where members see the host that it leads to, or write the whole https address of an official page",
	],
	[({ text }) => holdsWallet(text), "it holds an address of a wallet", "Take it out: nobody should send anything to an address in a FAQ"],
	[({ text }) => SIGNS.test(text), "it holds a sign that marks a verdict or a notice", "Leave the sign out: those are set by the evidence alone"],
	[
		({ text, read }) => CITATION.test(text) || CITATION.test(read),
		"it holds a number in brackets, which reads as a source",
		"Leave the number out, and put the page under links",
	],
	[({ text }) => hidesSomething(text), "it holds characters that nobody sees", "Type it anew instead of pasting it"],
	[
		({ text, read }) => isWrittenOddly(text) || SPELT.test(read),
		"it mixes alphabets in a word, draws letters as signs, or sets each apart",
		"Type it anew in plain letters",
	],
	[
		({ text }) => /\n\s*\n\s*\n/.test(text.replace(DRAWN, "")) || text.split("\n").length > MOST_LINES || BLANK.test(text),
		"it holds many empty lines, lines or spaces",
		"Leave one empty line between paragraphs, and one space between words",
	],
];

type Part = Problem["part"];

const NOWHERE: MayName = () => false;

/** Faults of one text. @param lines whether it may have several @param mayName hosts whose pages it may name */
export function textProblems(part: Part, text: string, longest: number, judges: Judges | null, lines = false, mayName = NOWHERE): Problem[] {
	const name = part === "phrasings" ? `the phrasing "${shortened(text)}"` : `the ${part}`;
	const say = (says: string, remedy: string): Problem => ({ part, says: `In ${name}: ${says}`, remedy });
	if (text.length > longest) return [say(`${text.length} characters, at most ${longest}`, "Shorten it")];
	if (!/[\p{L}\p{N}]/u.test(text)) return [{ part, says: `${upper(name)} holds no word`, remedy: "Write at least one" }];
	const read = asRead(text);
	const plain = withoutOfficial(text, mayName);
	const forms = { text, read, plain, readPlain: withoutOfficial(read, mayName) };
	const found: Problem[] = RULES.filter(([broken]) => broken(forms)).map(([, says, remedy]) => say(says, remedy));
	if (!lines && /\n/.test(text)) found.push(say("a line break", "Write one line"));
	// Sentence by sentence it is judged: what is cut to pieces is refused for that, and read no further.
	if ((read.match(ENDS)?.length ?? 0) > MOST_SENTENCES)
		return [
			...found,
			say(`more than ${MOST_SENTENCES} sentences`, "Write whole sentences, and leave out the full stops and line breaks between words"),
		];
	// A question promises nothing; a title that is none is a statement like any other, and so may a phrasing be.
	const isQuestion = part === "phrasings" || (part === "question" && read.trimEnd().endsWith("?"));
	const readings = readingsOf(plain);
	const judging = judges && thinkingOnce(judges, readings[0] ?? plain);
	const broken = [
		...(isQuestion && part !== "phrasings" ? [] : readings.flatMap((reading) => promiseProblems(text, reading, judging, isQuestion))),
		...saidAbroad(text),
		...lureProblems(plain, readings, isQuestion, judging),
	];
	for (const [says, remedy] of new Map(broken.map((one) => [one.says, one.remedy]))) found.push(say(says, remedy));
	return found;
}

/** What is to be judged of an entry's words, links apart, a text after the other. @param own whether it is the server's own entry, which needs a question */
export function wordChecks({ question, answer, phrasings }: EntryContent, own: boolean, mayName = NOWHERE): Check[] {
	const checks: Check[] = [];
	if (own) checks.push((judges) => textProblems("question", question ?? "", LONGEST_QUESTION, judges, false, mayName));
	else if (question !== null) checks.push(() => [{ part: "question", says: "A shared entry keeps its title", remedy: "Leave the question out" }]);
	// Over a shared entry no words means its own ones: only links or phrasings are added.
	if (own || answer !== "") checks.push((judges) => textProblems("answer", answer, LONGEST_ANSWER, judges, true, mayName));
	if (phrasings.length > MOST_PHRASINGS_AN_ENTRY) checks.push(() => [tooManyPhrasings(phrasings.length)]);
	for (const phrasing of phrasings.slice(0, MOST_PHRASINGS_AN_ENTRY))
		checks.push((judges) => textProblems("phrasings", phrasing, LONGEST_PHRASING, judges, false, mayName));
	return checks;
}

function tooManyPhrasings(count: number): Problem {
	return { part: "phrasings", says: `${count} phrasings, at most ${MOST_PHRASINGS_AN_ENTRY}`, remedy: "Keep those that differ most" };
}

/** Faults of an entry's words, all at once. */
export function wordProblems(content: EntryContent, own: boolean, judges: Judges | null, mayName = NOWHERE): Problem[] {
	return wordChecks(content, own, mayName).flatMap((check) => check(judges));
}

/** The encoder reads a text once, whatever readings of it are judged: that takes as long as all the rules. */
function thinkingOnce(judges: Judges, text: string): Judges {
	let opinion: Opinion | null = null;
	const think = () => {
		opinion ??= judges.think(text);
		return opinion;
	};
	return { ...judges, think };
}

function shortened(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function upper(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
