/** Promises that a loss is brought back, or that somebody else answers for it. */
import { range } from "./clauses.ts";
import { type At, after, before, COPULA, goesOn, is, isDeniedAfter, isNegated, isOurs, isPast, nearestSubject, type Read, word } from "./sentence.ts";

export function isRestored(at: At): boolean {
	const { sentence, i } = at;
	const here = word(sentence, i);
	if (here !== "RESTORED" && !is(sentence, i, "restores")) return false;
	if (isNegated(at) || isPast(at)) return false;
	const clause = [...before(at), ...after(at)];
	const all = range(0, sentence.words.length);
	if (!isOurs(sentence, clause, true)) return false;
	if (here !== "RESTORED" && is(sentence, i, "refund") && !isVerb(at))
		return !isDeniedAfter(at) && clause.some((k) => is(sentence, k, "always", "person") || COPULA.test(word(sentence, k)));
	if (here === "returns" && !/^(?:the|your|every|all|each|any|stolen|lost|wrongly|it|them|coins?|funds|what)$/.test(word(sentence, i + 1)))
		return false;
	if (here === "paid" && !before(at).some((k) => COPULA.test(word(sentence, k)))) return false;
	if (here === "paid" && !after(at).some((k) => is(sentence, k, "person", "holding", "harm"))) return false;
	return all.some((k) => k !== i && is(sentence, k, "person", "holding", "harm", "pronoun"));
}

/** Not after an article or an owner, where it is a thing. */
function isVerb({ sentence, i }: At): boolean {
	const previous = word(sentence, i - 1);
	return i > 0 && !/^(?:a|an|the|any|no|of|for|on|full|our|your|their|its|his|every|each|,|:|and|or|about|as|in|with|without)$/.test(previous);
}

/** Somebody else than the person addressed answers for a loss. */
export function isBorne(at: At): boolean {
	const { sentence, i } = at;
	const isMarked = /^BOR(?:N)?E$/.test(word(sentence, i));
	const pays = /^(?:pays?|paying|settles?|refills?)$/.test(word(sentence, i)) && isPaidTo(at);
	if (!isMarked && !pays) return false;
	if (word(sentence, i) === "BORE" ? !goesOn(sentence) : isPast(at)) return false;
	const subject = before(at);
	const isTheReader = BEARER.test(nearestSubject(sentence, subject)) && !isTheirs(sentence, subject);
	// "You bear the risk" warns, and "you never bear the loss" promises.
	return isTheReader ? isMarked && isNegated(at) : !isNegated(at);
}
const BEARER =
	/^(?:you|i|customers?|users?|clients?|members?|holders?|traders?|people|everyone|everybody|yourself|victims?|to|must|they|anyone|somebody|traders?|investors?)$/;

/** "They" are whoever was spoken of: the exchange, unless people were. */
function isTheirs(sentence: Read, subject: readonly number[]): boolean {
	return (
		nearestSubject(sentence, subject) === "they" && !subject.some((k) => /^(?:customers?|users?|clients?|members?|holders?)$/.test(word(sentence, k)))
	);
}

/** "The insurer settles", "the exchange pays first". */
function isPaidTo(at: At): boolean {
	const near = after(at).slice(0, 6);
	const [first] = near;
	if (first === undefined) return true;
	const isPayer = before(at).some((k) => is(at.sentence, k, "payer", "shield") || word(at.sentence, k) === "they");
	if (isPayer && !near.some((k) => is(at.sentence, k, "other", "payer", "limit")) && at.sentence.isOfCoins) return true;
	return (
		near.some((k) => is(at.sentence, k, "person", "pronoun") || (is(at.sentence, k, "holding", "harm") && !is(at.sentence, k, "other"))) &&
		isOurs(at.sentence, near)
	);
}
