/** A checklist as a message: the warning on top, then the steps in order with their sources, and a button that gives it as a file. */
import type { APIEmbedField } from "discord-api-types/v10";
import type { NumberedSource, Passage } from "../../answering/answer.ts";
import type { Checklist } from "../../answering/checklist.ts";
import { marks, publisherName } from "../../answering/labels.ts";
import type { Library } from "../../library.ts";
import { LIMITS } from "../../limits/index.ts";
import { writeTarget } from "../../matching/target.ts";
import { ageInWords, monthName } from "../../text/months.ts";
import { customId } from "../protocol/custom-id.ts";
import { chunkLines, escapeMarkdown } from "../protocol/markdown.ts";
import type { MessageData } from "../protocol/reply.ts";
import { button, rows } from "./answer-message.ts";

const CALM = "This can happen to anybody. Go through it from the top, one step at a time; what is not for you, leave out.";

/** @param fileId the custom id of the button that gives the list as a file */
export function checklistMessage(library: Library, list: Checklist, fileId: string, today: Date): MessageData {
	const embed = {
		title: list.title,
		color: 0x5b6b8c,
		description: `**Pay nobody who offers to get it back.** ${cited(list.against)}\n${CALM}`,
		fields: [...list.groups.flatMap(groupFields), ...chunked("Sources", list.sources.map(sourceLine))],
		footer: { text: `${ageInWords(list.asOf, today)} · no legal or financial advice\nStaff will never message you first.` },
	};
	const related = list.related.slice(0, 4).map((target) => button(library.title(target), customId("go", writeTarget(target))));
	return { embeds: [embed], components: rows([button("As a text file", fileId)], related) };
}

function groupFields({ heading, steps, missing }: Checklist["groups"][number]): APIEmbedField[] {
	return chunked(heading, [...steps.map((step) => `• ${cited(step)}`), ...(missing ? [`▫️ ${missing}`] : [])]);
}

function chunked(name: string, lines: readonly string[]): APIEmbedField[] {
	return chunkLines(lines, LIMITS.fieldValue).map((value, i) => ({ name: i === 0 ? name : `${name}, continued`, value }));
}

/** The publisher alone, for room; the file has every title. */
function sourceLine({ n, publisher, link, published }: NumberedSource): string {
	const named = escapeMarkdown(publisherName(publisher));
	return `\`${n}\` ${link ? `[${named}](${link})` : named}, ${monthName(published)}`;
}

function cited({ says, cites }: Passage): string {
	return cites.length > 0 ? `${says} ${marks(cites)}` : says;
}
