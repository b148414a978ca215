/** Every source of an answer, page by page, each with its whole title and how to find it. */
import type { APIEmbed } from "discord-api-types/v10";
import type { Answer } from "../../answering/answer.ts";
import { escapeMarkdown } from "../protocol/markdown.ts";
import { sourceLine } from "./answer-embed.ts";
import { pagedEmbeds } from "./pages.ts";

/** @returns one embed a page; empty where there is nothing to show */
export function sourcesPages(answer: Answer): APIEmbed[] {
	if (answer.kind === "own") return [];
	const blocks = answer.sources.map((source) => {
		const find = source.link === null && source.find ? [`-# ${escapeMarkdown(source.find)}`] : [];
		return [sourceLine(source), ...find].join("\n");
	});
	return pagedEmbeds(`Sources · ${answer.title}`, blocks, `${blocks.length} ${blocks.length === 1 ? "source" : "sources"}`);
}
