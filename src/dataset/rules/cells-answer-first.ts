import type { Source } from "../schema.ts";
import { isProtection, type Verdict, verdictOf } from "../verdict.ts";
import { weighed } from "../weighed.ts";
import type { Rule } from "./rule.ts";
import { cells } from "./walk.ts";

/** Words that put off the answer. "Perhaps" and "Only partly" are answers. */
const HEDGE_FIRST = /^(disputed|said|in part|an? undated|undated|reportedly|allegedly|according|claimed|some (say|sources)|sources)\b/i;
/** Names shorter than this are ordinary words too often. */
const SHORTEST_NAME = 5;
/** Words that keep a sentence from reading as a promise. */
const LIMITS =
	/\b(no|not|nobody|nothing|none|never|neither|nor|without|only|alone|partly|some|perhaps|may|might|unless|unconfirmed|uninsured|unknown|unclear|own word|says?|argue|differ)\b|n't\b/i;
const YES = /^yes\b/i;

export const cellsAnswerFirst: Rule = {
	name: "cells-answer-first",
	because: "The first line is all that a frightened reader takes in: it answers, and it promises nothing that the verdict does not support.",
	check(tree, report) {
		for (const { file, topic, cell, path } of cells(tree)) {
			const { bottomLine, gist } = cell;
			const at = [...path, "bottomLine"];
			if (/\.$/.test(gist)) report(file, [...path, "gist"], "the gist ends with a full stop", "Take it away: it stands in tables");
			const hedge = bottomLine.match(HEDGE_FIRST)?.[0];
			if (hedge) report(file, at, `the answer begins with "${hedge}"`, "Answer first; who says so stands below");
			const named = sourceNamed(bottomLine, Object.values(file.data.sources), [file.data.name, ...file.data.aliases]);
			if (named) report(file, at, `"${named}" is a source`, "Answer, and leave who says so to the sentences below");
			const verdict = verdictOf(
				topic,
				cell.claims.map((claim) => weighed(claim, file.data.sources)),
				cell.absences.length,
			);
			if (isProtection(topic) && saysMore(bottomLine, verdict))
				report(file, at, `the answer says more than the verdict "${verdict}" bears`, "Say what is not shown, or for what it does not pay");
		}
	},
};

/** Newsrooms, firms and blogs; the exchange itself and the authorities may be what the sentence is about. */
function sourceNamed(says: string, sources: readonly Source[], own: readonly string[]): string | null {
	const words = says.toLowerCase();
	const isOwn = (publisher: string) => own.some((name) => publisher.includes(name.toLowerCase()));
	const names = sources
		.filter(({ kind }) => kind === "news" || kind === "analysis" || kind === "secondary")
		.map(({ publisher }) => publisher.toLowerCase().replace(/\s*\(.*$/, ""))
		.filter((name) => name.length >= SHORTEST_NAME && !isOwn(name));
	return names.find((name) => words.includes(name)) ?? null;
}

/** Only what is confirmed may be promised; a "yes" needs at least its limit in the same sentence. */
function saysMore(says: string, verdict: Verdict): boolean {
	if (verdict === "confirmed") return false;
	if (verdict === "partial") return YES.test(says) && !LIMITS.test(says);
	return YES.test(says) || !LIMITS.test(says);
}
