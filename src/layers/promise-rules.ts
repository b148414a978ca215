/**
 * What a moderator's words may not do to a frightened reader: promise that money is safe, speak in the bot's name, ask for a secret, send
 * them to a stranger. Rules read the text as a reader sees it (disguise.ts), sentence by sentence; who denies or warns does none of it.
 */

import type { Checked, Suspect } from "../fraud/judge.ts";
import { type Promised, type PromiseKind, promiseIn } from "../promises/promise.ts";
import { sentencesOf } from "../promises/said.ts";

/** The bot's own scam check, and its judge of promises; null where no classifier is at hand, as in the editors' check of a file: then rules alone. */
export type Judges = { readonly judgeFraud: (suspect: Suspect) => Checked; readonly judgePromise: (read: string) => Promised | null };
export type Broken = { readonly says: string; readonly remedy: string };

const IN_THE_BOTS_NAME =
	/\bverdict\b|\bcover ?bot\b[^.!?\n]{0,40}\b(?:confirm|verif|guarante|vouch|approv|certif|check|recommend|insur|say)|\b(?:confirmed|verified|certified|approved|checked|vetted|endorsed)\b[^.!?\n]{0,20}\b(?:by|through)\b[^.!?\n]{0,15}\b(?:cover ?bot|this bot|the bot|discord)\b|\bevidence:|^\s*(?:confirmed|verified|claimed, not shown|nothing found|sources disagree)\s*[:.\u2013\u2014-]/m;

const SECRET =
	"(?:seed(?:[- ]?(?:phrases?|words?))?|(?:recovery|secret|backup|wallet|mnemonic|12[- ]word|24[- ]word)[- ](?:phrases?|words?|keys?)|mnemonics?|private[- ]keys?|keystore|pass ?phrases?|passwords?|pass ?codes?|pin(?: code)?|2fa(?: codes?)?|(?:two[- ]factor|authenticator|verification|security|sms|login|one[- ]time)[- ]?codes?|otp|12 words|24 words|twelve words|api (?:keys?|secrets?)|card (?:number|details)|id (?:card|photo)|passport)";
const ASKS = new RegExp(
	`\\b(?:enter|type|send|give|share|post|paste|provide|submit|dm|pm|tell|verify|confirm|drop|upload|fill in|write(?! down)|put|import|insert|reply with|have ready|bring|need|needs|require[sd]?|with your|using your|sync|validate|show)\\b[^.!?\\n]{0,50}\\b${SECRET}\\b|\\b${SECRET}\\b[^.!?\\n]{0,40}\\b(?:here|in the ticket|to (?:us|me|the (?:team|staff|mods?|admins?|support))|is (?:needed|required)|so (?:we|i|they) can|and we)\\b`,
);
const REMOTE =
	/\b(?:any ?desk|team ?viewer|rust ?desk|ultra ?viewer|quick assist|remote (?:access|desktop|control|session|assistance|help)|log ?me ?in|screen ?connect|share your screen|screen ?shar\w+|show (?:us|me) your screen)\b/;
const STRANGER =
	/\b(?:contact|message|dm|pm|write(?: to)?|text|add|reach(?: out to)?|ask|call|find|join|follow|talk to|chat with|speak to|get in touch with|reply to|come to|visit|use)\b[^.!?\n]{0,50}\b(?:telegram|whats ?app|signal|wechat|viber|line app|instagram|skype|imo|tg|zangi|teams)\b|\b(?:telegram|whats ?app|signal|wechat|viber|tg|insta(?:gram)?|skype)\s?(?::|is\b|at\b|=|-|handle|user ?name|name|group|channel|number)/;
const HANDLE = /(?<![\w.])@(?!everyone\b|here\b)[a-z0-9_]{3,32}\b/;
const PHONE = /\+\d[\d ().-]{7,20}\d/;
const MONEY_TO =
	/\b(?:send|transfer|move|deposit|pay)\b[^.!?\n]{0,40}\b(?:coins?|funds?|crypto|btc|eth|usdt|money|fee|bitcoin|assets?|balance)\b[^.!?\n]{0,40}\b(?:to (?:this|our|the (?:following|new|safe|secure|recovery))|first|before|in advance|to (?:unlock|release|verify|activate))\b|\b(?:wallet )?(?:verification|activation|unlock(?:ing)?|release|processing|recovery) fee\b|\brecover(?:y)? (?:your )?(?:stolen|lost) (?:funds?|coins?|crypto)\b[^.!?\n]{0,40}\b(?:contact|dm|we|expert|agent|service)\b/;
