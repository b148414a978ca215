/** An answer as an embed, within Discord's limits: texts are never cut, their length is a rule of the dataset. */
import type { APIEmbed, APIEmbedField } from "discord-api-types/v10";
import type { Answer, NumberedSource, Section } from "../../answering/answer.ts";
import { GRADE_LABEL, marks, publisherName, VERDICT_COLOUR, verdictLabel } from "../../answering/labels.ts";
import { sidesText } from "../../answering/text.ts";
import { LIMITS } from "../../limits/index.ts";
import { ageInWords, monthName } from "../../text/months.ts";
import { chunkLines, escapeMarkdown } from "../protocol/markdown.ts";

const NEUTRAL = 0x5b6b8c;
const WARNING = "Staff will never message you first.";

export function answerEmbed(answer: Answer, today: Date): APIEmbed {
	return {
		title: answer.local?.kind === "own" ? escapeMarkdown(answer.title) : answer.title,
		color: answer.verdict ? VERDICT_COLOUR[answer.verdict] : NEUTRAL,
		description: description(answer),
		fields: fields(answer),
		footer: { text: footer(answer, today) },
	};
}

function description(answer: Answer): string {
	const badge = answer.verdict && !answer.about ? [`**${verdictLabel(answer.verdict)}**`] : [];
	const summary = answer.summary.map(({ says, cites }) => cited(answer.local?.words ? escapeMarkdown(says) : says, cites)).join(" ");
	return [...layerLines(answer), ...badge, summary, ...answer.sections.map(sectionText)].join("\n");
}

/** What a server's moderators put over or into the answer comes first, and is named as theirs. Their words are escaped. */
function layerLines({ notices = [], local }: Answer): string[] {
	const told = notices.map(
		({ exchange, says, until }) =>
			`📌 **Notice from this server's moderators on ${escapeMarkdown(exchange)}, until ${until}:** ${escapeMarkdown(says)}`,
	);
	if (!local) return told;
	return [...told, `✏️ *Edited by this server's moderators on ${local.on}.${local.kind === "own" ? " Not from the shared dataset." : ""}*`];
}

/** A link shows the host that it leads to, whatever page it names. */
function linkText(link: string): string {
	const { hostname, href } = new URL(link);
	return `[${escapeMarkdown(hostname)}](${href.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

function sectionText({ heading, lines }: Section): string {
	const rows = lines.map((line) => `**${line.label}** · ${verdictLabel(line.verdict)}\n${cited(line.says, line.cites)}`);
	return [...(heading ? [`\n__${heading}__`] : []), ...rows].join("\n");
}

function fields(answer: Answer): APIEmbedField[] {
	const list: APIEmbedField[] = [];
	const scope = answer.scope.map(({ name, says, cites }) => `**${name}**\n${cited(says, cites)}`);
	for (const value of chunkLines(scope, LIMITS.fieldValue)) list.push({ name: "Scope", value });
	const links = (answer.local?.links ?? []).map(linkText);
	for (const value of chunkLines(links, LIMITS.fieldValue)) list.push({ name: "Links from this server's moderators", value });
	if (answer.excludes) list.push({ name: "What is not paid for", value: cited(answer.excludes.says, answer.excludes.cites) });
	for (const value of chunkLines(answer.sides.map(sidesText), LIMITS.fieldValue)) list.push({ name: "Sources disagree", value });
	if (answer.tip)
		list.push({ name: `Protect yourself: ${lowerFirst(answer.tip.title)}`, value: [answer.tip.does, answer.tip.how[0]].filter(Boolean).join(" ") });
	const short = answer.sections.length > 0;
	const chunks = chunkLines(
		answer.sources.map((source) => sourceLine(source, short)),
		LIMITS.fieldValue,
	);
	for (const [i, value] of chunks.entries()) list.push({ name: i === 0 ? "Sources" : "Sources, continued", value });
	return list;
}

/** Tables name the publisher alone, for room; a single answer names the page too. */
function sourceLine(source: NumberedSource, short: boolean): string {
	const publisher = escapeMarkdown(publisherName(source.publisher));
	const named = short ? publisher : escapeMarkdown(source.title);
	const page = source.link ? `[${named}](${source.link})` : named;
	return `\`${source.n}\` ${[page, ...(short ? [] : [publisher]), ...(source.readOn && !short ? [`read on ${escapeMarkdown(source.readOn)}`] : []), monthName(source.published)].join(", ")} (${source.kind})`;
}

function footer(answer: Answer, today: Date): string {
	if (answer.about || answer.local?.kind === "own") return `Not financial advice. ${WARNING}`;
	const table = answer.sections.length > 0;
	const asOf = answer.asOf ? `as of ${monthName(answer.asOf)}` : null;
	const parts = [asOf, ageInWords(answer.asOf, today), table ? null : GRADE_LABEL[answer.grade], "not financial advice"];
	return `${parts.filter((part) => part !== null).join(" · ")}\n${WARNING}`;
}

function cited(says: string, cites: readonly number[]): string {
	return cites.length > 0 ? `${says} ${marks(cites)}` : says;
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
