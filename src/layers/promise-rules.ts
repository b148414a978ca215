/** Moderators' words that promise a frightened reader that money is safe or comes back, and what may stand instead. What they may not ask for: lures/. */
import { type Promised, type PromiseKind, promiseIn } from "../promises/promise.ts";
import { sentencesOf } from "../promises/said.ts";
import { type Broken, type Judges, quoted } from "./judges.ts";

/** So much more is wanted of a phrasing: of 2,181 that people wrote one in seventy is refused then, and nine in ten of those that assert something. */
const OF_A_PHRASING = 0.45;

/**
 * @param text as it was written
 * @param read as a reader sees it
 * @param isAsked whether it is a phrasing, of which most are questions without a question mark
 */
export function promiseProblems(text: string, read: string, judges: Judges | null, isAsked = false): Broken[] {
	if (isAsked && !judges) return [];
	const promised = judges ? judges.judgePromise(read, isAsked ? OF_A_PHRASING : 0, () => judges.think(read).promise) : promiseIn(read, null);
	return promised ? [promises(text, promised)] : [];
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
function promises(text: string, { at, kind }: Promised): Broken {
	const said = sentencesOf(text)[at]?.written ?? text;
	return { says: `“${quoted(said)}” ${SAYS[kind]}`, remedy: `What may stand: “${WORDINGS[kind]}”` };
}
