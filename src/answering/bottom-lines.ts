/**
 * The bottom lines that nobody writes: of an overview, a comparison, a list. A small table from the cells' verdicts to plain
 * words, which a test walks. None says more than the weakest verdict that it rests on.
 */
import type { ResolvedIncident } from "../dataset/dataset.ts";
import type { Verdict } from "../dataset/verdict.ts";

/** A bottom line is read on a phone in one look. */
export const LONGEST_BOTTOM_LINE = 140;

/** What a verdict on some kind of cover means to somebody who would need it. */
type Cover = "shown" | "some" | "argued" | "none";
const COVER: Readonly<Record<Verdict, Cover>> = {
	confirmed: "shown",
	partial: "some",
	disputed: "argued",
	unconfirmed: "none",
	no: "none",
	known: "none",
	"nothing-found": "none",
};
const BEST_FIRST: readonly Cover[] = ["shown", "some", "argued", "none"];

/** @param verdicts of the kinds of cover that pay if the exchange itself is robbed: insurance and own fund */
export function coverOf(verdicts: readonly Verdict[]): Cover {
	return BEST_FIRST.find((cover) => verdicts.some((verdict) => COVER[verdict] === cover)) ?? "none";
}

const ROBBED: Readonly<Record<Cover, (name: string) => string>> = {
	shown: (name) => `If ${name} is robbed, cover is confirmed. Read below what it leaves out.`,
	some: (name) => `If ${name} is robbed, some of it may be paid back. Nothing promises you all of it.`,
	argued: (name) => `Sources disagree on whether anybody would pay you back if ${name} were hacked.`,
	none: (name) => `Nothing that I found shows that anybody would pay you back if ${name} were hacked.`,
};

const RESTORED: Readonly<Record<ResolvedIncident["restored"], string>> = {
	full: "repaid in full, reports say",
	// A part is shown; whether it was all is what the reader asks.
	partial: "full repayment not confirmed",
	none: "not repaid",
	unknown: "full repayment not confirmed",
};

/** @param incidents those of this exchange */
export function overviewLine(name: string, cover: Cover, incidents: readonly ResolvedIncident[]): string {
	const robbed = ROBBED[cover](name);
	const last = lastHack(incidents);
	const whole = last ? `${robbed} Hacked in ${last.date.slice(0, 4)}; ${RESTORED[last.restored]}.` : robbed;
	return whole.length <= LONGEST_BOTTOM_LINE ? whole : robbed;
}

/** Two to four beside each other: who has what the others have not. */
export function comparisonLine(exchanges: readonly { readonly name: string; readonly cover: Cover }[]): string {
	const having = (cover: Cover) => exchanges.filter((one) => one.cover === cover).map(({ name }) => name);
	const [shown, some, argued, none] = [having("shown"), having("some"), having("argued"), having("none")];
	const all = exchanges.length;
	const each = all === 2 ? "Neither" : "None of them";
	if (none.length === all) return `${each} shows that anybody would pay you back after a hack.`;
	if (some.length === all) return `${all === 2 ? "Both" : "All"} may pay back some of a loss after a hack. ${each} promises all of it.`;
	if (shown.length === all) return `Cover is confirmed for ${all === 2 ? "both" : "all of them"}. Read below what it leaves out.`;
	const best = shown.length > 0 ? shown : some.length > 0 ? some : argued;
	const words =
		shown.length > 0 ? "has confirmed cover" : some.length > 0 ? "may pay back some of a loss after a hack" : "has cover that sources argue about";
	return atMost(
		`Of these, only ${listed(best)} ${best.length > 1 ? plural(words) : words}.`,
		`They differ in who would pay after a hack. See below.`,
	);
}

/** One topic of several exchanges. */
export function topicComparisonLine(exchanges: readonly { readonly name: string; readonly gist: string }[]): string {
	const gists = new Set(exchanges.map(({ gist }) => gist));
	const [only] = gists;
	if (only && gists.size === 1) return atMost(`The same for ${exchanges.length === 2 ? "both" : "all"}: ${only}.`, "No difference was found.");
	return atMost(`${exchanges.map(({ name, gist }) => `${name}: ${gist}`).join(". ")}.`, "They differ. Each is told below, without a ranking.");
}

/** One protection topic of all exchanges. */
export function protectionListLine(verdicts: readonly Verdict[]): string {
	const having = (cover: Cover) => verdicts.filter((verdict) => COVER[verdict] === cover).length;
	const [shown, some, argued] = [having("shown"), having("some"), having("argued")];
	const all = verdicts.length;
	const confirmed = shown === 0 ? `Confirmed for none of ${all} exchanges` : `Confirmed for ${shown} of ${all} exchanges`;
	const parts = [...(some > 0 ? [`in part for ${some}`] : []), ...(argued > 0 ? [`argued over for ${argued}`] : [])];
	return `${[confirmed, ...parts].join(", ")}. For the rest nothing is shown that would pay you.`;
}

/** Past hacks of all exchanges: how many were robbed, and how many paid everything back; of several hacks the last counts. */
export function incidentListLine(incidents: readonly (readonly ResolvedIncident[])[]): string {
	const last = incidents.flatMap((its) => lastHack(its) ?? []);
	const repaid = last.filter(({ restored }) => restored === "full").length;
	const robbed = `${last.length} of ${incidents.length} exchanges have a theft on record.`;
	if (last.length === 0) return `No theft is on record for these ${incidents.length} exchanges.`;
	if (repaid === last.length) return `${robbed} Reports say that customers were repaid in full.`;
	return `${robbed} For ${repaid} reports say that customers were repaid in full; for ${last.length - repaid} that is not confirmed.`;
}

function lastHack(incidents: readonly ResolvedIncident[]): ResolvedIncident | undefined {
	return incidents.filter(({ kind }) => kind === "hack").toSorted((a, b) => b.date.localeCompare(a.date))[0];
}

/** Another topic of knowledge of all exchanges. */
export function knowledgeListLine(verdicts: readonly Verdict[]): string {
	const nothing = verdicts.filter((verdict) => verdict === "nothing-found").length;
	const missing = nothing > 0 ? ` For ${nothing} of ${verdicts.length} nothing was found.` : "";
	return `What is known of each is below, in no order of merit: I do not rank exchanges.${missing}`;
}

function atMost(line: string, shorter: string): string {
	return line.length <= LONGEST_BOTTOM_LINE ? line : shorter;
}

/** "A", "A and B", "A, B and C" */
export function listed(names: readonly string[]): string {
	return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function plural(words: string): string {
	return words.replace(/^has /, "have ");
}
