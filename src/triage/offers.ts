/**
 * What somebody offers or wants who wrote or called, and nothing has been given yet: to bring lost coins back, or to have coins moved because
 * a caller says he is the exchange. Their words are those of a loss, and what helps is to know whom they talk to.
 */
import { ROLES } from "../dataset/roles.ts";
import { answeredBy, type Decision } from "../matching/decision.ts";
import { generalEntry, type Target } from "../matching/target.ts";
import { patternOf } from "./notation.ts";

const RECOVERER =
	"recovery (?:agents?|compan(?:y|ies)|firms?|experts?|services?|hackers?|lawyers?|specialists?|teams?|people|guys?|man|men|department|unit|outfit|agency|office)|(?:crypto|coin|fund|funds|asset|blockchain) (?:recovery|retrieval|tracing)|recoverers?|(?:ethical|white ?hat|professional|certified) hackers?|hackers? for hire|lawyers?|law firm|attorneys?|barrister|solicitor|investigators?|detectives?|forensics?|tracers?|interpol|fbi|europol|blockchain (?:expert|wizard|lawyer|analyst)|claims agents?";
const FOUND =
	"found|finds|located|locates|traced|traces|tracked|recovered|recovers?|recovering|retrieved?|retrieves|hack (?:\\S+ ){0,3}?back|(?:get|gets|bring|brings|pull|pulls|win|has|have|hold|holds) (?:\\S+ ){0,4}?(?:back|evidence|custody|release)|seized|secured|(?:has|have|holds?) (?:my|our) (?:\\S+ ){0,2}?(?:{money}|wallet|account)";
const THINGS = "{money}|it|them|{amount}|account|wallet|investment|loss|losses|what (?:i|we|he|she) lost";

/** Somebody whose trade it is, and what they say to have found; or anybody who would bring back what was lost. */
const OFFERED = [
	patternOf(`${RECOVERER} ~9 ${FOUND}`),
	patternOf(
		`(?:he|she|they|guy|man|woman|lady|dude|someone|somebody|firm|company|team) >4 (?:can|could|will|would|says?|said|claims?|claimed|offers?|offered|promises?|promised|able to)(?! (?:i|we|you|u|xexchange) )(?: \\S+){0,4}? (?:get|bring|pull|hack)(?! (?:i|we|you) ) (?:\\S+ ){0,3}?(?:${THINGS}) (?:\\S+ )?back`,
	),
	patternOf(
		"recovery (?:\\S+ )?(?:agents?|compan(?:y|ies)|firms?|experts?|services?|lawyers?|specialists?|guys?|man|team) >6 wants?|asks?|needs?|demands?|says|charges?|offers?",
	),
];
/** Who took the coins does not offer to bring them back, and what an authority or the exchange holds is another matter, unless money is asked for. */
const BY_THE_THIEF = patternOf(
	"(?:they|he|she|someone|somebody|hackers?|thief|thieves|scammers?) (?:\\S+ ){0,2}?(?:stole|hacked|took|drained|emptied|robbed)",
);
const HELD = patternOf("seized|frozen|froze|locked|blocked");
const FOR_MONEY = patternOf("fees?|pay|paid|offers?|offered|wants?|asks?|charges?|charged|percent|cut|upfront|deposit|first");
const OF_MINE = patternOf(`my|our|{kin}|i lost|we lost|stolen|lost`);

const CALLER =
	"caller|callers|called|calls|calling|call|rang|rings|phoned|phones|(?:on|over) the phone|phone call|voice|voicemail|texted|dmed|dms|messaged|wrote|writes|emailed|whatsapp|telegram";
const AS_THEM =
	"{exchange}|support|security|fraud (?:team|department|dept|desk)|helpdesk|help desk|admin|compliance|risk (?:team|department|dept)|bank|police|microsoft";
const MOVE =
	"(?:must|should|need|needs|have|has|wants?|wanted|asks?|asked|asking|tells?|told|telling|says?|said|urges?|to) (?:\\S+ ){0,4}?(?:move|transfer|send|withdraw|evacuate|shift)(?: \\S+){0,3}? (?:{money}|everything|it|them|all)";
const CALLED = patternOf(`(?:${CALLER}) ~9 (?:${AS_THEM})`);
const TO_MOVE = patternOf(MOVE);

/** "Your account will be closed, verify within 12 hours": written to them, and no account of theirs is closed. */
const THREATENED = patternOf(
	"(?:e?mails?|sms|texts?|letters?|messages?|notice|whatsapp) ~25 your (?:\\S+ ){0,3}?(?:account|wallet|access|funds)(?: \\S+){0,4}? (?:closed|close|suspended|locked|limited|restricted|deleted|blocked|deactivated|frozen)",
);
const TO_CONFIRM = patternOf("verify|verification|confirm|click|clicking|link|validate|update|within \\d+\\S*");

