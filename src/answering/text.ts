/** An answer as plain text: for the terminal, for the JSON contract, and for Discord where embeds are refused. */
import type { Answer, Edit, EntryAnswer, FirstAid, NumberedSource, Section, SharedAnswer } from "./answer.ts";
import { ageLine, badgeOf, cited, originOf, VERDICT_LABEL, verdictLabel } from "./labels.ts";

/** The body: bottom line, reasons, steps, rows. Without title, tip and sources. */
export function answerText(answer: Answer): string {
	const notices = (answer.notices ?? []).map(
		({ exchange, says, until }) => `Notice from this server's moderators on ${exchange}, until ${until}: ${says}`,
	);
	if (answer.kind === "own") return [...notices, ...editLines(answer.edit)].join("\n");
	const parts = answer.kind === "entry" ? entryLines(answer) : answer.why.map(cited);
	const sections = answer.kind === "table" ? answer.sections.map(sectionText) : [];
	const focus = answer.focus.map((item) => `${item.name}: ${cited(item)}`);
	return [...notices, answer.bottomLine, ...focus, ...parts, ...sections, ...(answer.edit ? editLines(answer.edit) : [])].join("\n");
}

function entryLines(answer: EntryAnswer): string[] {
	const { why, forYou, excludes, against } = answer;
	const reasons = [...why, ...against].map((passage) => `- ${cited(passage)}`);
	return [
		...firstAidLines(answer),
		...(answer.emergency ? [] : reasons),
		...(excludes ? [`Not paid for: ${cited(excludes)}`] : []),
		...(forYou ? [`For you: ${cited(forYou)}`] : []),
	];
}

function firstAidLines({ steps, tell, never }: FirstAid): string[] {
	return [
		...steps.map((step, i) => `${i + 1}. ${cited(step)}`),
		...tell.map((who) => `Tell: ${cited(who)}`),
		...(never ? [`Never: ${cited(never)}`] : []),
	];
}

function sectionText({ heading, verdict, lines }: Section): string {
	const over = verdict ? `${verdictLabel(verdict)}:` : heading ? `${heading}:` : null;
	const rows = lines.map((line) => `- ${verdict ? "" : `${VERDICT_LABEL[line.verdict].symbol} `}${line.label}: ${cited(line)}`);
	return [...(over ? [over] : []), ...rows].join("\n");
}

function editLines({ on, words, links }: Edit): string[] {
	return [...(words ? [`This server's moderators add (${on}): ${words}`] : []), ...links];
}

/** The whole answer for a terminal, with the best sources beneath. */
export function answerPage(answer: Answer, today: Date): string {
	const foot = "Not financial advice. Staff will never message you first.";
	if (answer.kind === "own") return [answer.title, answerText(answer), foot].join("\n\n");
	const badge = answer.kind === "entry" && badgeOf(answer);
	const tip = answer.tip ? [`Protect yourself: ${answer.tip.title}. ${answer.tip.does}`] : [];
	const age = answer.kind === "about" ? "" : `${ageLine(answer, today)}. `;
	return [`${answer.title}${badge ? `  ${badge}` : ""}`, answerText(answer), ...tip, ...sourceLines(answer), `${age}${foot}`].join("\n\n");
}

function sourceLines({ sources }: SharedAnswer): string[] {
	return sources.length > 0 ? [["Sources", ...sources.map(sourceLine)].join("\n")] : [];
}

function sourceLine(source: NumberedSource): string {
	const where = source.link ? `\n      ${source.link}` : source.find ? `\n      ${source.find}` : "";
	return `  [${source.n}] ${source.title}, ${originOf(source)}${where}`;
}
