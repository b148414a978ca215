/** What a moderator's words may not hold, part by part; the same for a form, an import and `faq:check`. */
import { findSecret } from "../guard/guard.ts";
import type { EntryContent } from "../store/contract.ts";
import { asRead } from "../text/as-read.ts";
import type { Problem } from "./contract.ts";
import { hidesSomething, isWrittenOddly } from "./disguise.ts";
import { type Judges, promiseProblems } from "./promise-rules.ts";

/** Autocomplete takes questions of up to 100 characters; the rest is what is read on a phone without scrolling far. */
export const LONGEST_QUESTION = 100;
export const LONGEST_ANSWER = 1500;
export const LONGEST_PHRASING = 200;
export const MOST_PHRASINGS_AN_ENTRY = 50;
export const MOST_LINKS = 5;
export const LONGEST_BANNER = 200;

/** The signs by which verdicts are known (labels.ts), the layer's own, and those that are taken for them: nobody else may set them. */
const SIGNS = /[✅✔☑✓🗸🗹🟡🟢🟠🔴🔵⚪⚫🟩🟨🟥🟧❔❓⚖⛔🚫ℹ▫▪◽◾🔹🔸📌📍✏🖊🖉❎✖❌🛡]|🆗|💯/u;
const CITATION = /[[【〔⟦❲［⁅]\s*\d+\s*[\]】〕⟧❳］⁆]|[⁰¹²³⁴-⁹₀-₉①-⓿❶-➓]/u;
/** Any scheme, any host, also as it is written so that a filter does not see it. */
const SCHEME =
	/\b[a-z][a-z0-9+.-]{1,15}:\/\/|\b(?:steam|discord|tg|mailto|tel|sms|data|javascript|bitcoin|ethereum|whatsapp|intent|file):\S|\bwww\s?\./i;
const HOST =
	/(?<![a-z0-9@.-])(?:[a-z0-9-]{1,63}(?:\.|\s?(?:\[\.\]|\(\.\)|\{\.\}|[[({]\s?dot\s?[\])}])\s?))+(?:com|net|org|io|gg|me|co|app|xyz|info|live|site|online|top|club|pro|us|uk|eu|de|ru|cn|in|ly|cc|vip|finance|exchange|support|help|network|link|digital|cloud|dev|ai|gov|shop|store|tech|web|page|click|trade|fund|global|world|cash|money|to|tv|gift|chat|games|icu|lol|pw|buzz|fun|run|mobi|tk|ml|ga|su|sh|im|bio|wtf|zip|onion)\b(?!\.?[a-z0-9])/gi;
