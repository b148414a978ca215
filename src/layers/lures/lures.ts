/**
 * What a moderator's words may not ask of a frightened reader: a phrase, password or code, remote access, a chat or number outside, coins or
 * a fee; nor may they speak as the bot. Rules read sentence by sentence; who warns of it asks for nothing (warned.ts).
 */
import { speaksAsTheBot } from "./as-the-bot.ts";
import { LURES, type Lure } from "./lure-patterns.ts";
import { isWarned, withoutAccused } from "./warned.ts";

const IN_ITS_NAME = { says: "it speaks in the bot's name, or as a verdict does", remedy: "Say it as the moderators of this server" };
const BY_THIS_SERVER = { says: "it says that this server protects somebody's coins", remedy: "Take it out: no server can" };
const A_FORM = { says: "it reads as the name of a form for refunds", remedy: "Write it as members ask it" };

/** Nobody's server insures anybody; a "refund form" is what frauds call theirs. */
const BY_US =
	/\b(?:insured|covered|protected|guaranteed|refunded|reimbursed|backed|paid back|compensated|safe) (?:by|with|through) (?:this|the|our) ?(?:server|bot|mods?|moderators?|team|community|discord|admins?|channel)|\b(?:insured|covered|protected|guaranteed|refunded|reimbursed|backed|paid back|compensated|safe) by us\b/;
const FORM =
	/^(?:[\w.]+ ){1,3}(?:refunds?|claims?|payouts?|compensation|reimbursement|unlock(?:ing)?|verification|recovery) (?:forms?|portal|desk|officer|department|line|link)$/;

export type Lured = { readonly says: string; readonly remedy: string };

/** @param read the text as a reader sees it @param isQuestion whether it is a question that members ask */
export function lureProblems(read: string, isQuestion: boolean): Lured[] {
	const sentences = read
		.split(/(?<=[.!?])\s+|\n+/)
		.filter(Boolean)
		.map(withoutAccused);
	const found: Lured[] = LURES.filter((lure) => sentences.some((said) => isLure(said, lure, isQuestion)));
	if (speaksAsTheBot(read)) found.push(IN_ITS_NAME);
	if (sentences.some(claimsToProtect)) found.push(BY_THIS_SERVER);
	if (isQuestion && FORM.test(read.trim())) found.push(A_FORM);
	return found.map(({ says, remedy }) => ({ says, remedy }));
}

/** What members ask tells of such things; it asks for them where it begins with an order. */
const ORDERS =
	/^(?:please |pls |just |first |now |to \w{1,20}[^,]{0,30},? )?(?:enter|type|send|give|share|post|paste|provide|submit|dm|pm|tell|write|verify|confirm|drop|upload|install|download|open|start|run|use|join|contact|message|add|call|pay|transfer|deposit|connect|log in|register|get)\b/;

function isLure(said: string, { broken, always = [] }: Lure, isQuestion: boolean): boolean {
	if (always.some((rule) => said.search(rule) >= 0)) return true;
	if (said.trimEnd().endsWith("?") || (isQuestion && !ORDERS.test(said.trim()))) return false;
	return broken.some((rule) => [...said.matchAll(rule)].some(({ index, 0: found }) => !isWarned(said, index, index + found.length)));
}

function claimsToProtect(said: string): boolean {
	const at = said.search(BY_US);
	return at >= 0 && !said.trimEnd().endsWith("?") && !isWarned(said, at, said.length);
}
