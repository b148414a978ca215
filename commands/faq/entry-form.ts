/** The form in which an entry is written: filled with what is there now, read back into an entry's content. */

import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { EntryKey } from "../../src/dataset/key.ts";
import { LONGEST_ANSWER, LONGEST_PHRASING, LONGEST_QUESTION, MOST_LINKS, MOST_PHRASINGS_AN_ENTRY } from "../../src/layers/text-rules.ts";
import { LIMITS } from "../../src/limits/index.ts";
import { ownIdOf } from "../../src/matching/target.ts";
import type { EntryContent } from "../../src/store/contract.ts";

export type Part = "question" | "answer" | "phrasings" | "links";
export const PARTS = ["question", "answer", "phrasings", "links"] as const satisfies readonly Part[];

const ABOUT: Readonly<Record<Part, { label: string; description: string; style: TextInputStyle; required: boolean; most: number }>> = {
	question: {
		label: "Question",
		description: `As a title, such as: How do I get verified here? Up to ${LONGEST_QUESTION} characters.`,
		style: TextInputStyle.Short,
		required: true,
		most: LONGEST_QUESTION,
	},
	answer: {
		label: "Answer",
		description: `Plain text, up to ${LONGEST_ANSWER} characters and without links. It is marked as yours.`,
		style: TextInputStyle.Paragraph,
		required: true,
		most: LONGEST_ANSWER,
	},
	phrasings: {
		label: "Other ways of asking it",
		description: `One a line, up to ${MOST_PHRASINGS_AN_ENTRY} of ${LONGEST_PHRASING} characters. More of them find it more surely.`,
		style: TextInputStyle.Paragraph,
		required: false,
		most: LIMITS.textInput,
	},
	links: {
		label: "Links",
		description: `Whole addresses, one a line, up to ${MOST_LINKS}.`,
		style: TextInputStyle.Paragraph,
		required: false,
		most: LIMITS.textInput,
	},
};

export const EMPTY: EntryContent = { question: null, answer: "", links: [], phrasings: [] };

/** What a form can hold of an entry: a shared one has no question of its own, and a list may have outgrown an input. */
export function editable(key: EntryKey | null, content: EntryContent): Part[] {
	const own = key === null || ownIdOf(key) !== null;
	return PARTS.filter((part) => (own || part !== "question") && textOf(content, part).length <= LIMITS.textInput);
}

/** @param parts which of the parts it asks for */
export function entryForm(id: string, title: string, content: EntryContent, parts: readonly Part[]): APIModalInteractionResponseCallbackData {
	const own = content.question !== null || parts.includes("question");
	return {
		custom_id: id,
		title: title.length > LIMITS.modalTitle ? `${title.slice(0, LIMITS.modalTitle - 1)}…` : title,
		components: parts.map((part) => {
			const { label, description, style, required, most } = ABOUT[part];
			const value = textOf(content, part);
			return {
				type: ComponentType.Label,
				label,
				description,
				component: {
					type: ComponentType.TextInput,
					custom_id: part,
					style,
					// An edit over a shared entry may leave its words as they are and only add links or phrasings.
					required: required && (part !== "answer" || own),
					// What is there already may be longer: shared words have bounds of their own.
					max_length: Math.max(most, value.length),
					...(value ? { value } : {}),
				},
			};
		}),
	};
}

/** @param before what the parts hold that the form did not ask for */
export function readEntry(typed: Readonly<Record<string, string>>, before: EntryContent): EntryContent {
	const list = (text: string | undefined, at: RegExp) => text?.split(at).flatMap((line) => (line.trim() ? [line.trim()] : []));
	return {
		question: typed.question === undefined ? before.question : typed.question.replace(/\s+/g, " ").trim(),
		answer: typed.answer?.trim() ?? before.answer,
		links: unique(list(typed.links, /\s+/) ?? before.links),
		phrasings: unique(list(typed.phrasings, /\n/) ?? before.phrasings),
	};
}

function textOf(content: EntryContent, part: Part): string {
	if (part === "question") return content.question ?? "";
	return part === "answer" ? content.answer : content[part].join("\n");
}

function unique(list: readonly string[]): string[] {
	return [...new Set(list)];
}
