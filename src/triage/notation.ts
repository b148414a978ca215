/**
 * How signs and doubts are written down: a weight, then words as a regular expression; {names} stand for the vocabulary's words.
 * "2 a ~5 b" is a and b in whatever order with at most five words between, "2 a >5 b" a before b; "2? a" is not weakened by being
 * asked as a question.
 */
import { firstWords, type Sides } from "./first-words.ts";
import { inWords } from "./vocabulary.ts";

export type Written = { readonly weight: number; readonly evenAsked: boolean; readonly pattern: RegExp; readonly sides: Sides };

export function readSign(text: string): Written {
	const [, weight = "", asked = "", words = ""] = /^([\d.]+)(\??) (.+)$/s.exec(text) ?? [];
	return {
		weight: Number(weight),
		evenAsked: asked === "?",
		pattern: patternOf(words),
		sides: sidesOf(words).map((side) => firstWords(inWords(side))),
	};
}

const TWO_SIDES = /^(.+) ([~>])(\d+) (.+)$/s;

function sidesOf(words: string): string[] {
	const [, one, , , other] = TWO_SIDES.exec(words) ?? [];
	return one === undefined || other === undefined ? [words] : [one, other];
}

/** Finds whole words of a telling, which has a blank before and after each. */
export function patternOf(words: string): RegExp {
	const [, one = "", order = "", gap = "", other = ""] = TWO_SIDES.exec(words) ?? [];
	if (!order) return new RegExp(` (?:${inWords(words)})(?= )`);
	const inOrder = (first: string, second: string) => ` (?:${inWords(first)})(?: \\S+){0,${gap}}? (?:${inWords(second)})(?= )`;
	return new RegExp(order === ">" ? inOrder(one, other) : `${inOrder(one, other)}|${inOrder(other, one)}`);
}
