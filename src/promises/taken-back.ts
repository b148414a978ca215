/** Which words of a sentence are taken back: supposed, asked, hedged, advised, or somebody else's. */
import { type Clauses, JOINT, MARK, range, SUBJECT } from "./clauses.ts";
import type { Notion, Notions } from "./notions.ts";

/** @returns of each word whether it is taken back */
export function takenBack(words: readonly string[], notions: Notions, clauseOf: Clauses): boolean[] {
	const back = words.map(() => false);
	const cover = (start: number, end: number) => {
		for (let k = start; k < end; k++) back[k] = true;
	};
	// "He says so, and he is right": whoever agrees says it too.
	const agrees = /\b(?:he|she|they|it|that) (?:is|are) (?:right|true|correct)\b/.test(words.join(" "));
	for (const [i, word] of words.entries()) {
		const all = notions[i];
		// "A pool that pays": what a thing is.
		if (/^(?:that|which|who|to)$/.test(word) && isDefinition(words, notions, i)) cover(i, words.length);
		if (word === "never" && i === 0) cover(i, endOfAdvice(words, i));
		if (isSupposing(words, i)) cover(i, endOfSupposing(words, i));
		if (
			word === "whether" &&
			!words
				.slice(i)
				.join(" ")
				.match(/^\S+(?: \S+){1,12} or not\b/)
		)
			cover(i, words.length);
		if (all?.has("wh") && word !== "whether" && isAsked(words, notions, i)) cover(i, endOfClause(words, i));
		if (all?.has("reported") && !agrees && isTheirWord(words, i)) {
			cover(i, endOfReport(words, i));
			if (isAfterwards(words, i)) cover(0, i);
		}
		const { from, to, first } = clauseOf(i);
		if (word === "only" && words[i - 1] !== "the") cover(from, to);
		else if (all?.has("open") && word !== "only") cover(i, to);
		// "I would love to tell you", "I wish": nothing of it is so.
		if (/^(?:would|wish)$/.test(word) && (word === "wish" || /^(?:love|like|prefer|wish)$/.test(words[i + 1] ?? ""))) cover(i, words.length);
		if (i === first && isAdvice(words, notions, i)) cover(i, endOfAdvice(words, i));
	}
	return back;
}

/** The first words of a sentence name a thing, and nothing was said of it before this one. */
function isDefinition(words: readonly string[], notions: Notions, i: number): boolean {
	const isNamed = /^(?:a|an)$/.test(words[0] ?? "") ? i <= LONGEST_NAME : i <= SHORT_NAME && words[i] !== "to";
	const isThing = /^(?:a|an)$/.test(words[0] ?? "") || ["shield", "payer", "scheme"].some((notion) => notions[i - 1]?.has(notion as Notion));
	return isNamed && isThing && !words.slice(0, i).some((word) => VERB.test(word));
}
const SHORT_NAME = 4;
const LONGEST_NAME = 8;
const VERB = /^(?:is|are|was|were|has|have|will|can|does|do|gets?|pays?|covers?|makes?|means)$/;

const SUPPOSING = /^(?:if|when|whenever|unless|until|till|suppose|supposing|assuming|imagine|provided)$/;
function isSupposing(words: readonly string[], i: number): boolean {
	const word = words[i] ?? "";
	if (word === "once") return i === 0 || MARK.test(words[i - 1] ?? "");
	if (word === "should") return i === 0;
	// "Whoever promises you repayment": said of anybody who would.
	if (/^(?:whoever|anyone|anybody|somebody|someone|everyone|anything|those|people)$/.test(word))
		return (
			/^(?:who|promises|offers|says|tells|guarantees|claims|asks|that|promising|offering|telling|saying)$/.test(words[i + 1] ?? "") &&
			/\b(?:promises?|offers?|says?|tells?|guarantees?|claims?|asks?|promising|offering|telling|saying)\b/.test(words.slice(i + 1, i + 4).join(" "))
		);
	return SUPPOSING.test(word);
}

