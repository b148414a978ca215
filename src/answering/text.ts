/** An answer as plain text: for the terminal, for the JSON contract, and for Discord where embeds are refused. */

import { ageInWords, monthName } from "../text/months.ts";
import type { Answer, NumberedSource, Side } from "./answer.ts";
import { GRADE_LABEL, marks, publisherName, verdictLabel } from "./labels.ts";

/** The body: summary, lines, exclusions, sides. Without title, tip and sources. */
export function answerText(answer: Answer): string {
	const summary = answer.summary.map(({ says, cites }) => `${says}${cites.length > 0 ? ` ${marks(cites)}` : ""}`).join(" ");
	const sections = answer.sections.map(({ heading, lines }) => {
		const rows = lines.map((line) => `- ${line.label}: ${verdictLabel(line.verdict)}. ${line.says} ${marks(line.cites)}`.trim());
		return [...(heading ? [`${heading}:`] : []), ...rows].join("\n");
	});
	const scope = answer.scope.map(({ name, says, cites }) => `Scope of ${name}: ${says} ${marks(cites)}`.trim());
	const excludes = answer.excludes ? [`What is not paid for: ${answer.excludes.says} ${marks(answer.excludes.cites)}`.trim()] : [];
	const sides = answer.sides.map((matter) => `Sources disagree: ${sidesText(matter)}`);
	const notices = (answer.notices ?? []).map(
		({ exchange, says, until }) => `Notice from this server's moderators on ${exchange}, until ${until}: ${says}`,
	);
	const local = answer.local ? [`Edited by this server's moderators on ${answer.local.on}.`] : [];
	return [...notices, ...local, summary, ...(answer.local?.links ?? []), ...sections, ...scope, ...excludes, ...sides].join("\n");
}

/** "says no: [1] CNBC, Jan 2022 · says yes: [3] unattributed article, undated" */
export function sidesText(matter: readonly Side[]): string {
	return matter.map(({ says, labels }) => `${says}: ${labels.join("; ")}`).join(" · ");
}

/** The whole answer for a terminal, with numbered sources beneath. */
export function answerPage(answer: Answer, today: Date): string {
	const badge = answer.verdict ? `  ${verdictLabel(answer.verdict)}` : "";
	const tip = answer.tip ? [`Protect yourself: ${answer.tip.title}. ${answer.tip.does}`] : [];
	const sources = answer.sources.length > 0 ? [["Sources", ...answer.sources.map(sourceLine)].join("\n")] : [];
	const asOf = answer.asOf ? `as of ${monthName(answer.asOf)}, ` : "";
	const grade = answer.sections.length > 0 ? "" : `, ${GRADE_LABEL[answer.grade]}`;
	const age = answer.about ? "" : `${asOf}${ageInWords(answer.asOf, today)}${grade}. `;
	return [`${answer.title}${badge}`, answerText(answer), ...tip, ...sources, `${age}Not financial advice. Staff will never message you first.`].join(
		"\n\n",
	);
}

function sourceLine(source: NumberedSource): string {
	const where = source.link ? `\n      ${source.link}` : "";
	return `  [${source.n}] ${source.title}, ${publisherName(source.publisher)}${source.readOn ? `, read on ${source.readOn}` : ""}, ${monthName(source.published)} (${source.kind})${where}`;
}
