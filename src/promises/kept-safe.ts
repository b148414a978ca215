/** Promises that coins are safe: as a state, as somebody's doing, by insurance, by a state's scheme, in all cases. */
import { range } from "./clauses.ts";
import { ADVERB, type At, after, before, COPULA, is, isDeniedAfter, isNegated, isOurs, isPast, nearestSubject, type Read, word } from "./sentence.ts";

export function isSafe(at: At): boolean {
	const { sentence, i } = at;
	const here = word(sentence, i);
	if (here !== "SAFE" && !is(sentence, i, "safe")) return false;
	if (isNegated(at) || isPast(at)) return false;
	const subject = before(at);
	if (here === "sure") return subject.some((k) => is(sentence, k, "holding")) && subject.some((k) => COPULA.test(word(sentence, k)));
	if (!isOurs(sentence, subject.length > 0 ? subject : after(at), here === "SAFE")) return false;
	// "The risk is yours" warns.
	if (here === "SAFE") return !subject.some((k) => is(sentence, k, "harm"));
	const previous = i - 1;
	if (/^(?:thus|hence|therefore|so)$/.test(word(sentence, previous))) return sentence.isOfCoins;
	if (/^[:=–—]$/.test(word(sentence, previous))) return sentence.isOfCoins;
	const copula = subject.findLast((k) => !ADVERB.test(word(sentence, k)));
	if (copula !== undefined && COPULA.test(word(sentence, copula))) return !isAttribute(at);
	// "is accounted for and insured", "makes every trade safe"
	if (word(sentence, previous) === "and" && subject.some((k) => COPULA.test(word(sentence, k)))) return !isAttribute(at);
	if (subject.some((k) => /^(?:makes?|keeps?|renders?|making|keeping)$/.test(word(sentence, k))))
		return is(sentence, previous, "holding", "person", "event", "pronoun");
	return (
		is(sentence, previous, "holding", "person") &&
		!is(sentence, previous, "other") &&
		!/^your|^their/.test(word(sentence, previous)) &&
		!isAttribute(at)
	);
}

/** "An insured custodian": said of the thing after it, which is none of ours. */
function isAttribute(at: At): boolean {
	const next = at.i + 1;
	return is(at.sentence, next, "other") && after(at).includes(next);
}

export function isGuarded(at: At): boolean {
	const { sentence, i } = at;
	if (!is(sentence, i, "guards") || isNegated(at) || isPast(at)) return false;
	const previous = word(sentence, i - 1);
	if (/^(?:act|law|programme|program|scheme|rules?|text|terms|page|topic|team|agents?|desk|questions?)$/.test(word(sentence, i + 1))) return false;
	if (/^(?:is|are|was|were)$/.test(word(sentence, i + 1))) return false;
	const isThing =
		/^(?:a|an|the|any|no|of|our|your|their|its|his|this|that|state|security|user|moderators?|mods?|money|full|for|by|with)$/.test(previous) ||
		(i === 0 && !/ing$/.test(word(sentence, i)));
	if (isThing) return false;
	const subject = before(at);
	const object = after(at).slice(0, 7);
	// "A passkey protects your account": what somebody does for themselves.
	if (
		subject.some((k) => is(sentence, k, "other") && !is(sentence, k, "payer")) &&
		!subject.some((k) => is(sentence, k, "holding", "scheme", "shield") && !is(sentence, k, "other"))
	)
		return object.some((k) => is(sentence, k, "coin"));
	if (nearestSubject(sentence, subject) === "you") return false;
	// "Use a passkey, it protects you."
	if (isAdviceOnTools(sentence) && subject.every((k) => is(sentence, k, "pronoun") || ADVERB.test(word(sentence, k)))) return false;
	// "The harder risk to insure" insures nothing.
	if (object.length === 0) return sentence.isOfCoins && word(sentence, i - 1) !== "to";
	return (
		isOurs(sentence, object) &&
		object.some((k) => is(sentence, k, "person", "holding", "harm", "pronoun", "event") && !is(sentence, k, "other") && !is(sentence, k - 1, "other"))
	);
}

function isAdviceOnTools(sentence: Read): boolean {
	return is(sentence, 0, "advises") && sentence.notions.some((all) => all.has("other"));
}

const HAS =
	/^(?:have|has|enjoys?|gets?|receives?|carry|carries|come|comes|includes?|included|offers?|provides?|gives?|grants?|under|behind|within|holds?|in|own|owns|bears?|with|got|falls?)$/;

/** Somebody or something has insurance, a guarantee, a fund. */
export function isShielded(at: At): boolean {
	const { sentence, i } = at;
	if (!is(sentence, i, "shield", "refund") || isNegated(at) || isPast(at) || isDeniedAfter(at)) return false;
	if (/^(?:act|law|programme|program|rules?|text|terms|page|topic|team|agents?|desk|questions?|night|channel)$/.test(word(sentence, i + 1)))
		return false;
	const clause = [...before(at), ...after(at)];
	if (!isOurs(sentence, clause)) return false;
	const isOfSomebody = clause.some((k) => is(sentence, k, "person", "holding") && !is(sentence, k, "other"));
	const has = before(at)
		.slice(-6)
		.some((k) => HAS.test(word(sentence, k)));
	const settled =
		after(at).some(
			(k) =>
				is(sentence, k, "always") ||
				/^(?:certain|sure|coming|confirmed|settled|approved|secured|safe|underway|due|way|matter|days|full)$/.test(word(sentence, k)),
		) && after(at).some((k) => COPULA.test(word(sentence, k)));
	const isFree =
		/^(?:is|are)$/.test(word(sentence, i + 1)) &&
		after(at).some((k) => /^(?:free|house|included|unlimited|there|automatic)$/.test(word(sentence, k)));
	return (has && isOfSomebody) || settled || isFree;
}

/** A state's scheme that reaches coins, which none does. */
export function reachesCoins(at: At): boolean {
	const { sentence, i } = at;
	if (!/^(?:fdic|fscs|sipc|ncua|cdic|SCHEME)$/.test(word(sentence, i)) || isNegated(at)) return false;
	const clause = [...before(at), ...after(at)];
	if (clause.some((k) => is(sentence, k, "not"))) return false;
	const coins = range(0, sentence.reach.clauseOf(i).to).some((k) => is(sentence, k, "coin") && !/^(?:exchange|digital)$/.test(word(sentence, k)));
	const linked = clause.some((k) => COPULA.test(word(sentence, k)) || HAS.test(word(sentence, k)) || is(sentence, k, "guards", "safe", "shield"));
	return coins && linked;
}

/** "Whatever happens, your coins come home": for coins and people, in all cases. */
export function isForAllCases(at: At): boolean {
	const { sentence, i } = at;
	if (word(sentence, i) !== "ALWAYS") return false;
	const others = range(0, sentence.words.length).filter((k) => k !== i && !sentence.reach.isTakenBack(k) && !sentence.reach.isOnlyPossible(k));
	if (others.some((k) => is(sentence, k, "not") || is(sentence, k, "other", "advises"))) return false;
	return (
		others.some((k) => is(sentence, k, "holding", "coin")) ||
		(others.some((k) => is(sentence, k, "person")) &&
			(sentence.isOfCoins || others.some((k) => /^(?:deposited|withdraw|invested|paid|bought|traded)$/.test(word(sentence, k)))))
	);
}
