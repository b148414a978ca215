/** A text as a reader sees it, for rules to look at: without what draws nothing, look-alike letters as what they look like, in small letters. */
import { latinised } from "./look-alikes.ts";
import { normalised } from "./normalised.ts";

/** Format characters, fillers that draw nothing, the blank braille cell, variation selectors. */
const NOTHING = /\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5]|\u034f/gu;

/** In compatibility form, without accents and without what draws nothing, other alphabets' look-alikes as Latin, in small letters. */
export function asRead(text: string): string {
	return latinised(normalised(text, "NFKD").replace(NOTHING, "").replace(/\p{M}/gu, "")).toLowerCase();
}
