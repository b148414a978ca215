/** What the classifier of frauds is given of a message: its words, the row of concepts they stand for, and how its sentences stand to it. */
import { conceptsOf } from "./concepts.ts";
import { fraudWords } from "./fraud-words.ts";
import type { Marked } from "./marked-names.ts";
import { normalText } from "./normal-text.ts";
import { sentencesOf } from "./sentences.ts";
import { stanceOf } from "./stance.ts";

/** Signs that part one row from the next, so that the last word of the one and the first of the other make no pair. */
const PART = ["|", "|"];

/** @param text as written */
export function fraudFeatures(text: string, marked: Marked): string[] {
	const normal = normalText(text);
	const words = fraudWords(normal, marked);
	const stances = sentencesOf(normal).map(({ text: sentence, quoted }) => `s${quoted ? "quoted" : ""}${stanceOf(sentence)}`);
	return [...words, ...PART, ...conceptsOf(words), ...PART, ...stances];
}
