/** All evidence behind an answer, page by page: every claim with its value, month, confidence and every source. */
import type { APIEmbed } from "discord-api-types/v10";
import { evidenceFor } from "../../answering/cell.ts";
import { originOf } from "../../answering/labels.ts";
import { scopeOf } from "../../answering/scope.ts";
import type { Dataset, Evidence } from "../../dataset/dataset.ts";
import type { Value } from "../../dataset/verdict.ts";
import { oneCell, type Target } from "../../matching/target.ts";
import { monthName } from "../../text/months.ts";
import { escapeMarkdown } from "../protocol/markdown.ts";
import { pagedEmbeds } from "./pages.ts";

const VALUE: Readonly<Record<Value, string>> = { yes: "yes", partial: "in part", no: "no", unclear: "unclear", info: "fact" };

/** @returns one embed a page; empty where there is nothing to show */
export function evidencePages(dataset: Dataset, target: Target, title: string): APIEmbed[] {
	const statements = evidenceOf(dataset, target);
	const blocks = [...scopeBlocks(dataset, target), ...statements.map(block)];
	return pagedEmbeds(`All evidence · ${title}`, blocks, `${statements.length} ${statements.length === 1 ? "statement" : "statements"}`);
}

/** What an answer rests on, and what contradicts it anywhere: both sides are always here. */
function evidenceOf(dataset: Dataset, target: Target): readonly Evidence[] {
	const own = target.kind === "entry" ? evidenceFor(dataset, entryClaims(dataset, target.id)) : cellEvidence(dataset, target);
	const against = evidenceFor(
		dataset,
		own.flatMap(({ conflictsWith }) => conflictsWith),
	);
	return [...new Map([...own, ...against].map((item) => [item.id, item])).values()];
}

function entryClaims(dataset: Dataset, id: string): string[] {
	const question = dataset.question(id);
	if (!question) return [];
	const { steps, summary, tell, never } = question;
	return [...steps, ...summary, ...tell, ...(never ? [never] : [])].flatMap(({ claims }) => claims);
}

function cellEvidence(dataset: Dataset, target: Target): readonly Evidence[] {
	const cell = oneCell(target);
	const exchange = dataset.exchange(cell?.exchange ?? "");
	return cell && exchange && cell.topic !== "overview" ? exchange.topics[cell.topic].evidence : [];
}

/** Whose loss, which coins, up to what, who decides: of each kind of cover. */
function scopeBlocks(dataset: Dataset, target: Target): string[] {
	const cell = oneCell(target);
	const exchange = dataset.exchange(cell?.exchange ?? "");
	if (!cell || !exchange || cell.topic === "overview") return [];
	return scopeOf(exchange, cell.topic).map(({ name, says }) => `**Scope: ${escapeMarkdown(name)}**\n${escapeMarkdown(says)}`);
}

function block(item: Evidence): string {
	if (item.absence) return `▫️ **nothing found** · looked for in ${monthName(item.asOf)}\n${escapeMarkdown(item.says)}`;
	const sources = item.sources.map((source) => {
		const page = escapeMarkdown(source.title);
		return `• ${source.link ? `[${page}](${source.link})` : page}, ${escapeMarkdown(originOf(source))}`;
	});
	const month = item.asOf ? [monthName(item.asOf)] : [];
	const replaced = item.supersededBy ? ["replaced by a newer statement"] : [];
	const head = [`**${VALUE[item.value]}**`, ...month, `confidence ${item.confidence}`, ...replaced].join(" · ");
	return [head, escapeMarkdown(item.says), ...sources].join("\n");
}
