/** /faq test: what would be answered, and why: the matching's explanation in words. Nothing is counted or queued. */

import { COLOUR } from "../../src/discord/messages/colours.ts";
import { escapeMarkdown } from "../../src/discord/protocol/markdown.ts";
import { text } from "../../src/discord/protocol/options.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import { findSecret } from "../../src/guard/guard.ts";
import type { Library } from "../../src/library.ts";
import type { Decision } from "../../src/matching/decision.ts";
import type { Explanation } from "../../src/matching/explain.ts";
import { generalEntry } from "../../src/matching/target.ts";
import type { SlashStep } from "./session.ts";
import { line, paragraph } from "./truncate.ts";

export const testQuestion: SlashStep = async (session, options) => {
	const question = text(options, "question") ?? "";
	if (findSecret(question))
		throw new UserError("That looks like a seed phrase, key or password. If it is a real one, change it now; it is kept nowhere.");
	const shelf = await session.shelf();
	const { decision, message } = shelf.ask(question);
	return {
		embeds: [
			{
				title: "What would be answered, and why",
				color: COLOUR.neutral,
				description: [`“${line(question, 200)}”`, outcome(shelf, decision, message), ...reasons(shelf, shelf.explain(question))].join("\n\n"),
			},
		],
		private: true,
	};
};

function outcome(shelf: Library, decision: Decision, message: string | null): string {
	if (decision.kind === "sure") return `Answered with **${line(shelf.title(decision.target), 100)}** (${percent(decision.confidence)} sure).`;
	if (decision.kind === "likely")
		return `Answered with **${line(shelf.title(decision.target), 100)}**, as the likeliest of several readings (${percent(decision.confidence)} sure).`;
	if (decision.kind === "near")
		return `Not sure enough to answer: it offers ${decision.choices.map((choice) => `**${line(shelf.title(choice), 100)}**`).join(", ")}.`;
	return `Declined (${decision.reason.replaceAll("-", " ")}): ${paragraph(message ?? "", 400)}`;
}

function reasons(
	shelf: Library,
	{ names, corrected, intents, nothing, own }: Explanation & { own?: { phrasing: string; similarity: number; answers: boolean } },
): string[] {
	const found = names
		.slice(0, 6)
		.map(({ name, why, asked }) => `- **${line(name, 60)}**: ${line(why, 120)}${asked ? "" : "; not what is asked about"}`);
	const spelt = corrected.slice(0, 10).map((change) => escapeMarkdown(change));
	const likely = intents.map(({ label, probability, spoke }) => {
		const words = spoke.length > 0 ? `, because of ${spoke.map((word) => `“${line(word, 40)}”`).join(", ")}` : "";
		return `- ${percent(probability)} ${named(shelf, label)}${words}`;
	});
	return [
		...(own
			? [
					`Nearest phrasing of this server: “${line(own.phrasing, 120)}”, ${percent(own.similarity)} alike. ${own.answers ? "It answers." : "Not near enough to answer."}`,
				]
			: []),
		found.length > 0 ? `Names found:\n${found.join("\n")}` : "No exchange is named.",
		...(spelt.length > 0 ? [`Spelling read as: ${spelt.join(", ")}`] : []),
		`What it may mean:\n${likely.join("\n")}`,
		`Nothing that I answer: ${percent(nothing)}.`,
	];
}

/** A class of the classifier as people read it: "topic/insurance", "faq/safu-meaning", "declined/chat". */
function named(shelf: Library, label: string): string {
	const [kind = "", id = ""] = label.split("/");
	const topic = shelf.dataset.topics.find((one) => one.id === id);
	if (kind === "declined") return `nothing that I answer (${line(id.replaceAll("-", " "), 40)})`;
	if (topic) return line(topic.title, 80);
	return line(shelf.dataset.question(id) ? shelf.title(generalEntry(id)) : label, 100);
}

function percent(share: number): string {
	return `${Math.round(share * 100)} %`;
}
