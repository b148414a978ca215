/** The weekly digest for moderators: what was asked, what was not answered, what is old, in one message. */
import type { APIEmbed } from "discord-api-types/v10";
import { COLOUR } from "../discord/messages/colours.ts";
import { escapeMarkdown } from "../discord/protocol/markdown.ts";
import type { Servers } from "../layers/contract.ts";
import { dueForReview } from "../layers/review-by.ts";
import type { BesideLayers, UsageKind } from "../store/contract.ts";
import { isoWeek } from "../text/week.ts";

const WEEK_MS = 7 * 86_400_000;
const QUESTIONS = 8;

/** Puts this week's digest of each server that wants one into line; once a week, however often it is called. */
export async function announceDigests(servers: Servers, store: BesideLayers, now: number): Promise<void> {
	for (const { server, channel } of await store.digests()) {
		const id = `digest ${server} ${isoWeek(new Date(now))}`;
		const body = JSON.stringify(await digestOf(servers, store, server, now));
		await store.announce({ id, exchange: "", topic: "", body, at: now }, server, [channel]);
	}
}

/** Counts are of the last whole week. */
export async function digestOf(servers: Servers, store: BesideLayers, server: string, now: number): Promise<APIEmbed> {
	const week = isoWeek(new Date(now - WEEK_MS));
	const [usage, queue, outdated, settings] = await Promise.all([
		store.usage(server),
		store.queue(server),
		servers.outdated(server),
		servers.settings(server),
	]);
	const of = (kind: UsageKind) => usage.filter((row) => row.week === week && row.kind === kind).reduce((sum, { count }) => sum + count, 0);
	const asked = `Asked ${of("asked")}, answered ${of("answered")}, not sure ${of("near")}, could not answer ${of("declined")}, marked wrong ${of("wrong")}.`;
	const waiting = queue.slice(0, QUESTIONS).map(({ text, count }) => `- ${short(text)}${count > 1 ? ` (${count} times)` : ""}`);
	const more = queue.length > QUESTIONS ? [`… and ${queue.length - QUESTIONS} more: /faq queue`] : [];
	const due = dueForReview(settings, new Date(now)).length;
	const old = [
		...(outdated.length > 0 ? [`${outdated.length} ${outdated.length === 1 ? "edit lies" : "edits lie"} over an entry that changed since`] : []),
		...(due > 0 ? [`${due} ${due === 1 ? "entry is" : "entries are"} to be looked at again`] : []),
	];
	return {
		title: `The week ${week} in this server`,
		color: COLOUR.neutral,
		description: asked,
		fields: [
			{ name: "Waiting for an answer", value: waiting.length === 0 ? "nothing" : [...waiting, ...more].join("\n") },
			{ name: "Old", value: old.length === 0 ? "nothing that I know of" : `${old.join("; ")}: /faq stale` },
		],
	};
}

const short = (text: string) => escapeMarkdown(text.length > 100 ? `${text.slice(0, 99)}…` : text);
