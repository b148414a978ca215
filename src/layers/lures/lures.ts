/**
 * What a moderator's words may not ask of a frightened reader: a phrase, password or code, remote access, a chat or number outside, coins or
 * a fee; nor may they speak as the bot. Rules read sentence by sentence; who warns of it asks for nothing (warned.ts). What is not certain by
 * its words alone is weighed with a classifier (weighed.ts).
 */
import type { Broken } from "../judges.ts";
import { speaksAsTheBot } from "./as-the-bot.ts";
import { LURES, type Lure } from "./lure-patterns.ts";
import { isWarned, withoutAccused } from "./warned.ts";

const IN_ITS_NAME = { says: "it speaks in the bot's name, or as a verdict does", remedy: "Say it as the moderators of this server" };
const BY_THIS_SERVER = { says: "it says that this server protects somebody's coins", remedy: "Take it out: no server can" };
const ANSWERS_ITSELF = {
	says: "it carries an answer of its own behind the question",
	remedy: "Write the question alone: what is answered is the entry's",
};
const A_FORM = { says: "it reads as the name of a form for refunds", remedy: "Write it as members ask it" };

/** Nobody's server insures anybody; a "refund form" is what frauds call theirs. */
const BY_US =
	/\b(?:insured|covered|protected|guaranteed|refunded|reimbursed|backed|paid back|compensated|safe) (?:by|with|through) (?:this|the|our) ?(?:server|bot|mods?|moderators?|team|community|discord|admins?|channel)|\b(?:insured|covered|protected|guaranteed|refunded|reimbursed|backed|paid back|compensated|safe) by us\b/;
const FORM =
	/^(?:[\w.]+ ){1,3}(?:refunds?|claims?|payouts?|compensation|reimbursement|unlock(?:ing)?|verification|recovery) (?:forms?|portal|desk|officer|department|line|link)$/;

/** "Is nexo safe (yes, by lloyds)", "is this a scam no it is real": an answer that nobody judges, in a question's place. */
const AN_ANSWER =
	/(?<![\w'’])(?:yes|yep|yeah|yup|no|nope)\b[,:!.]? (?:it|its|it['’]s|he|they|they['’]re|you|we|always|fully|totally|up to|insured|covered|click|both|all (?:of|users|coins|funds)|every|definitely|absolutely|by|100|everything|nothing|problem|worries|risk)(?![\w'’])/g;
/** Somebody else's answer, asked about; and "yes or no". */
const QUOTES_IT =
	/\b(?:said|says?|saying|told(?: \w{1,8})?|tells?|repl(?:y|ied|ies)|answer(?:s|ed)?|claims?|claimed|or|if|a|the|hear|heard|just|think|thought)[\s"“':,]{1,3}$/;
/** A question has some words before its answer. */
const QUESTION_BEFORE = 12;

/** "Is my money gone? No. Restore it …": and not "yes or no". */
const AND_ANSWERED = /\?[\s"')]{0,3}(?:yes|yep|no|nope|ja|na klar|nein|s[ií]|sim|claro|oui|evet|да|конечно)(?![\p{L}])(?! (?:or|oder|ou|o|или)\b)/u;

function answersItself(read: string): boolean {
	if (AND_ANSWERED.test(read)) return true;
	return [...read.matchAll(AN_ANSWER)].some(({ index }) => index >= QUESTION_BEFORE && !QUOTES_IT.test(read.slice(Math.max(0, index - 20), index)));
}

/** What rules found: certain by the words alone, or likely, to be weighed with what else the text says. */
export type Lured = { readonly certain: readonly Broken[]; readonly likely: readonly Broken[] };

/** @param read the text as a reader sees it @param isQuestion whether it is a question that members ask */
export function luredBy(read: string, isQuestion: boolean): Lured {
	const sentences = read
		.split(/(?<=[.!?])\s+|\n+/)
		.filter(Boolean)
		.map(withoutAccused);
	const certain: Broken[] = LURES.filter(({ always = [] }) => always.some((rule) => sentences.some((said) => said.search(rule) >= 0)));
	if (speaksAsTheBot(read)) certain.push(IN_ITS_NAME);
	if (sentences.some(claimsToProtect)) certain.push(BY_THIS_SERVER);
	if (isQuestion && FORM.test(read.trim())) certain.push(A_FORM);
	if (isQuestion && answersItself(read)) certain.push(ANSWERS_ITSELF);
	const likely = LURES.filter((lure) => sentences.some((said) => isLure(said, lure, isQuestion)));
	return { certain: certain.map(told), likely: likely.map(told) };
}

const told = ({ says, remedy }: Broken): Broken => ({ says, remedy });

/** What members ask tells of such things; it asks for them where it begins with an order. */
const ORDERS =
	/^(?:please |pls |just |first |now |to \w{1,20}[^,]{0,30},? )?(?:enter|type|send|give|share|post|paste|provide|submit|dm|pm|tell|write|verify|confirm|drop|upload|install|download|open|start|run|use|join|contact|message|add|call|pay|transfer|deposit|connect|log in|register|get)\b/;

function isLure(said: string, { broken }: Lure, isQuestion: boolean): boolean {
	if (said.trimEnd().endsWith("?") || (isQuestion && !ORDERS.test(said.trim()))) return false;
	return broken.some((rule) => [...said.matchAll(rule)].some(({ index, 0: found }) => !isWarned(said, index, index + found.length)));
}

function claimsToProtect(said: string): boolean {
	const at = said.search(BY_US);
	return at >= 0 && !said.trimEnd().endsWith("?") && !isWarned(said, at, said.length);
}
