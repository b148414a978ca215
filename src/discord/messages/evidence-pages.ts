/** All evidence behind an answer, page by page: every claim with its value, month, confidence and every source. */
import type { APIEmbed } from "discord-api-types/v10";
import { evidenceFor } from "../../answering/cell.ts";
import { publisherName } from "../../answering/labels.ts";
import type { Dataset, Evidence } from "../../dataset/dataset.ts";
import type { Value } from "../../dataset/verdict.ts";
import { oneCell, type Target } from "../../matching/target.ts";
import { monthName } from "../../text/months.ts";
import { escapeMarkdown } from "../protocol/markdown.ts";
import { paginate } from "./pages.ts";

const VALUE: Readonly<Record<Value, string>> = { yes: "yes", partial: "in part", no: "no", unclear: "unclear", info: "fact" };

/** @returns one embed a page; empty where there is nothing to show */
export function evidencePages(dataset: Dataset, target: Target, title: string): APIEmbed[] {
	const blocks = evidenceOf(dataset, target).map(block);
	const pages = paginate(blocks);
	return pages.map((description, i) => ({
		title: `All evidence · ${title}`,
		color: 0x5b6b8c,
		description,
		footer: { text: `page ${i + 1} of ${pages.length} · ${blocks.length} ${blocks.length === 1 ? "statement" : "statements"}` },
	}));
}

function evidenceOf(dataset: Dataset, target: Target): readonly Evidence[] {
	if (target.kind === "entry") return evidenceFor(dataset, dataset.question(target.id)?.summary.flatMap((s) => s.claims) ?? []);
	const cell = oneCell(target);
	const exchange = dataset.exchange(cell?.exchange ?? "");
	return cell && exchange && cell.topic !== "overview" ? exchange.topics[cell.topic].evidence : [];
}

function block(item: Evidence): string {
	if (item.absence) return `▫️ **nothing found** · looked for in ${monthName(item.asOf)}\n${escapeMarkdown(item.says)}`;
	const sources = item.sources.map((source) => {
		const page = escapeMarkdown(source.title);
		return `• ${source.link ? `[${page}](${source.link})` : page}, ${escapeMarkdown(publisherName(source.publisher))}${source.readOn ? `, read on ${escapeMarkdown(source.readOn)}` : ""}, ${monthName(source.published)} (${source.kind})`;
	});
	return [`**${VALUE[item.value]}** · ${monthName(item.asOf)} · confidence ${item.confidence}`, escapeMarkdown(item.says), ...sources].join("\n");
}
