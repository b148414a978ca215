/** What the classifier of frauds is given of a message: its words, the row of concepts they stand for, and the stance of its sentences. */
import { conceptsOf } from "./concepts.ts";
import { fraudWords } from "./fraud-words.ts";
import type { Marked } from "./marked-names.ts";
import { normalText } from "./normal-text.ts";
import { frameOf } from "./quotes.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { type Stance, stanceOf } from "./stance.ts";

/** Signs that part one row from the next, so that the last word of the one and the first of the other make no pair. */
const PART = ["|", "|"];

export type ReadSentence = Sentence & { readonly stance: Stance };

/** A message as both the rules and the classifier look at it: normalised and cut once. */
export type ReadMessage = { readonly text: string; readonly sentences: readonly ReadSentence[] };

/** @param text as written */
export function readMessage(text: string): ReadMessage {
	const normal = normalText(text);
	return { text: normal, sentences: sentencesOf(normal).map((sentence) => ({ ...sentence, stance: stanceOf(sentence.text) })) };
}

export function fraudFeatures({ text, sentences }: ReadMessage, marked: Marked): string[] {
	const words = fraudWords(frameOf(text, " xquote "), marked);
	const stances = sentences.slice(0, MOST_SENTENCES).map(({ quoted, stance }) => `s${quoted ? "quoted" : ""}${stance}`);
	return [...words, ...PART, ...conceptsOf(words), ...PART, ...stances];
}

/** No message that was learnt has as many: what is longer only costs time. */
const MOST_SENTENCES = 100;

/** What marks of a message stand for, in words of the table of meanings. */
const MEANT: Readonly<Record<string, string>> = {
	xexchange: "exchange",
	xwallet: "wallet",
	xlink: "link",
	xshortener: "link",
	xinvite: "invite",
	xchat: "telegram",
	xform: "form",
	xfree: "website",
	xofficial: "website",
	xsum: "money",
	xpercent: "percent",
	xphone: "phone",
	xmail: "email",
	xfreemail: "email",
	xcoin: "address",
	xnumber: "number",
	xseed: "seed",
	xquote: "",
	xemoji: "",
};

/** The message's own words out of its features, as the opinion of meaning reads them. */
export function meantWords(features: readonly string[]): string[] {
	const end = features.indexOf("|");
	return features
		.slice(0, end < 0 ? undefined : end)
		.flatMap((word) => MEANT[word] ?? word)
		.filter((word) => word !== "");
}
