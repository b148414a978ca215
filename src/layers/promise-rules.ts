/**
 * What a moderator's words may not do to a frightened reader: promise that money is safe, speak in the bot's name, ask for a secret, send
 * them to a stranger. Rules read the text as a reader sees it (disguise.ts), sentence by sentence; who denies or warns does none of it.
 */
import { falseWords } from "../dataset/rules/wording.ts";
import type { Checked, Suspect } from "../fraud/judge.ts";

/** The bot's own scam check; null where there is no classifier at hand, as in the editors' check of a file. */
export type JudgeFraud = ((suspect: Suspect) => Checked) | null;
export type Broken = { readonly says: string; readonly remedy: string };

const HOLDINGS =
	"(?:crypto\\w*|coins?|bitcoins?|tokens?|stablecoins?|assets?|funds?|money|deposits?|balances?|holdings?|savings|losses|everything|customers?|users?)";
const SAFE =
	"(?:insured|covered|protected|guaranteed|safe|secure|safu|backed|underwritten|reimbursed|refunded|refundable|repaid|compensated|made whole)";
const PROMISES: readonly RegExp[] = [
	new RegExp(`\\b${HOLDINGS}\\b[^.!?\\n]{0,60}\\b(?:is|are|stays?|remains?|be|gets?|were|was|have been|has been)\\b[^.!?\\n]{0,30}\\b${SAFE}\\b`),
	new RegExp(
		`\\b(?:we|it|they|bitmart|the exchange|this exchange|our|lloyd'?s|insurers?|policy|insurance|fund|safu|fdic|fscs|sipc|coverage)\\b[^.!?\\n]{0,40}\\b(?:insures?|covers?|guarantees?|protects?|refunds?|reimburses?|repays?|pays? back|compensates?|backs?|underwrites?)\\b[^.!?\\n]{0,40}\\b(?:${HOLDINGS}|you|them|all|loss(?:es)?)\\b`,
	),
	new RegExp(
		`\\b(?:fully|100 ?%|one hundred per ?cent|completely|totally|absolutely|entirely|perfectly|always|everything|all|you|you'?re) (?:is |are |be )?(?:fully |100 ?% |completely |totally |absolutely )?${SAFE}\\b`,
	),
	new RegExp(
		`\\b${SAFE}\\b[^.!?\\n]{0,25}\\b(?:by|with|through|up to|for|against)\\b[^.!?\\n]{0,30}\\b(?:lloyd'?s|fdic|fscs|sipc|insur\\w+|fund|government|state|\\d)`,
	),
	/\b(?:risk[- ]free|(?:no|zero|0 ?%|without(?: any)?) risk|guaranteed|can(?:no|')?t (?:lose|be (?:hacked|stolen|lost))|(?:never|impossible to) (?:lose|be hacked|get hacked|be stolen)|unhackable|insurance (?:covers|pays|guarantees))\b/,
	/\b(?:you|everybody|everyone|customers?|users?|victims?|holders?|members?)\b[^.!?\n]{0,25}\b(?:get|gets|receive|receives|are paid|is paid|be paid)\b[^.!?\n]{0,30}\b(?:back|refund\w*|reimburs\w*|compensat\w*)\b/,
	/\b(?:money|coins|funds|deposits?|losses)\b[^.!?\n]{0,12}\b(?:back )?guarante/,
];
/** "never", "n't" and their like, in the same sentence and before the promise, or a question. */
const DENIES =
	/\b(?:no|not|never|none|nobody|nothing|neither|nor|cannot|without|whether|unless|isnt|arent|dont|doesnt|wont|cant|false|untrue|wrong|myth|beware|wary|unclear|unknown|doubt\w*|claims?|claimed|alleged\w*|says?|said|states?|stated|according to|reports?|reported)\b|n['’]t\b/;
/** These deny nothing in a promise: "no risk", "you can never lose". */
const DENIALS_OF_RISK =
	/\b(?:no|zero|without(?: any)?) risk|\b(?:never|cannot|can't|not|impossible to) (?:be )?(?:lose|lost|hacked|stolen)|no doubt|no matter what|nothing to (?:worry|fear)|not only/g;

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
	[PROMISES, DENIES, "it promises that money is safe", "Say who says so under links, or say what is not known; the shared answer has the evidence"],
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

/** @param read the text as a reader sees it @param isQuestion whether it is a question that members ask: it promises nothing */
export function promiseProblems(read: string, isQuestion: boolean, judgeFraud: JudgeFraud): Broken[] {
	const sentences = read.split(/(?<=[.!?])\s+|\n+/).filter(Boolean);
	const found: Broken[] = RULES.filter(
		([broken, softened]) =>
			!(isQuestion && broken === PROMISES) && [broken].flat().some((rule) => sentences.some((said) => isBroken(said, rule, softened))),
	).map(([, , says, remedy]) => ({ says, remedy }));
	const judged = found.length > 0 || WARNS.test(read) ? null : judgeFraud?.({ texts: [read], links: [], author: null });
	// The classifier's word alone accuses nobody: a sign must be shown by rule. What is a seed phrase the guard knows better.
	const fraud = judged?.verdict === "marks" && judged.signs.some(({ id }) => !id.startsWith("like-") && id !== "seed-shown");
	return [...found, ...(fraud ? [BEARS_MARKS] : []), ...(isQuestion ? [] : falseWords(read))];
}

const BEARS_MARKS: Broken = { says: "it has the marks of a scam message", remedy: "Write it anew in plain words, without haste, fees or strangers" };

function isBroken(said: string, rule: RegExp, softened: RegExp): boolean {
	const match = rule.exec(said);
	if (!match) return false;
	if (rule !== HANDLE && said.trimEnd().endsWith("?")) return false;
	return !softened.test(said.slice(0, match.index + match[0].length).replace(DENIALS_OF_RISK, " "));
}
