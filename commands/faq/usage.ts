/** /faq usage: counts by week, in words. Nothing is tied to anybody: these numbers are all that is kept. */

import type { TargetKey } from "../../src/dataset/key.ts";
import { COLOUR } from "../../src/discord/messages/colours.ts";
import { text } from "../../src/discord/protocol/options.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import type { EntryNow } from "../../src/layers/contract.ts";
import type { Library } from "../../src/library.ts";
import { parseTarget } from "../../src/matching/target.ts";
import type { Usage, UsageKind } from "../../src/store/contract.ts";
import { entryNamed } from "./entries.ts";
import type { Session, SlashStep } from "./session.ts";
import { line } from "./truncate.ts";

/** Two months: what is older says little about what members ask now. */
const WEEKS = 8;
/** Of titles of up to a hundred characters so many fit one field whole. */
const TOP = 9;

export const usage: SlashStep = async (session, options) => {
	const named = text(options, "entry");
	if (named !== null) return ofOne(session, await entryNamed(session, named));
	const [rows, shelf] = await Promise.all([session.store.usage(session.server), session.shelf()]);
	if (rows.length === 0) return { content: "Nothing was asked here yet.", private: true };
	return {
		embeds: [
			{
				title: "Questions in this server",
				color: COLOUR.neutral,
				description: weeks(rows).join("\n"),
				fields: [
					{ name: "Answered most", value: top(rows, shelf, "answered") },
					{ name: "Marked wrong or old", value: top(rows, shelf, "wrong") },
					{ name: "Found helpful", value: top(rows, shelf, "helpful") },
					{ name: "Your entries that were never answered with", value: neverUsed(rows, await session.servers.entries(session.server)) },
				],
				footer: { text: "counts only: who asked is kept nowhere" },
			},
		],
		private: true,
	};
};

/** One entry: in all, when last, and by week. */
async function ofOne({ store, server }: Session, entry: EntryNow): Promise<Reply> {
	const rows = (await store.usage(server)).filter((row) => row.entry === entry.key);
	const sum = (kind: UsageKind) => rows.reduce((all, row) => all + (row.kind === kind ? row.count : 0), 0);
	const last = rows
		.filter(({ kind }) => kind === "answered")
		.map(({ week }) => week)
		.sort()
		.at(-1);
	const total = last
		? `Answered ${sum("answered")} times, last in ${last}. 👍 ${sum("helpful")}, marked wrong ${sum("wrong")}.`
		: "Never answered with here.";
	const byWeek = [...new Set(rows.map(({ week }) => week))]
		.sort()
		.reverse()
		.slice(0, WEEKS)
		.map((week) => {
			const of = (kind: UsageKind) => rows.filter((row) => row.week === week && row.kind === kind).reduce((all, { count }) => all + count, 0);
			return `**${week}** · answered ${of("answered")}, 👍 ${of("helpful")}, marked wrong ${of("wrong")}`;
		});
	return { embeds: [{ title: line(entry.title, 100), color: COLOUR.neutral, description: [total, ...byWeek].join("\n") }], private: true };
}

function neverUsed(rows: readonly Usage[], entries: readonly EntryNow[]): string {
	const used = new Set<string>(rows.flatMap(({ kind, entry }) => (kind === "answered" && entry ? [entry] : [])));
	const never = entries.filter(({ key }) => !used.has(key)).map(({ title }) => line(title, 100));
	if (never.length === 0) return "none";
	return [...never.slice(0, TOP), ...(never.length > TOP ? [`and ${never.length - TOP} more`] : [])].join("\n");
}

/** One line a week, newest first. */
export function weeks(rows: readonly Usage[]): string[] {
	const names = [...new Set(rows.map(({ week }) => week))].sort().reverse().slice(0, WEEKS);
	return names.map((week) => {
		const of = (kind: UsageKind) => rows.filter((row) => row.week === week && row.kind === kind).reduce((sum, { count }) => sum + count, 0);
		return `**${week}** · asked ${of("asked")}, answered ${of("answered")}, not sure ${of("near")}, declined ${of("declined")}, marked wrong ${of("wrong")}, 👍 ${of("helpful")}`;
	});
}

function top(rows: readonly Usage[], shelf: Library, kind: UsageKind): string {
	const sums = new Map<TargetKey, { count: number; last: string }>();
	for (const { kind: one, entry, count, week } of rows) {
		if (one !== kind || !entry) continue;
		const before = sums.get(entry);
		sums.set(entry, { count: (before?.count ?? 0) + count, last: before && before.last > week ? before.last : week });
	}
	const most = [...sums].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)).slice(0, TOP);
	return most.length === 0 ? "none yet" : most.map(([entry, { count, last }]) => `${count} · ${name(shelf, entry)} · last ${last}`).join("\n");
}

/** An entry that is no longer there still has its counts. */
function name(shelf: Library, entry: TargetKey): string {
	const target = parseTarget(entry);
	return line((target && shelf.answer(target)?.title) || "an entry that is no longer there", 100);
}
