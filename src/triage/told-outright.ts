/** What is told so plainly that its steps follow from the words: the classifiers take it for something near it. */
import { ROLES } from "../dataset/roles.ts";
import { answeredBy, type Decision } from "../matching/decision.ts";
import { generalEntry, sameTarget, type Target } from "../matching/target.ts";
import { patternOf } from "./notation.ts";
import { EXCHANGE } from "./telling.ts";

/**
 * Whoever wants to lock their own account while somebody is in it was broken into, and nobody froze it for them. Without a sign of a break-in
 * they ask where the button is, which the exchange's own page tells.
 */
const LOCKS_IT = new RegExp(
	` (?<! (?:they|it|he|she|support|that|which|who|will|would|did|may|might|could|not|didnt|wont|dont|${EXCHANGE}) )(?:freeze|lock|block|disable|suspend|shut)(?: (?:down|up|off|out))? (?:my|our) (?:own )?(?:${EXCHANGE} )?(?:\\S+ )?(?:account|acc|acct|login|access|profile|${EXCHANGE}) | (?:freeze|lock|block|disable|suspend) ${EXCHANGE} `,
);
const BROKEN_INTO = patternOf(
	"(?:a |new |strange |unknown |weird |foreign )?logins?|logged in|hacked|hacker|intruder|stranger|thief|someone|somebody|inside|not me|wasnt me|(?:new|unknown|strange) device",
);
const NO_BREAK_IN = patternOf(
	`why|(?:they|support|${EXCHANGE}) (?:did|does|decided?|suddenly|has|have|just|keeps?)|did (?:they|support|${EXCHANGE})|sim|swap|swapped|carrier|phone number|panic button|stake|staking|earn|card|loan|vault|if|in case|price|phone only|spend\\w*|gambl\\w*|addict\\w*|trading for|cooling|myself out`,
);

/** Somebody else's phrase is out, and whoever writes wants to tell them what to do. */
const OF_OTHERS = patternOf(
	"(?:members?|users|people|customers|guys|folks|person|persons|someone|somebody|two|three|several|few|couple)(?: (?:of (?:us|them|our members|my members|the members)|in|from|on|here|have|has|had|already|just|my|our|the|server|channel|group|community|chat)){0,6} (?:typed|entered|gave|given|pasted|shared|submitted|put|posted|sent)(?: \\S+)? (?:their|his|her|the) (?:\\S+ )?(?:seed|seeds|phrase|phrases|words|keys?|mnemonic)",
);
const MODERATES = patternOf(
	"(?:i|im|we|am|run|as) (?:\\S+ ){0,2}?(?:mod|mods|moderator|moderators|moderate|admin|admins|server|discord|community|group)|(?:moderator|mod|admin) (?:of|here|in)|(?:my|our) (?:\\S+ )?(?:server|discord|community|channel|group|members?)",
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
	const read = decision.kind === "near" ? decision.choices.filter((choice) => !choices.some((one) => sameTarget(one, choice))) : [];
	return {
		kind: "near",
		choices: [choices[0] as Target, ...read, ...choices.slice(1)].slice(0, CHOICES),
		confidence: decision.kind === "near" ? decision.confidence : 0,
	};
}

function entryIn(telling: string): string | null {
	if (LOCKS_IT.test(telling) && BROKEN_INTO.test(telling.replace(LOCKS_IT, "  ")) && !NO_BREAK_IN.test(telling)) return ROLES.accountHacked;
	return OF_OTHERS.test(telling) && MODERATES.test(telling) ? ROLES.seedPhraseExposed : null;
}

/** What was read stands beside it. */
function instead(target: Target, decision: Decision, meant: Target | null): Decision | null {
	if (meant && sameTarget(meant, target)) return null;
	return { kind: "likely", target, others: meant ? [meant] : [], confidence: Math.max(decision.confidence, LIKELY) };
}
const LIKELY = 0.5;
const CHOICES = 3;
