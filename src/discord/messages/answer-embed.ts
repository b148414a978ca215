/** An answer as an embed, within Discord's limits: the bottom line first, texts never cut, their length is a rule of the dataset. */

import type { APIEmbed, APIEmbedField } from "discord-api-types/v10";
import type { Answer, Edit, EntryAnswer, NumberedSource, OwnAnswer, Passage, Section, SharedAnswer } from "../../answering/answer.ts";
import { ageLine, badgeOf, cited, originOf, shortTitle, VERDICT_COLOUR, VERDICT_LABEL, verdictLabel } from "../../answering/labels.ts";
import { LIMITS } from "../../limits/index.ts";
import { chunkLines, escapeMarkdown } from "../protocol/markdown.ts";
import { COLOUR } from "./colours.ts";

const WARNING = "Staff will never message you first.";
/** Characters that a phone of 390 pixels shows in a line of an embed, beside a source's number. */
const PHONE_LINE = 38;
/** Less of a title tells nothing. */
const SHORTEST_TITLE = 20;

export function answerEmbed(answer: Answer, today: Date): APIEmbed {
	if (answer.kind === "own") return ownEmbed(answer);
	return {
		title: answer.title,
		color: colourOf(answer),
		description: [bottomLines(answer), noticeLines(answer), bodyLines(answer), tipLines(answer), editLines(answer.edit)].flat().join("\n"),
		fields: [...linkFields(answer.edit), ...sourceFields(answer)],
		footer: { text: footer(answer, today) },
	};
}

/** The answer in one sentence with its proof: what is put in a channel, where many scroll past it. */
export function shortEmbed(answer: Answer, today: Date): APIEmbed {
	if (answer.kind === "own") return ownEmbed(answer);
	const aid = answer.kind === "entry" && answer.emergency ? bodyLines(answer) : [];
	return {
		title: answer.title,
		color: colourOf(answer),
		description: [...bottomLines(answer), ...noticeLines(answer), ...aid].join("\n"),
		fields: sourceFields(answer),
		footer: { text: footer(answer, today) },
	};
}

function ownEmbed(answer: OwnAnswer): APIEmbed {
	const { title, edit } = answer;
	return {
		title: escapeMarkdown(title),
		color: COLOUR.neutral,
		description: [
			...noticeLines(answer),
			`✏️ *Written by this server's moderators on ${edit.on}. Not from the shared dataset.*`,
			escapeMarkdown(edit.words),
		].join("\n"),
		fields: linkFields(edit),
		footer: { text: `Not financial advice. ${WARNING}` },
	};
}

function colourOf(answer: SharedAnswer): number {
	return answer.kind === "entry" ? VERDICT_COLOUR[answer.verdict] : COLOUR.neutral;
}

/** The answer first, with the marks of what it rests on; then its badge, and a line on each exchange that was named. */
function bottomLines(answer: SharedAnswer): string[] {
	const badge = answer.kind === "entry" ? [badgeOf(answer) ?? []].flat() : [];
	const focus = answer.focus.map((item) => `**${item.name}:** ${cited(item)}`);
	return [`**${answer.bottomLine}**`, ...badge, ...focus];
}

/** What a server's moderators say of an exchange is named as theirs. Their words are escaped. */
function noticeLines({ notices = [] }: Pick<Answer, "notices">): string[] {
	return notices.map(
		({ exchange, says, until }) =>
			`📌 **Notice from this server's moderators on ${escapeMarkdown(exchange)}, until ${until}:** ${escapeMarkdown(says)}`,
	);
}

function bodyLines(answer: SharedAnswer): string[] {
	if (answer.kind === "entry") return entryLines(answer);
	const why = answer.why.map(bullet);
	return answer.kind === "table" ? [...why, ...answer.sections.flatMap(sectionLines)] : why;
}

function entryLines({ steps, tell, never, why, against, excludes, forYou, emergency }: EntryAnswer): string[] {
	return [
		...steps.map((step, i) => `**${i + 1}.** ${cited(step)}`),
		...tell.map((who) => `📣 ${cited(who)}`),
		...(never ? [`🚫 ${cited(never)}`] : []),
		...(emergency ? [] : [...why, ...against].map(bullet)),
		...(excludes ? [`**Not paid for:** ${cited(excludes)}`] : []),
		...(forYou ? [`**For you:** ${cited(forYou)}`] : []),
	];
}

function bullet(passage: Passage): string {
	return `• ${cited(passage)}`;
}

function sectionLines({ heading, verdict, lines }: Section): string[] {
	const over = verdict ? [`**${verdictLabel(verdict)}** (${lines.length})`] : heading ? [`__${heading}__`] : [];
	return [...over, ...lines.map((line) => `${verdict ? "" : `${VERDICT_LABEL[line.verdict].symbol} `}**${line.label}:** ${cited(line)}`)];
}

/** Set apart and named: no edit rewords what is above it. */
function editLines(edit: Edit | undefined): string[] {
	return edit?.words ? [`\n✏️ *This server's moderators add (${edit.on}):*`, escapeMarkdown(edit.words)] : [];
}

function linkFields(edit: Edit | undefined): APIEmbedField[] {
	return chunkLines((edit?.links ?? []).map(linkText), LIMITS.fieldValue).map((value) => ({ name: "Links from this server's moderators", value }));
}

/** A link shows the host that it leads to, whatever page it names. */
function linkText(link: string): string {
	const { hostname, href } = new URL(link);
	return `[${escapeMarkdown(hostname)}](${href.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** One line: /tips has how it is done. */
function tipLines({ tip }: SharedAnswer): string[] {
	return tip ? [`**Tip:** ${tip.title.charAt(0).toLowerCase()}${tip.title.slice(1)}.`] : [];
}

/** The two or three that prove it best; the others are behind a button. */
function sourceFields({ best, sources }: SharedAnswer): APIEmbedField[] {
	const shown = best.flatMap((n) => sources.find((source) => source.n === n) ?? []);
	const rest = sources.length - shown.length;
	const name = rest > 0 ? `Sources (${shown.length} of ${sources.length})` : "Sources";
	return chunkLines(shown.map(shortSourceLine), LIMITS.fieldValue).map((value) => ({ name, value }));
}

/** One line of a phone: the title gives way to who says it and when. Where it was read is told with the whole title. */
function shortSourceLine(source: NumberedSource): string {
	const origin = originOf({ ...source, readOn: null });
	return lineOf(source, shortTitle(source.title, Math.max(SHORTEST_TITLE, PHONE_LINE - origin.length)), origin);
}

/** With its whole title. */
export function sourceLine(source: NumberedSource): string {
	return lineOf(source, source.title, originOf(source));
}

function lineOf({ n, link }: NumberedSource, title: string, origin: string): string {
	const named = escapeMarkdown(title);
	return `\`${n}\` ${link ? `[${named}](${link})` : named}, ${escapeMarkdown(origin)}`;
}

function footer(answer: SharedAnswer, today: Date): string {
	if (answer.kind === "about") return `Not financial advice. ${WARNING}`;
	return `${ageLine(answer, today)} · not financial advice\n${WARNING}`;
}
