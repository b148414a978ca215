/**
 * What a layer makes of an answer. The bottom line, verdict, claims and sources stay those of the shared dataset, so that no server
 * can make the bot vouch for anybody; an edit is below them, in place of the reasons or, where money or an emergency is at
 * stake, after them. An own entry has neither bottom line nor verdict.
 */
import type { Edit, Notice, OwnAnswer, SharedAnswer } from "../answering/answer.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { isProtection } from "../dataset/verdict.ts";
import { exchangesOf, ownEntry, type Target } from "../matching/target.ts";
import type { Banner } from "../store/contract.ts";
import type { LiveEntry } from "./layer.ts";
import { HALF_OF_PROTECTION } from "./precedence.ts";

/** @param entry an edit over this answer */
export function edited(base: SharedAnswer, entry: LiveEntry): SharedAnswer {
	const words = entry.answer;
	// Without words of its own the entry only adds links or phrasings: the shared sentences stay, with their citations.
	if (!words) return entry.links.length > 0 ? { ...base, edit: editOf(entry) } : base;
	if (isSetApart(base)) return { ...base, edit: { ...editOf(entry), words: addedTo(base, words) } };
	const edit = editOf(entry);
	return base.kind === "entry" ? { ...base, why: [], forYou: null, against: [], edit } : { ...base, why: [], edit };
}

export function ownAnswer(id: string, entry: LiveEntry): OwnAnswer {
	return { kind: "own", target: ownEntry(id), title: entry.question ?? id, related: [], edit: editOf(entry) };
}

/** Where an edit may only add: whether money is protected, what is left out of that, and what to do in an emergency. */
function isSetApart(base: SharedAnswer): boolean {
	if (base.kind === "table") return true;
	if (base.kind === "entry" && base.emergency) return true;
	return base.target.kind === "cells" && (base.target.topic === HALF_OF_PROTECTION || isProtection(base.target.topic));
}

/** A moderator's form is filled with the shared words: what they left of them would be read twice. */
function addedTo({ why }: SharedAnswer, words: string): string {
	const shared = why.map(({ says }) => says).join(" ");
	return words.startsWith(shared) ? words.slice(shared.length).trim() : words;
}

/** A notice on each answer about one of the exchanges, until its end; never in a list over all of them. */
export function noticed(answer: SharedAnswer, dataset: Dataset, banners: readonly Banner[], now: number): SharedAnswer {
	const notices = noticesFor(answer.target, dataset, banners, now);
	return notices.length > 0 ? { ...answer, notices } : answer;
}

function noticesFor(target: Target, dataset: Dataset, banners: readonly Banner[], now: number): Notice[] {
	return banners
		.filter(({ exchange, until }) => exchangesOf(target).includes(exchange) && until > now)
		.map(({ exchange, text, until }) => ({ exchange: dataset.exchange(exchange)?.name ?? exchange, says: text, until: dayOf(until) }));
}

function editOf({ at, links, answer }: LiveEntry): Edit {
	return { on: dayOf(at), words: answer, links };
}

function dayOf(at: number): string {
	return new Date(at).toISOString().slice(0, 10);
}
