/** A checklist as a text file that somebody can print, or take to the police: every step, every source with its title. */

import { ageInWords, monthName } from "../text/months.ts";
import type { Passage } from "./answer.ts";
import { type Checklist, stepsToTick } from "./checklist.ts";
import { marks } from "./labels.ts";

/** Lines break here, so that the file reads well where nothing wraps them. */
const WIDTH = 88;

export type Kept = {
	readonly now: Date;
	/** A reader's language and country, as Discord tells it ("en-GB"): how the time is written. */
	readonly locale: string;
	/** The steps that are done, by their place among those that can be ticked off. */
	readonly done: ReadonlySet<number>;
};

export function checklistText(list: Checklist, { now: today, locale, done }: Kept): string {
	const ticked = new Set(stepsToTick(list).filter((_, i) => done.has(i)));
	const groups = list.groups.map(({ heading, todo, steps, missing }) =>
		[
			heading.toUpperCase(),
			...steps.map((step) => wrapped(`${todo ? (ticked.has(step) ? "[x]" : "[ ]") : "  -"} ${cited(step)}`)),
			...(missing ? [wrapped(`    ${missing}`)] : []),
		].join("\n"),
	);
	const sources = list.sources.map(
		({ n, title, publisher, published, kind, link }) =>
			`${wrapped(`[${n}] ${title}, ${publisher}, ${monthName(published)} (${kind})`)}${link ? `\n    ${link}` : ""}`,
	);
	return `${[
		`AFTER A LOSS: ${list.title}`,
		wrapped(`First of all: ${cited(list.against)}`),
		...groups,
		["SOURCES", ...sources].join("\n"),
		wrapped(
			`Made by CoverBot on ${timeIn(locale, today)}; ${ageInWords(list.asOf, today)}. No legal or financial advice. Staff will never message you first.`,
		),
	].join("\n\n")}\n`;
}

/** In universal time, and said to be: where somebody is, Discord does not tell. */
function timeIn(locale: string, time: Date): string {
	const how = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
	try {
		return `${new Intl.DateTimeFormat(locale, how).format(time)} UTC`;
	} catch {
		return `${new Intl.DateTimeFormat("en-GB", how).format(time)} UTC`;
	}
}

function cited({ says, cites }: Passage): string {
	return cites.length > 0 ? `${says} ${marks(cites)}` : says;
}

function wrapped(text: string): string {
	const lines: string[] = [];
	let line = "";
	for (const word of text.trimStart().split(" ")) {
		if (line && line.length + 1 + word.length > WIDTH) {
			lines.push(line);
			line = `    ${word}`;
		} else line = line ? `${line} ${word}` : (text.match(/^ */)?.[0] ?? "") + word;
	}
	return [...lines, line].join("\n");
}