/** Something was given to them already: then the steps come first. */
const GIVEN = [
	patternOf(
		"(?:i|ive|we|weve|he|she|{kin}) (?:(?:have|has|had|already|just|then|also|even|stupidly|both|of course) )*(?:paid|payed|sent|transferred|transfered|moved|gave|given|wired|deposited|sold|borrowed|bought|read|told|typed|entered|installed|downloaded|shared|clicked|signed|created|opened|confirmed|approved|did it|did as|done it|let (?:him|her|them))",
	),
	patternOf(
		"already|another|again|second (?:payment|time)|more|took|takes|taken|keeps? asking|emptied|drained|empty|gone|vanished|blocked|disappeared|made me|had me|walked me|got me to",
	),
	patternOf("(?:and|so|which|then) i did(?! not)"),
	patternOf("(?:sent|moved|transferred|paid|gave) (?:it |them |him |her )?(?:all|everything|coins|the coins|my coins|it)"),
	patternOf("anydesk|teamviewer|team viewer|rustdesk|screen|remote|phrase|seed|words|password|code|codes|pin"),
];
/** What is wanted is not given. */
const WANTED =
	/ (?:wants?|needs?|asks?(?: me)?(?: for)?|asking(?: me)?(?: for)?|demands?) (?:me to (?:read|tell|give|send|share) )?(?:him |her |them )?(?:my|the|a) (?:\S+ )?(?:code|codes|pin|password|phrase|seed|words|screen)(?= )/g;
/** "The number from my text message" is a code, whoever has never heard the word. */
const NUMBER_WANTED =
	/ (?:(?:he|she|they|caller|man|woman|guy) )?(?:wants?|needs?|asks?|asking|demands?|must|should|(?:have|has|need|needs) to|(?:told|tells|telling) me to)(?: (?:me|for|to|read|tell|give|send|say|him|her|them|out|the|him|six|four|\d+)){1,7} (?:number|numbers|digits|code|codes|pin)(?: (?:i|that|which|just|got|get|received|came|was|sent|to|me)){0,5} (?:from|in|out of|of|on|by|with|over) (?:my |the |a |that )?(?:text messages?|texts?|sms|message|phone|e?mail)(?= )/g;
const WANTS = " wants-a-secret";
/** Still speaking to them, or said to be of the exchange: "a man from binance wants my code". */
const SPEAKS = patternOf(
	"on the (?:line|phone|other line)|on hold|is calling|calls? me|(?:man|guy|woman|lady|someone|somebody|person|agent|caller|dude|he|she|they)(?: \\S+){0,4}? (?:from|of|at|is|are|says?) (?:\\S+ )?(?:{exchange}|support)",
);
/** It is being given this minute. */
const GIVING = patternOf(
	"(?:waiting|waits) (?:for me|on me|now|right now)|(?:is|am|are|im|hes|shes|theyre) (?:\\S+ ){0,3}?(?:buying|sending|transferring|paying|moving|withdrawing)|at (?:the|a|an) (?:\\S+ )?(?:machine|atm|bank|kiosk)|(?:by|until|till|before) (?:tonight|noon|midnight|tomorrow|\\d+)",
);

/** @param telling see telling.ts @returns the entry that says who that is, or null */
function offerIn(telling: string): string | null {
	const told = telling.replaceAll(NUMBER_WANTED, WANTS).replace(WANTED, WANTS);
	if (GIVEN.some((given) => given.test(told)) || GIVING.test(told)) return null;
	const isNoOffer = !FOR_MONEY.test(telling) && (HELD.test(telling) || BY_THE_THIEF.test(telling));
	if (!isNoOffer && OFFERED.some((offered) => offered.test(telling)) && OF_MINE.test(telling)) return ROLES.recoveryScams;
	if (THREATENED.test(told) && TO_CONFIRM.test(told)) return ROLES.spotPhishing;
	if (SPEAKS.test(told) && told.includes(WANTS)) return ROLES.fakeSupport;
	return CALLED.test(told) && (TO_MOVE.test(told) || told.includes(WANTS)) ? ROLES.fakeSupport : null;
}

/**
 * The answer on who that is, in place of first aid for a loss that is told of before the offer, or of none.
 * @returns null where nothing is offered, or where another answer stands
 */
export function offered(telling: string, decision: Decision, exchanges: readonly string[], emergencies: ReadonlySet<string>): Decision | null {
	const offer = offerIn(telling);
	const meant = answeredBy(decision);
	if (!offer || isAnother(decision, meant, emergencies)) return null;
	const others = meant ? [meant] : decision.kind === "near" ? decision.choices : [];
	return { kind: "likely", target: generalEntry(offer, exchanges), others, confidence: decision.confidence };
}

/** Not first aid, which the words of an offer are taken for, nor nothing at all. Who may harm themselves is answered before anybody else. */
function isAnother(decision: Decision, meant: Target | null, emergencies: ReadonlySet<string>): boolean {
	if (!meant) return decision.kind === "none" && decision.reason !== "off-topic" && decision.reason !== "unclear";
	return meant.kind !== "entry" || !emergencies.has(meant.id) || meant.id === ROLES.crisis;
}
