/** A checklist as a message: the warning on top, then the steps in order with their sources, and a button that gives it as a file. */

import { type APIEmbedField, type APIMessageTopLevelComponent, type APIStringSelectComponent, ComponentType } from "discord-api-types/v10";
import type { NumberedSource, Passage } from "../../answering/answer.ts";
import { type Checklist, stepsToTick } from "../../answering/checklist.ts";
import { cited } from "../../answering/labels.ts";
import type { Library } from "../../library.ts";
import { LIMITS } from "../../limits/index.ts";
import { writeTarget } from "../../matching/target.ts";
import { ageInWords, monthName } from "../../text/months.ts";
import { customId } from "../protocol/custom-id.ts";
import { chunkLines, escapeMarkdown } from "../protocol/markdown.ts";
import type { MessageData } from "../protocol/reply.ts";
import { button, rows, shortLabel } from "./button.ts";
import { COLOUR } from "./colours.ts";

const CALM = "This can happen to anybody. Go through it from the top, one step at a time; what is not for you, leave out.";

export type Drawn = {
	/** Custom ids of the menu that ticks steps off, and of the button that gives the list as a file. */
	readonly ids: { readonly tick: string; readonly file: string };
	/** The steps that are done, by their place among those that can be ticked off. */
	readonly done: ReadonlySet<number>;
	readonly today: Date;
};

export function checklistMessage(library: Library, list: Checklist, { ids, done, today }: Drawn): MessageData {
	const steps = stepsToTick(list);
	const ticked = new Set(steps.filter((_, i) => done.has(i)));
	const embed = {
		title: list.title,
		color: COLOUR.neutral,
		description: `**Do this now, in this order. Pay nobody who offers to get it back.** ${cited(list.against)}\n${CALM}`,
		fields: [...list.groups.flatMap((group) => groupFields(group, ticked)), ...chunked("Sources", list.sources.map(sourceLine))],
		footer: { text: `${ageInWords(list.asOf, today)} · no legal or financial advice\nStaff will never message you first.` },
	};
	const related = list.related.slice(0, 4).map((target) => button(library.title(target), customId("go", writeTarget(target))));
	return { embeds: [embed], components: [...tickMenu(steps, done, ids.tick), ...rows([button("As a text file", ids.file)], related)] };
}

/** A menu holds so many options; what to keep as evidence comes last, and is not ticked off in a long list. */
const MOST_TICKED = 25;

function tickMenu(steps: readonly Passage[], done: ReadonlySet<number>, id: string): APIMessageTopLevelComponent[] {
	const options = steps.slice(0, MOST_TICKED).map(({ says }, i) => ({
		label: shortLabel(`${i + 1}. ${says}`, LIMITS.optionText),
		value: String(i),
		...(done.has(i) ? { default: true } : {}),
	}));
	const menu: APIStringSelectComponent = {
		type: ComponentType.StringSelect,
		custom_id: id,
		placeholder: "Tick off what you have done",
		min_values: 0,
		max_values: options.length,
		options,
	};
	return options.length > 0 ? [{ type: ComponentType.ActionRow, components: [menu] }] : [];
}

/** The ticked steps as a short text: one bit for each, to the base 36. */
export function writeTicks(done: ReadonlySet<number>): string {
	return [...done].reduce((bits, i) => bits + 2 ** i, 0).toString(36);
}

/** @returns nothing ticked for a text that is none of ours */
export function readTicks(text = ""): ReadonlySet<number> {
	const bits = /^[0-9a-z]{1,6}$/.test(text) ? Number.parseInt(text, 36) : 0;
	return new Set(Array.from({ length: MOST_TICKED }, (_, i) => i).filter((i) => Math.floor(bits / 2 ** i) % 2 === 1));
}

function groupFields({ heading, steps, missing }: Checklist["groups"][number], ticked: ReadonlySet<Passage>): APIEmbedField[] {
	return chunked(heading, [...steps.map((step) => `${ticked.has(step) ? "✅" : "•"} ${cited(step)}`), ...(missing ? [`▫️ ${missing}`] : [])]);
}

function chunked(name: string, lines: readonly string[]): APIEmbedField[] {
	return chunkLines(lines, LIMITS.fieldValue).map((value, i) => ({ name: i === 0 ? name : `${name}, continued`, value }));
}

/** The publisher alone, for room; the file has every title. */
function sourceLine({ n, publisher, link, published }: NumberedSource): string {
	const named = escapeMarkdown(publisher);
	return `\`${n}\` ${link ? `[${named}](${link})` : named}, ${monthName(published)}`;
}