/** "Never share your seed phrase": a warning names what it warns of. */
const WARNS =
	/\b(?:never|not|nobody|no one|no (?:moderator|admin|staff|member|employee|support)|none|without|don'?t|do not|won'?t|will not|cannot|can'?t|beware|scam\w*|fake|fraud\w*|thie(?:f|ves)|stop|avoid|refuse|report|ignore|block|if (?:anyone|anybody|someone|somebody|you (?:have |already )?(?:entered|shared|gave|typed|lost))|who(?:ever)? asks|instead of)\b/;

const RULES: readonly (readonly [broken: RegExp | readonly RegExp[], softened: RegExp, says: string, remedy: string])[] = [
	[IN_THE_BOTS_NAME, /$^/, "it speaks in the bot's name, or as a verdict does", "Say it as the moderators of this server"],
	[ASKS, WARNS, "it asks for what nobody may ask for: a phrase, password, code or paper", "Take it out: who reads it here would be robbed elsewhere"],
	[REMOTE, WARNS, "it speaks of remote access to somebody's device", "Take it out: help never needs it"],
	[
		[STRANGER, HANDLE, PHONE],
		WARNS,
		"it sends members to an account, chat or number outside",
		"Name a channel of this server, or put an official page under links",
	],
	[MONEY_TO, WARNS, "it asks for coins or a fee", "Take it out: no help costs anything first"],
];

/**
 * @param text as it was written
 * @param read as a reader sees it
 * @param isQuestion whether it is a question that members ask: it promises nothing
 */
export function promiseProblems(text: string, read: string, isQuestion: boolean, judges: Judges | null): Broken[] {
	const sentences = read.split(/(?<=[.!?])\s+|\n+/).filter(Boolean);
	const broken = RULES.filter(([rules, softened]) => [rules].flat().some((rule) => sentences.some((said) => isBroken(said, rule, softened))));
	const promised = isQuestion ? null : judges ? judges.judgePromise(read) : promiseIn(read, null);
	const found: Broken[] = [...(promised ? [promises(text, promised)] : []), ...broken.map(([, , says, remedy]) => ({ says, remedy }))];
	const judged = found.length > 0 || WARNS.test(read) ? null : judges?.judgeFraud({ texts: [read], links: [], author: null });
	// The classifier's word alone accuses nobody: a sign must be shown by rule. What is a seed phrase the guard knows better.
	const fraud = judged?.verdict === "marks" && judged.signs.some(({ id }) => !id.startsWith("like-") && id !== "seed-shown");
	return [...found, ...(fraud ? [BEARS_MARKS] : [])];
}

/** What may be written instead, of each kind: attributed to the one who says it, or without the promise. */
export const WORDINGS: Readonly<Record<PromiseKind, string>> = {
	repay: "The exchange says that it would repay this. Ask it in writing whom it pays, and for what.",
	safe: "The exchange says that it protects coins. We cannot check that.",
	scheme: "Deposit insurance is for cash at a bank. It does not cover coins.",
};
/** So much of a long sentence marks it. */
const QUOTED = 90;

function promises(text: string, { at, kind }: Promised): Broken {
	const said = (sentencesOf(text)[at]?.written ?? text).trim();
	const shown = said.length > QUOTED ? `${said.slice(0, QUOTED - 1)}…` : said;
	return { says: `“${shown}” promises that money is safe or comes back`, remedy: `What may stand: “${WORDINGS[kind]}”` };
}

const BEARS_MARKS: Broken = { says: "it has the marks of a scam message", remedy: "Write it anew in plain words, without haste, fees or strangers" };

function isBroken(said: string, rule: RegExp, softened: RegExp): boolean {
	const match = rule.exec(said);
	if (!match) return false;
	if (rule !== HANDLE && said.trimEnd().endsWith("?")) return false;
	return !softened.test(said.slice(0, match.index + match[0].length));
}
