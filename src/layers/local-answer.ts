/**
 * What a layer makes of an answer. An edit replaces words and adds links; verdict, claims, sources and sides stay those of the
 * shared dataset, so that no server can make the bot vouch for anybody. An own entry has no verdict at all.
 */
import type { Answer, Local, Notice } from "../answering/answer.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { exchangesOf, ownEntry, type Target } from "../matching/target.ts";
import type { Banner } from "../store/contract.ts";
import type { LiveEntry } from "./layer.ts";

/** @param entry an edit over this answer */
export function edited(base: Answer, entry: LiveEntry): Answer {
	const local = localOf("edited", entry);
	if (entry.answer) return { ...base, summary: [{ says: entry.answer, cites: [] }], local };
	// Without words of its own the entry only adds links or phrasings: the shared sentences stay, with their citations.
	return entry.links.length > 0 ? { ...base, local } : base;
}

export function ownAnswer(id: string, entry: LiveEntry): Answer {
	return {
		target: ownEntry(id),
		title: entry.question ?? id,
		verdict: null,
		about: false,
		summary: [{ says: entry.answer, cites: [] }],
		sections: [],
		scope: [],
		excludes: null,
		disagreement: false,
		sides: [],
		tip: null,
		sources: [],
		claims: [],
		asOf: null,
		grade: "none",
		related: [],
		more: false,
		local: localOf("own", entry),
	};
}

/** A notice on each answer about one of the exchanges, until its end; never in a list over all of them. */
export function noticed(answer: Answer, dataset: Dataset, banners: readonly Banner[], now: number): Answer {
	const notices = noticesFor(answer.target, dataset, banners, now);
	return notices.length > 0 ? { ...answer, notices } : answer;
}

function noticesFor(target: Target, dataset: Dataset, banners: readonly Banner[], now: number): Notice[] {
	return banners
		.filter(({ exchange, until }) => exchangesOf(target).includes(exchange) && until > now)
		.map(({ exchange, text, until }) => ({ exchange: dataset.exchange(exchange)?.name ?? exchange, says: text, until: dayOf(until) }));
}

function localOf(kind: Local["kind"], { at, links, answer }: LiveEntry): Local {
	return { kind, on: dayOf(at), words: answer !== "", links };
}

function dayOf(at: number): string {
	return new Date(at).toISOString().slice(0, 10);
}
