/**
 * How signs and doubts are written down: a weight, then words as a regular expression; {names} stand for the vocabulary's words.
 * "2 a ~5 b" is a and b in whatever order with at most five words between, "2 a >5 b" a before b; "2? a" is not weakened by being
 * asked as a question.
 */
import { inWords } from "./vocabulary.ts";

export type Written = { readonly weight: number; readonly evenAsked: boolean; readonly pattern: RegExp };

export function readSign(text: string): Written {
	const [, weight = "", asked = "", words = ""] = /^([\d.]+)(\??) (.+)$/s.exec(text) ?? [];
	return { weight: Number(weight), evenAsked: asked === "?", pattern: patternOf(words) };
}

/** Finds whole words of a telling, which has a blank before and after each. */
export function patternOf(words: string): RegExp {
	const [, one = "", order = "", gap = "", other = ""] = /^(.+) ([~>])(\d+) (.+)$/s.exec(words) ?? [];
	if (!order) return new RegExp(` (?:${inWords(words)})(?= )`);
	const inOrder = (first: string, second: string) => ` (?:${inWords(first)})(?: \\S+){0,${gap}}? (?:${inWords(second)})(?= )`;
	return new RegExp(order === ">" ? inOrder(one, other) : `${inOrder(one, other)}|${inOrder(other, one)}`);
}
