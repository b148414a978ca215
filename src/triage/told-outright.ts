/** What is told so plainly that its steps follow from the words: the classifiers take it for something near it. */
import { ROLES } from "../dataset/roles.ts";
import { answeredBy, type Decision } from "../matching/decision.ts";
import { generalEntry, sameTarget, type Target } from "../matching/target.ts";
import { patternOf } from "./notation.ts";
import { EXCHANGE } from "./telling.ts";

/** Whoever wants to lock their own account has been broken into, and nobody froze it for them. */
const LOCKS_IT = patternOf(
	`(?:how (?:do|can|could|to|should)|can|could|want|need|must|please|let me|where (?:do|can)|trying|quickest way|fastest way)(?: (?:i|to|you|we|someone|help|me)){0,3} (?:freeze|lock|block|disable|suspend|shut)(?: (?:down|up|off|out))? (?:my|the|our)? ?(?:own )?(?:${EXCHANGE} )?(?:account|acc|acct|login|access|profile|${EXCHANGE})`,
);
const IN_HASTE = patternOf(
	"myself|now|right now|immediately|urgent|urgently|asap|quick|quickly|fast|(?:a |new |strange |unknown |weird |foreign )?logins?|logged|log in|hacked|hacker|intruder|someone|somebody|inside|not me|wasnt me|device",
);
const NO_BREAK_IN = patternOf(
	"stake|staking|earn|card|loan|vault|if|in case|price|phone only|spend\\w*|gambl\\w*|addict\\w*|trading for|cooling|myself out",
);

/** Somebody else's phrase is out, and whoever writes wants to tell them what to do. */
const OF_OTHERS = patternOf(
	"(?:members?|users|people|customers|guys|folks|person|persons|someone|somebody|two|three|several|few|couple)(?: (?:of (?:us|them|our members|my members|the members)|in|from|on|here|have|has|had|already|just|my|our|the|server|channel|group|community|chat)){0,6} (?:typed|entered|gave|given|pasted|shared|submitted|put|posted|sent)(?: \\S+)? (?:their|his|her|the) (?:\\S+ )?(?:seed|seeds|phrase|phrases|words|keys?|mnemonic)",
);
const MODERATES = patternOf(
	"mod|mods|moderator|moderators|moderate|admin|(?:my|our) (?:\\S+ )?(?:server|discord|community|channel|group)|pin|members?",
);

/** Who was loved online and was never there: money or not, it is how such frauds end. */
const LOVED = "girlfriend|boyfriend|gf|bf|fiancee?|lover|sweetheart|crush|match|date|woman|girl|man|guy|wife";
const ONLINE = "online|internet|tinder|hinge|bumble|dating|whatsapp|telegram|facebook|instagram|insta|from the app|never met|chat|video call";
const NOT_WHO =
	"(?:was|is|were|turns? out|turned out|ended up)(?: \\S+){0,4}? (?:man|guy|dude|woman|bot|ai|fake|scammer|scammers|someone else|another person|real|catfish|actor|model)|(?:doesnt|does not|didnt|never) exist(?:ed)?|catfish(?:ed)?|stolen (?:photos|pictures)|deepfake|not who";
const WAS_NOBODY = [patternOf(`(?:${LOVED}) ~6 (?:${ONLINE})`), patternOf(NOT_WHO), patternOf("my|i|me|we|{kin}")];
const OF_A_GAME = patternOf("game|gaming|minecraft|roblox|movie|film|series|song|lol|lmao|haha\\w*|joke|meme");

/**
 * @param telling see telling.ts
 * @returns the answer in place of `decision`, or null where nothing is certain
 */
export function toldOutright(telling: string, decision: Decision, exchanges: readonly string[], emergencies: ReadonlySet<string>): Decision | null {
	const meant = answeredBy(decision);
	if (meant?.kind === "entry" && meant.id === ROLES.crisis) return null;
	const entry = entryIn(telling);
	if (entry && emergencies.has(entry)) return instead(generalEntry(entry, exchanges), decision, meant);
	const isNobody = WAS_NOBODY.every((words) => words.test(telling)) && !OF_A_GAME.test(telling);
	if (!isNobody || meant || !emergencies.has(ROLES.scammed)) return null;
	const choices = [ROLES.scammed, ROLES.reporting].map((id) => generalEntry(id, exchanges));
	return { kind: "near", choices, confidence: decision.kind === "near" ? decision.confidence : 0 };
}

function entryIn(telling: string): string | null {
	if (LOCKS_IT.test(telling) && IN_HASTE.test(telling) && !NO_BREAK_IN.test(telling)) return ROLES.accountHacked;
	return OF_OTHERS.test(telling) && MODERATES.test(telling) ? ROLES.seedPhraseExposed : null;
}

/** What was read stands beside it. */
function instead(target: Target, decision: Decision, meant: Target | null): Decision | null {
	if (meant && sameTarget(meant, target)) return null;
	return { kind: "likely", target, others: meant ? [meant] : [], confidence: Math.max(decision.confidence, LIKELY) };
}
const LIKELY = 0.5;
