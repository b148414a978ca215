/** Questions about what happened to an exchange, which the words of a loss in them do not turn into a loss of one's own. */
import type { Considered } from "../matching/decide.ts";
import { answeredBy, type Decision } from "../matching/decision.ts";

/** Sure enough that nothing told of a loss outweighs it. */
const BEYOND_DOUBT = 0.97;
const OF_THE_PAST = /^(?:was|were|has|have|had|did|when|which|who|how)$/;
const OF_ONESELF = /^(?:i|ive|i've|im|i'm|me|my|mine|we|our|us)$/;

/** "Was Bybit hacked?" asks for what is known of an exchange, and tells of no loss of one's own. */
export function asksOfThePast({ read }: Considered, understood: Decision): boolean {
	const target = answeredBy(understood);
	if (target?.kind !== "cells" || target.topic !== "incidents" || understood.confidence < BEYOND_DOUBT) return false;
	return OF_THE_PAST.test(read.words[0] ?? "") && !read.words.some((word) => OF_ONESELF.test(word));
}