/** At a comma, at "then", or where a new subject begins after the first verb: "if gate gets hacked you get double". */
function endOfSupposing(words: readonly string[], i: number): number {
	for (let k = i + 1; k < words.length; k++) {
		const word = words[k] ?? "";
		// "If a bot, an admin or a prince offers": nothing was supposed yet.
		if ((MARK.test(word) && k - i > 3) || word === "then") return k;
		if (
			k >= i + 4 &&
			/^(?:you|your|we|they|it|everyone|everybody|all|customers?|users?|nobody|nothing|the)$/.test(word) &&
			!/^(?:of|to|for|by|from|with|at|on|in|and|or|that|the|under|than|after|before|lose|loses|send|sends|give|gives|lost|as)$/.test(
				words[k - 1] ?? "",
			) &&
			hasVerbAfter(words, k)
		)
			return k;
	}
	return words.length;
}

const hasVerbAfter = (words: readonly string[], k: number) =>
	words
		.slice(k + 1, k + 4)
		.some((word) =>
			/^(?:get|gets|is|are|will|can|have|has|pays?|covers?|RESTORED|BORNE|SAFE|receive|receives|takes?|do|does|lose|loses|refunds?|reimburses?|compensates?|replaces?)$/.test(
				word,
			),
		);

/** After a word that takes a question: ask how, depends on who, talk about what. */
function isAsked(words: readonly string[], notions: Notions, i: number): boolean {
	if (notions[0]?.has("advises") && !STATES.test(words[0] ?? "")) return true;
	return range(Math.max(0, i - 3), i).some((k) => notions[k]?.has("inquires") && !MARK.test(words[k] ?? ""));
}

function endOfClause(words: readonly string[], i: number): number {
	const end = range(i + 1, words.length).find((k) => /^[,:()–—→]$/.test(words[k] ?? ""));
	return end ?? words.length;
}

/** Not of whoever speaks: "we say", "I promise" are their own. */
function isTheirWord(words: readonly string[], i: number): boolean {
	const [previous = "", earlier = ""] = [words[i - 1], words[i - 2]];
	// "Our promise", "the promise of this house": theirs as well.
	if (/^promis(?:e|es)$/.test(words[i] ?? "") && /^(?:our|my|a|the|this|pinky)$/.test(previous)) return false;
	return !/^(?:i|we)$/.test(previous) && !(/^(?:i|we)$/.test(earlier) && /^(?:can|have|hereby|will|do)$/.test(previous));
}

/** Up to where a conclusion is drawn from it. */
function endOfReport(words: readonly string[], i: number): number {
	return (
		range(i + 1, words.length).find(
			(k) => /^(?:so|therefore|thus|hence|meaning|but)$/.test(words[k] ?? "") || (words[k] === "which" && words[k + 1] === "means"),
		) ?? words.length
	);
}

/** ", says eToro" and ", as the press reported" are said of what stands before. */
function isAfterwards(words: readonly string[], i: number): boolean {
	const comma = words.slice(0, i).lastIndexOf(",");
	return comma > 0 && i - comma <= 4 && !words.slice(comma, i).some((word) => /^(?:so|and|but|they|we|i)$/.test(word));
}

const STATES = /^(?:note|remember|know|see|mind|rest|consider|trust|relax|sleep|believe|imagine|look|assume|expect|think|be)$/;
function isAdvice(words: readonly string[], notions: Notions, i: number): boolean {
	const first = words[i] ?? "";
	if (first === "please" || first === "reminder") return !STATES.test(words[i + 1] ?? "") && (notions[i + 1]?.has("advises") ?? false);
	if (!notions[i]?.has("advises") || STATES.test(first)) return false;
	// "Cover is", "Claims are": a thing, of which something is said.
	return !/^(?:is|are|will|has|have|can|of|on|:|s)$/.test(words[i + 1] ?? "");
}

function endOfAdvice(words: readonly string[], i: number): number {
	const end = range(i + 1, words.length).find(
		(k) =>
			MARK.test(words[k] ?? "") ||
			JOINT.test(words[k] ?? "") ||
			(/^(?:and|or|where|who|which)$/.test(words[k] ?? "") && SUBJECT.test(words[k + 1] ?? "")),
	);
	return end ?? words.length;
}
