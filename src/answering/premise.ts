/** "So my coins on X are insured, right?": whoever asks to be told yes reads first whether it is so. */
import type { Verdict } from "../dataset/verdict.ts";
import type { Answer } from "./answer.ts";

const FILLERS = /^(?:so|but|and|ok|okay|well|wait|hey|hi|hello|then|since|because|as|guys|just|btw)$/;
const ASKING =
	/^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|who|whos|what|whats|which|whose|where|when|why|how|hows|any|anyone|anybody)$/;
const TAG =
	/\b(?:right|correct|yes|yeah|yep|no|true|innit|or|isnt it|isn't it|arent they|aren't they|doesnt it|doesn't it|dont they|don't they|is it not|are they not|if i understand|i guess|i assume|i suppose)$/;
const DENIED = /\b(?:not|no|none|nothing|nobody|never|isn't|isnt|aren't|arent|doesn't|doesnt|don't|dont|without|un\w*insured|uninsured)\b/;

const FIRST: Readonly<Partial<Record<Verdict, string>>> = {
	no: "No: what I found says that it is not so.",
	unconfirmed: "No: that is claimed, and nothing that I found confirms it.",
	"nothing-found": "No: nothing that I found confirms it.",
	partial: "Not quite: only in part.",
	disputed: "Not for certain: sources disagree.",
};

/** @param words folded @returns what stands above the answer, or null where nothing was taken for granted, or rightly */
export function onPremise(words: readonly string[], answer: Answer | null): string | null {
	if (answer?.kind !== "entry" || answer.target.kind !== "cells" || !takesForGranted(words)) return null;
	return FIRST[answer.verdict] ?? null;
}

function takesForGranted(words: readonly string[]): boolean {
	const text = words.join(" ");
	const tag = TAG.exec(text);
	const opening = words.find((word) => !FILLERS.test(word)) ?? "";
	return tag !== null && !ASKING.test(opening) && !DENIED.test(text.slice(0, tag.index));
}
