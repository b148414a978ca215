/** What a moderator's words may not do to a frightened reader: promise that money is safe, or read as a scam message does. What they may not ask for: lures/. */

import type { Suspect } from "../fraud/evidence.ts";
import type { Checked } from "../fraud/judge.ts";
import { type Promised, type PromiseKind, promiseIn } from "../promises/promise.ts";
import { sentencesOf } from "../promises/said.ts";

/** The bot's own scam check, and its judge of promises; null where no classifier is at hand, as in the editors' check of a file: then rules alone. */
export type Judges = { readonly judgeFraud: (suspect: Suspect) => Checked; readonly judgePromise: (read: string) => Promised | null };
export type Broken = { readonly says: string; readonly remedy: string };

/** "Never share your seed phrase": a warning names what it warns of. */
const WARNS =
	/\b(?:never|not|nobody|no one|no (?:moderator|admin|staff|member|employee|support)|none|without|don'?t|do not|won'?t|will not|cannot|can'?t|beware|scam\w*|fake|fraud\w*|thie(?:f|ves)|stop|avoid|refuse|report|ignore|block|if (?:anyone|anybody|someone|somebody|you (?:have |already )?(?:entered|shared|gave|typed|lost))|who(?:ever)? asks|instead of)\b/;

/**
 * @param text as it was written
 * @param read as a reader sees it
 * @param isQuestion whether it is a question that members ask: it promises nothing
 */
export function promiseProblems(text: string, read: string, isQuestion: boolean, judges: Judges | null): Broken[] {
	const promised = isQuestion ? null : judges ? judges.judgePromise(read) : promiseIn(read, null);
	if (promised) return [promises(text, promised)];
	const judged = WARNS.test(read) ? null : judges?.judgeFraud({ texts: [read], links: [], author: null, bySignsAlone: true });
	// The classifier's word alone accuses nobody: a sign must be shown by rule. What is a seed phrase the guard knows better.
	const fraud = judged?.verdict === "marks" && judged.signs.some(({ id }) => !id.startsWith("like-") && id !== "seed-shown");
	return fraud ? [BEARS_MARKS] : [];
}

/** What may be written instead, of each kind: attributed to the one who says it, or without the promise. */
export const WORDINGS: Readonly<Record<PromiseKind, string>> = {
	repay: "The exchange says that it would repay this. Ask it in writing whom it pays, and for what.",
	safe: "The exchange says that it protects coins. We cannot check that.",
	scheme: "Deposit insurance is for cash at a bank. It does not cover coins.",
};
const SAYS: Readonly<Record<PromiseKind, string>> = {
	repay: "promises that money comes back",
	safe: "promises that money is safe",
	scheme: "reads as if deposit insurance covered coins",
};
/** So much of a long sentence marks it. */
const QUOTED = 90;

function promises(text: string, { at, kind }: Promised): Broken {
	const said = (sentencesOf(text)[at]?.written ?? text).trim();
	const shown = said.length > QUOTED ? `${said.slice(0, QUOTED - 1)}…` : said;
	return { says: `“${shown}” ${SAYS[kind]}`, remedy: `What may stand: “${WORDINGS[kind]}”` };
}

const BEARS_MARKS: Broken = { says: "it has the marks of a scam message", remedy: "Write it anew in plain words, without haste, fees or strangers" };