const SPOKEN_HOST = /\b[a-z0-9-]{3,40}\s+dot\s+(?:com|net|org|io|gg|me|co|app|xyz|info|live|site|help|support)\b/i;
/** Exchanges that are called as their host is. */
const NAMES = new Set(["crypto.com", "gate.io", "gate.com", "blockchain.com", "bitcoin.org", "coins.ph", "bit.com", "node.js"]);
const MENTION = /@\s?(?:everyone|here)\b|<(?:@|#|\/|t:|a?:|id:)/i;
const BECH32_ADDRESS = /\b(?:bc|tb|ltc|bnb|cosmos|addr)1[02-9ac-hj-np-z]{20,}/i;
const COIN_ADDRESS =
	/\b(?:bc1|tb1|ltc1|bnb1|cosmos1|addr1)[02-9ac-hj-np-z]{20,}|\b0x[0-9a-f]{40}\b|\b[13TDLM][1-9A-HJ-NP-Za-km-z]{25,34}\b|\b(?=[1-9A-HJ-NP-Za-km-z]*\d)(?=[1-9A-HJ-NP-Za-km-z]*[a-z])(?=[1-9A-HJ-NP-Za-km-z]*[A-Z])[1-9A-HJ-NP-Za-km-z]{32,50}\b/;
/** Paragraphs and lists have some; more push what stands below out of sight. */
const MOST_LINES = 30;

type Rule = readonly [broken: (text: string, read: string) => boolean, says: string, remedy: string];
const RULES: readonly Rule[] = [
	[(text) => findSecret(text) !== null, "it looks as if it held a seed phrase, key or password", "Take it out; if it is a real one, change it now"],
	[
		(text, read) => MENTION.test(text) || MENTION.test(read),
		"it holds a mention",
		"Write names in plain words: the bot pings nobody, and a mention reads as another name elsewhere",
	],
	[
		(text, read) => holdsAddress(text) || holdsAddress(read),
		"it holds an address",
		"Put it under links, where members see the host that it leads to",
	],
	[
		(text) => COIN_ADDRESS.test(text) || BECH32_ADDRESS.test(text),
		"it holds an address of a wallet",
		"Take it out: nobody should send anything to an address in a FAQ",
	],
	[(text) => SIGNS.test(text), "it holds a sign that marks a verdict or a notice", "Leave the sign out: those are set by the evidence alone"],
	[
		(text, read) => CITATION.test(text) || CITATION.test(read),
		"it holds a number in brackets, which reads as a source",
		"Leave the number out, and put the page under links",
	],
	[(text) => hidesSomething(text), "it holds characters that nobody sees", "Type it anew instead of pasting it"],
	[(text) => isWrittenOddly(text), "it mixes alphabets in a word, or draws letters as signs", "Type it anew in plain letters"],
	[
		(text) => /\n\s*\n\s*\n/.test(text) || text.split("\n").length > MOST_LINES,
		"it holds many empty lines or lines",
		"Leave one empty line between paragraphs",
	],
];

function holdsAddress(text: string): boolean {
	if (SCHEME.test(text) || SPOKEN_HOST.test(text)) return true;
	return [...text.matchAll(HOST)].some(([host]) => !NAMES.has(host.toLowerCase()));
}

type Part = Problem["part"];

/** Faults of one text. @param lines whether it may have several */
export function textProblems(part: Part, text: string, longest: number, judges: Judges | null, lines = false): Problem[] {
	const name = part === "phrasings" ? `the phrasing "${shortened(text)}"` : `the ${part}`;
	const say = (says: string, remedy: string): Problem => ({ part, says: `In ${name}: ${says}`, remedy });
	if (text.length > longest) return [say(`${text.length} characters, at most ${longest}`, "Shorten it")];
	if (!/[\p{L}\p{N}]/u.test(text)) return [{ part, says: `${upper(name)} holds no word`, remedy: "Write at least one" }];
	const read = asRead(text);
	const found: Problem[] = RULES.filter(([broken]) => broken(text, read)).map(([, says, remedy]) => say(says, remedy));
	if (!lines && /\n/.test(text)) found.push(say("a line break", "Write one line"));
	// What members ask promises nothing; a title that is no question is a statement like any other.
	const isQuestion = part === "phrasings" || (part === "question" && read.trimEnd().endsWith("?"));
	found.push(...promiseProblems(text, read, isQuestion, judges).map(({ says, remedy }) => say(says, remedy)));
	return found;
}

/** Faults of an entry's words, links apart. @param own whether it is the server's own entry, which needs a question */
export function wordProblems({ question, answer, phrasings }: EntryContent, own: boolean, judges: Judges | null): Problem[] {
	const found: Problem[] = [];
	if (own) found.push(...textProblems("question", question ?? "", LONGEST_QUESTION, judges));
	else if (question !== null) found.push({ part: "question", says: "A shared entry keeps its title", remedy: "Leave the question out" });
	// Over a shared entry no words means its own ones: only links or phrasings are added.
	if (own || answer !== "") found.push(...textProblems("answer", answer, LONGEST_ANSWER, judges, true));
	if (phrasings.length > MOST_PHRASINGS_AN_ENTRY)
		found.push({
			part: "phrasings",
			says: `${phrasings.length} phrasings, at most ${MOST_PHRASINGS_AN_ENTRY}`,
			remedy: "Keep those that differ most",
		});
	for (const phrasing of phrasings.slice(0, MOST_PHRASINGS_AN_ENTRY)) found.push(...textProblems("phrasings", phrasing, LONGEST_PHRASING, judges));
	return found;
}

function shortened(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function upper(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
