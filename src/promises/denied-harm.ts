/** Promises that say what will not befall anybody: nobody loses a cent, there is no risk, thieves have no chance, there are no exclusions. */
import { range } from "./clauses.ts";
import { type At, after, is, isOurs, PAST, type Read, word } from "./sentence.ts";

/** What stands between a "not" and a harm that it does not deny: nobody helps, knows, answers for it. */
const ABOUT =
	/^(?:know|knows|information|infos?|news|proof|evidence|see|say|clear|idea|comment|heard|share|disclose|responsible|liable|accountable|liability|help|trace|recover|prevent|stop|look|exclude|avoid|protect|protects|find|found|discuss|answer|support|assist|cover|covers|insure|insures|refund|compensate|replace|reimburse|pay|pays|talk|joke|joking|post|allowed|rule|tell|claim|ask|report|reports|invest|deposit|need|needs|want|try|take|RESTORED|BORNE|insured|covered|understand|mean|means|believe|ignore|forget|tolerate|accept|only|just|yet|sure|safe|enough|trust|free|secure|call|about|there)$/;

/** "Nobody loses a cent", "there is no risk", "nothing can happen to it", "no exclusions". */
export function isHarmDenied(at: At): boolean {
	const { sentence, i } = at;
	const here = word(sentence, i);
	if (here === "NORISK") return isOurs(sentence, range(0, sentence.words.length));
	const isHarm = is(sentence, i, "harm") || here === "HARMED" || here === "HAPPENED";
	const isWorry = is(sentence, i, "worry");
	const isLimit = is(sentence, i, "limit");
	if (!isHarm && !isWorry && !isLimit) return false;
	const clause = range(sentence.reach.clauseOf(i).from, sentence.reach.clauseOf(i).to);
	const no = clause.findLast((k) => k < i && (is(sentence, k, "not") || word(sentence, k) === "IMPOSSIBLE"));
	const impossible = clause.some((k) => k > i && (word(sentence, k) === "IMPOSSIBLE" || /^(?:zero|solved|history)$/.test(word(sentence, k))));
	if (no === undefined) return isHarm && (impossible || losesNothing(sentence, i));
	const between = range(no + 1, i);
	if (between.some((k) => ABOUT.test(word(sentence, k)) || is(sentence, k, "shield", "refund", "restores")))
		return isWorry && between.some((k) => /^need|^have/.test(word(sentence, k))) && fieldAround(sentence, i);
	if (isAdvice(sentence, no, i)) return false;
	// "Not every loss is a theft" denies none of them.
	if (/^(?:every|all|each|only|everything|everyone)$/.test(word(sentence, no + 1))) return false;
	if (PAST.test(word(sentence, no - 1)) && word(sentence, no) === "not") return false;
	// The harm itself is no sign of whose it is: "an app code can't be stolen".
	const whose = clause.filter((k) => !is(sentence, k, "harm"));
	if (isHarm && here !== "HAPPENED") return isOurs(sentence, whose) || clause.some((k) => is(sentence, k, "person"));
	if (here === "HAPPENED" && word(sentence, no) === "nothing" && between.some((k) => /^(?:can|could|will|ever|bad)$/.test(word(sentence, k))))
		return isOurs(sentence, clause, true);
	if (here === "HAPPENED") return sentence.notions.some((all) => all.has("holding")) || clause.some((k) => is(sentence, k, "person"));
	const isGreatFear =
		/^(?:fear|afraid|scared|worry|worried)$/.test(here) &&
		(/^(?:nothing|nobody|none)$/.test(word(sentence, no)) || between.some((k) => /^(?:need|reason|have|one|has)$/.test(word(sentence, k))));
	return fieldAround(sentence, i) || (isGreatFear && isOurs(sentence, clause, true));
}

/** "Users lose nothing", "a theft costs you nothing". */
function losesNothing(sentence: Read, i: number): boolean {
	if (!/^(?:lose|loses|losing|HARMED|costs?)$/.test(word(sentence, i))) return false;
	return range(i + 1, Math.min(sentence.reach.clauseOf(i).to, i + 5)).some((k) => /^(?:nothing|none|zero|0)$/.test(word(sentence, k)));
}

/** "A vault that nobody can open." */
export function isOutOfReach(at: At): boolean {
	const { sentence, i } = at;
	if (
		!/^(?:nobody|nothing|none)$/.test(word(sentence, i)) &&
		!(word(sentence, i) === "no" && /^(?:one|court|creditor|hacker|thief|government|bank|state|person|human)$/.test(word(sentence, i + 1)))
	)
		return false;
	const next = after(at).slice(0, 4);
	const verb = next.find((k) =>
		/^(?:touch|open|take|reach|access|move|steal|crack|seize|get|break|freeze|harm|hurt|rob|grab)$/.test(word(sentence, k)),
	);
	return (
		verb !== undefined &&
		next.some((k) => /^(?:can|could|will|may|gets?)$/.test(word(sentence, k))) &&
		sentence.notions.some((all) => all.has("holding"))
	);
}

/** "Hackers have no chance", "no thief gets to your coins". */
export function isThiefStopped(at: At): boolean {
	const { sentence, i } = at;
	if (!is(sentence, i, "thief")) return false;
	const clause = range(sentence.reach.clauseOf(i).from, sentence.reach.clauseOf(i).to);
	if (!clause.some((k) => /^(?:not|no|never|nobody|none|IMPOSSIBLE)$/.test(word(sentence, k)))) return false;
	return clause.some(
		(k) =>
			k > i &&
			(/^(?:chance|chances|way|access|reach|steal|break|open|crack|near|hope|luck|HARMED|touch|get|gets|harm|hurt|anything)$/.test(
				word(sentence, k),
			) ||
				is(sentence, k, "holding")),
	);
}

/** "Never lose your phone", "do not risk it": the harm is the reader's own doing. */
function isAdvice(sentence: Read, no: number, i: number): boolean {
	const begins =
		no === sentence.reach.clauseOf(i).from || (no === sentence.reach.clauseOf(i).from + 1 && /^(?:do|please|but|and)$/.test(word(sentence, no - 1)));
	return begins && /^(?:not|never|stop)$/.test(word(sentence, no)) && i - no <= 2 && !is(sentence, i, "worry");
}

/** Whether the sentence speaks of coins, harm or cover anywhere else. */
function fieldAround(sentence: Read, i: number): boolean {
	return sentence.words.some(
		(one, k) =>
			k !== i &&
			(one === "anything" ||
				(is(sentence, k, "holding", "harm", "shield", "guards", "restores", "safe") && !is(sentence, k, "other")) ||
				/^(?:RESTORED|BORNE|SAFE|HARMED)$/.test(one)),
	);
}
