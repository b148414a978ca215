/** Whether a sentence warns of what it names, instead of asking for it: by a "not" before it, by who is said to ask, by what it is called. */

/** These deny nothing that follows: "don't wait, send it", "this is no scam", "not in the app". */
const IDLE =
	/\b(?:do not|don['’]?t|dont|never|no need to) (?:wait|worry|hesitate|panic|be (?:shy|afraid|scared|late)|forget|miss|delay|fear|bother|mind|think twice|stress)\b|\bno (?:scams?|fraud|worries|worry|problem|risk|kyc|stress|joke|doubt|need|matter|longer|hidden)\b|\b(?:not|never|isn['’]?t|isnt) (?:a |an |any )?(?:scam|fraud|fake|phishing|joke|only|just|to the in-app chat|in the app)\b|\bnothing to (?:fear|lose|worry about)\b|\bwithout (?:delay|brackets|spaces|the brackets|the spaces|fear|risk|worry)\b|\bif (?:it|that) (?:is|does|do) not\b|\bnot (?:yet|received)\b/g;
const NOT =
	/\b(?:never|not|nobody|no one|none of|neither|nor|cannot|without|refuse\w*|avoid\w*|stop|instead of|unless|no (?:moderators?|mods?|admins?|staff|members?|employees?|support|helpers?|agents?|team|exchange|company|firm|bank|one|genuine|real|honest|serious)|beware of|be wary of|watch out for|careful (?:with|of)|warn\w*|(?:block|ban|report|ignore|mute|delete)s?)\b|n['’]t\b|\b(?:dont|wont|cant|doesnt|isnt|shouldnt|mustnt|niemals|nie|jamais|nunca|mai|asla|kimse)\b/;
/** "Show them to nobody": after what it names. */
const TO_NOBODY = /\b(?:to|with|by|from) (?:nobody|no one|none)\b|\b(?:pay|send|give|enter|type|share|post|install|do) (?:no|nothing|none)\b/;
/** Anybody who asks so is a thief: those who are said to ask. */
const ASKED_BY =
	/\b(?:if|when|whenever|once|whoever|who|anyone|anybody|someone|somebody|everyone who|people|those|they|he|she|scammers?|thieves|thief|fraudsters?|frauds?|impost[eo]rs?|impersonators?|criminals?|hackers?|fakes?|strangers?|callers?|messages?|dms?|pages?|sites?|mails?|bots?|any request|requests?|it)\b[^;:.!?]{0,50}\b(?:ask\w*|want\w*|tell|tells|told|telling|says?|said|demand\w*|request\w*|trick\w*|pressur\w*|beg|begs|begged|push\w*|make you|makes you|made you|made (?:him|her|me|them)|need you to|got (?:him|her|me|them) to|promis\w*|offer\w*|pretend\w*|claim\w*|is after|are after|phish\w*)\b/;
/** And these then ask for it all the same: "if someone asks for a code, give it". */
const COMPLY =
	/\b(?:then |just |so |please |always |simply )?(?:give|tell|send|share|hand|type|read|show|do|pay|let|comply|obey|help|drop|post|put|paste|forward|upload)\b[^;.!?]{0,12}\b(?:it|them|him|her|so|that|in|with)\b/;
const CALLED =
	/\b(?:is|are|was|were|be|means?|equals|marks?|called|sounds? like|looks? like|always|=|:)\s(?:[\w-]+\s){0,4}(?:scams?|scammers?|scamming|frauds?|fraudsters?|fraudulent|fakes?|theft|thefts|thief|thieves|phishing|lies?|robbery|a trap|traps?|con|stolen|criminals?|a red flag|red flags)\b|\b(?:scam|fraud|phishing|theft|fake) (?:message|messages|dm|dms|mail|mails|call|calls|site|sites|page|pages|attempt|attempts|warning|alert|that went)\b|\bdelete (?:it|them|such)\b/;
/** What somebody did, or had done to them, is told and not asked for. */
const TOLD =
	/\b(?:i|he|she|we|they|you|who|whoever|anyone|anybody|people|members?|victims?|users?|somebody|someone|my \w+|your \w+) (?:already |just |had |have |has |once |were |was |got |been )*(?:robbed|scammed|drained|emptied|hacked|gave|shared|typed|entered|sent|posted|installed|downloaded|told|was|were|lost|let|paid|granted|given|been)\b|\b(?:after|since|because of) (?:a|an|the|you|somebody|someone)\b/;
/** A phrase belongs into the device that it was made on, and nowhere else. */
const ON_THE_DEVICE =
	/\b(?:on|in|into) (?:the|your|a) (?:new )?(?:hardware (?:wallet|device)|device|ledger|trezor)(?: itself|'s own screen)?\b[^.!?]{0,20}\b(?:never|not|nowhere)\b/;
const QUOTED = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|«[^»\n]{1,300}»/g;
const ACCUSES = /\b(?:scam\w*|fraud\w*|fake\w*|phish\w*|thie(?:f|ves)|theft|never|nobody|no one|beware|warning|ignore|report|lie|lies|trap)\b/;

/**
 * @param said one sentence, as a reader sees it
 * @param at where in it what is asked for begins, and where it ends
 */
export function isWarned(said: string, at: number, end: number): boolean {
	const active = said.replace(IDLE, (idle) => " ".repeat(idle.length));
	const begins = Math.max(...[";", ":", ". ", ", ", " but ", " then ", " so ", " – ", " — "].map((mark) => afterLast(active, mark, at)));
	// The verb is the first word of what was found: a "not" just before it, or within the same breath.
	const before = active.slice(begins, end);
	if (NOT.test(before.slice(0, Math.max(0, at - begins) + 1)) || TO_NOBODY.test(active.slice(at)) || ON_THE_DEVICE.test(active.slice(at)))
		return true;
	const rest = active.slice(end);
	if (ASKED_BY.test(active.slice(0, end))) return !COMPLY.test(active.slice(at));
	if (CALLED.test(rest) || CALLED.test(active.slice(0, at))) return !isOrdered(active, at);
	return TOLD.test(active.slice(0, end)) && !COMPLY.test(rest);
}

function afterLast(text: string, mark: string, before: number): number {
	const found = text.lastIndexOf(mark, before - 1);
	return found < 0 ? 0 : found + mark.length;
}

/** "Beware of scams, enter it only here": the plain verb at the beginning of a clause orders; "sharing it is a mistake" does not. */
function isOrdered(said: string, at: number): boolean {
	const before = said.slice(0, at).trimEnd();
	if (/^[a-z-]+ing\b/.test(said.slice(at)) || /["“„«]$/.test(before)) return false;
	return before === "" || /(?:[,;:–—]|\b(?:so|and|then|please|pls|just|always|instead|only))$/.test(before);
}

/** What somebody else is quoted as saying, and accused of, is not said. */
export function withoutAccused(said: string): string {
	const outside = said.replace(QUOTED, " ");
	return outside !== said && ACCUSES.test(outside) ? outside : said;
}
