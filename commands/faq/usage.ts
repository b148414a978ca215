/** /faq usage: counts by week, in words. Nothing is tied to anybody: these numbers are all that is kept. */

import type { TargetKey } from "../../src/dataset/key.ts";
import { COLOUR } from "../../src/discord/messages/colours.ts";
import type { Library } from "../../src/library.ts";
import { parseTarget } from "../../src/matching/target.ts";
import type { Usage, UsageKind } from "../../src/store/contract.ts";
import type { SlashStep } from "./session.ts";
import { line } from "./truncate.ts";

const WEEKS = 8;
/** Of titles of up to a hundred characters so many fit one field whole. */
const TOP = 9;

export const usage: SlashStep = async (session) => {
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
				],
				footer: { text: "counts only: who asked is kept nowhere" },
			},
		],
		private: true,
	};
};

/** One line a week, newest first. */
export function weeks(rows: readonly Usage[]): string[] {
	const names = [...new Set(rows.map(({ week }) => week))].sort().reverse().slice(0, WEEKS);
	return names.map((week) => {
		const of = (kind: UsageKind) => rows.filter((row) => row.week === week && row.kind === kind).reduce((sum, { count }) => sum + count, 0);
		return `**${week}** · asked ${of("asked")}, answered ${of("answered")}, not sure ${of("near")}, declined ${of("declined")}, marked wrong ${of("wrong")}, 👍 ${of("helpful")}`;
	});
}

function top(rows: readonly Usage[], shelf: Library, kind: UsageKind): string {
	const sums = new Map<TargetKey, number>();
	for (const row of rows) if (row.kind === kind && row.entry) sums.set(row.entry, (sums.get(row.entry) ?? 0) + row.count);
	const most = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TOP);
	return most.length === 0 ? "none yet" : most.map(([entry, count]) => `${count} · ${name(shelf, entry)}`).join("\n");
}

/** An entry that is no longer there still has its counts. */
function name(shelf: Library, entry: TargetKey): string {
	const target = parseTarget(entry);
	return line((target && shelf.answer(target)?.title) || entry, 100);
}
