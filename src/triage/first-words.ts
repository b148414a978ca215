/**
 * Which patterns a telling's words could satisfy at all: each of their sides begins with one of some words, and most messages have none of
 * them. To look for all hundred patterns takes twenty times as long.
 */

import { eachOnce } from "../text/each-once.ts";

/** A word that a pattern begins with, whole or as letters from which it goes on. */
export type First = { readonly letters: string; readonly whole: boolean };
/** A pattern's sides, each as the words that it begins with; null where anything may stand first. */
export type Sides = readonly (readonly First[] | null)[];

/** @returns the places of those patterns of which a telling could hold all sides, in their order */
export type Possible = (telling: string) => readonly number[];

export function possibleOf(all: readonly { readonly sides: Sides }[]): Possible {
	const wanted = all.map(({ sides }) => sides.reduce((bits, side, i) => (side ? bits | (1 << i) : bits), 0));
	const wholes = new Map<string, number[]>();
	const beginnings = new Map<string, number[]>();
	for (const [place, { sides }] of all.entries())
		for (const [i, side] of sides.entries())
			for (const { letters, whole } of side ?? []) listIn(whole ? wholes : beginnings, letters).push(place, 1 << i);
	const longest = Math.max(0, ...[...beginnings.keys()].map(({ length }) => length));
	/** Places and the sides there, by turns. */
	const begunBy = eachOnce((word) => {
		const found = [...(wholes.get(word) ?? [])];
		for (let end = Math.min(word.length, longest); end > 0; end--) found.push(...(beginnings.get(word.slice(0, end)) ?? []));
		return found;
	});
	const always = [...all.keys()].filter((place) => wanted[place] === 0);
	return (telling) => {
		const missing = Uint8Array.from(wanted);
		const possible = [...always];
		for (const word of telling.trim().split(" ")) {
			const found = begunBy(word);
			for (let k = 0; k < found.length; k += 2) {
				const place = found[k] as number;
				const before = missing[place] as number;
				missing[place] = before & ~(found[k + 1] as number);
				if (before > 0 && missing[place] === 0) possible.push(place);
			}
		}
		return possible.sort((a, b) => a - b);
	};
}

function listIn(map: Map<string, number[]>, key: string): number[] {
	const list = map.get(key) ?? [];
	map.set(key, list);
	return list;
}

/** @param source alternatives as a regular expression, each of which is looked for from the beginning of a word on */
export function firstWords(source: string): readonly First[] | null {
	const all = alternatives(source).map(firstOf);
	return all.some((one) => one === null) ? null : all.flatMap((one) => one ?? []);
}

/** "Screen ?share" is one word or two. */
const WORD_ENDS = /^(?:$| (?![?*{]))/;
/** What may stand no or several times. */
const MAYBE = /^(?:[?*]|\{0,\d*\})\??/;

function firstOf(source: string): readonly First[] | null {
	if (/^\(\?[!=]/.test(source)) return firstOf(source.slice(closing(source)));
	if (source.startsWith("(?:")) {
		const end = closing(source);
		const rest = source.slice(end);
		const inside = firstWords(source.slice(3, end - 1));
		if (!inside) return null;
		if (WORD_ENDS.test(rest)) return inside;
		const begun = inside.map(({ letters }) => ({ letters, whole: false }));
		if (!MAYBE.test(rest)) return begun;
		const after = firstOf(rest.replace(MAYBE, ""));
		return after && [...begun, ...after];
	}
	const literal = /^[a-z\d]*/.exec(source)?.[0] ?? "";
	const rest = source.slice(literal.length);
	const letters = /^[?*{]/.test(rest) ? literal.slice(0, -1) : literal;
	return letters === "" ? null : [{ letters, whole: WORD_ENDS.test(rest) }];
}

/** Parted at the bars that are in no group. */
function alternatives(source: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let from = 0;
	for (const { 0: sign, index } of source.matchAll(/\\.|\[[^\]]*\]|[(|)]/gs)) {
		if (sign === "(") depth++;
		else if (sign === ")") depth--;
		else if (sign === "|" && depth === 0) {
			parts.push(source.slice(from, index));
			from = index + 1;
		}
	}
	return [...parts, source.slice(from)];
}

/** The place after the bracket that closes the group with which the source begins. */
function closing(source: string): number {
	let depth = 0;
	for (const { 0: sign, index } of source.matchAll(/\\.|\[[^\]]*\]|[()]/gs)) {
		if (sign === "(") depth++;
		else if (sign === ")" && --depth === 0) return index + 1;
	}
	return source.length;
}
