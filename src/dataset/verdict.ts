/**
 * The badge over an answer, from values, confidences, sources and conflicts alone. Nobody writes a verdict by hand, so nobody can
 * raise one by hand. The tables are printed in DESIGN.md, and a test walks every row.
 */
import type { Source } from "./schema.ts";
import type { CellTopic, TopicId } from "./topics.ts";

export const VERDICTS = ["confirmed", "partial", "unconfirmed", "disputed", "no", "known", "nothing-found"] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Grade = "strong" | "fair" | "weak" | "none";
export type Confidence = "high" | "medium" | "low";
export type Value = "yes" | "partial" | "no" | "unclear" | "info";

/** What the tables need to know of a source. */
export type Voice = {
	readonly kind: Source["kind"];
	readonly publisher: string;
	/** The date that the page has, or null. */
	readonly published: string | null;
	/** Whether only an opening or an excerpt of it was seen. */
	readonly part: boolean;
};

/** What the tables need to know of a claim. An absence has no value: nothing was found. */
export type Weighed = {
	readonly id: string;
	readonly value: Value;
	readonly confidence: Confidence;
	readonly conflictsWith: readonly string[];
	/** The newer claim that replaces this one, or null. */
	readonly supersededBy: string | null;
	/** When it was true by its source, or null. */
	readonly asOf: string | null;
	readonly sources: readonly Voice[];
};

const PROTECTION: ReadonlySet<TopicId> = new Set<CellTopic>(["insurance", "protection-fund", "insurer-partners", "fiat-protection"]);
const RANK = { low: 1, medium: 2, high: 3 } as const;
const GRADES: readonly Grade[] = ["none", "weak", "fair", "strong"];

/** Whether a topic says that money is protected, and so may be confirmed or denied. */
export function isProtection(topic: TopicId): boolean {
	return PROTECTION.has(topic);
}

/**
 * The verdict of one cell.
 * @param topic the cell's topic: protection and knowledge topics have different tables
 * @param claims the cell's claims, absences left out; those that a newer one replaces are not weighed
 * @param absences how many things were looked for in this cell and not found: beside one, a "yes" holds only in part
 */
export function verdictOf(topic: TopicId, claims: readonly Weighed[], absences = 0): Verdict {
	const current = inForce(claims);
	if (current.length === 0) return "nothing-found";
	if (!isProtection(topic)) return disputes(current).length > 0 ? "disputed" : "known";
	// Two that both say yes and differ over the amount do not dispute that there is protection, nor do a "no" and a fact.
	const overProtection = disputes(current).some(([a, b]) => stanceOf(a.value) !== stanceOf(b.value) && [a, b].some(speaksFor));
	return overProtection ? "disputed" : protectionVerdict(current, absences);
}

export type Stance = "for" | "against" | "info";

/** Which way a value speaks on the topic's question. */
export function stanceOf(value: Value): Stance {
	return value === "yes" || value === "partial" ? "for" : value === "no" ? "against" : "info";
}

/** The claims that count: a replaced one is history, and so is what an exchange's own page said before it said otherwise. */
export function inForce<C extends Weighed>(claims: readonly C[]): C[] {
	const replaced = new Set(conflicts(claims).flatMap((pair) => olderOwnWords(pair)?.id ?? []));
	return claims.filter((claim) => claim.supersededBy === null && !replaced.has(claim.id));
}

/** The pairs among these claims that name each other as saying otherwise, each once, in their order. */
export function conflicts<C extends Weighed>(claims: readonly C[]): [C, C][] {
	return claims.flatMap((a, i) =>
		claims.slice(i + 1).flatMap((b): [C, C][] => (a.conflictsWith.includes(b.id) || b.conflictsWith.includes(a.id) ? [[a, b]] : [])),
	);
}

/** The conflicts whose sides could each be believed: both of medium or better, or an exchange's own page against an authority. */
export function disputes<C extends Weighed>(claims: readonly C[]): [C, C][] {
	return conflicts(claims).filter((pair) => {
		if (sameMouth(pair)) return false;
		return pair.every((claim) => rankOf(claim) >= RANK.medium) || ownAgainstAuthority(pair) || ownAgainstAuthority([pair[1], pair[0]]);
	});
}

/** Of two claims that one firm makes on its own pages and that say otherwise, the one that is replaced; null where no date tells. */
export function olderOwnWords<C extends Weighed>([a, b]: readonly [C, C]): C | null {
	const [first, second] = [dateOf(a), dateOf(b)];
	if (!sameMouth([a, b]) || !first || !second || first === second) return null;
	return first < second ? a : b;
}

/** A claim of which only parts of pages were read weighs little, whatever its confidence. */
function rankOf(claim: Weighed): number {
	return claim.sources.length > 0 && claim.sources.every(({ part }) => part) ? RANK.low : RANK[claim.confidence];
}

/** Whether both rest on one firm's own pages: "KuCoin" and "KuCoin Support" are one mouth. */
function sameMouth([a, b]: readonly [Weighed, Weighed]): boolean {
	const firms = new Set(ownFirms(a));
	return ownFirms(b).some((firm) => firms.has(firm));
}

function ownFirms({ sources }: Weighed): string[] {
	return sources.flatMap(({ kind, publisher }) => (kind === "primary" ? (publisher.toLowerCase().match(/^(?:the )?([^\s(,]+)/)?.[1] ?? []) : []));
}

function ownAgainstAuthority([own, authority]: readonly [Weighed, Weighed]): boolean {
	return ownFirms(own).length > 0 && authority.sources.some(({ kind }) => kind === "regulator");
}

/** Whether all of it comes from one publisher that is neither the exchange itself nor an authority; copies of a text were made one before. */
function oneHearsay(claims: readonly Weighed[]): boolean {
	const sources = claims.flatMap((claim) => claim.sources);
	const atFirstHand = sources.some(({ kind }) => kind === "primary" || kind === "regulator");
	return !atFirstHand && new Set(sources.map(({ publisher }) => publisher.toLowerCase())).size === 1;
}

function speaksFor({ value }: Weighed): boolean {
	return stanceOf(value) === "for";
}

/** Years, months and days as written compare as texts; a bare year comes before its months, so nothing looks newer than it is. */
function dateOf({ asOf, sources }: Weighed): string | null {
	return asOf ?? sources.reduce<string | null>((top, { published }) => (published && (!top || published > top) ? published : top), null);
}

/** First row that fits, from the top: what contradicts or limits a "yes" always comes before the "yes". */
function protectionVerdict(claims: readonly Weighed[], absences: number): Verdict {
	const best = (value: Value) => claims.reduce((top, c) => (c.value === value ? Math.max(top, rankOf(c)) : top), 0);
	const [yes, partial, no] = [best("yes"), best("partial"), best("no")];
	if (yes === 0 && partial === 0) return no > 0 ? "no" : "nothing-found";
	if (yes < RANK.high && partial < RANK.medium) return "unconfirmed";
	const contradicted = conflicts(claims).some(([a, b]) => stanceOf(a.value) !== stanceOf(b.value));
	if (yes === RANK.high && partial === 0 && no === 0 && absences === 0 && !contradicted) return "confirmed";
	return "partial";
}

/**
 * How good the evidence is that an answer shows. Where sources that could each be believed disagree it is never better than its
 * weaker side; where anything contradicts it, it is never strong. What one publisher alone says at second hand is weak.
 */
export function gradeOf(claims: readonly Weighed[]): Grade {
	const current = inForce(claims);
	if (current.length === 0) return "none";
	if (oneHearsay(current)) return "weak";
	const top = Math.max(...current.map(rankOf));
	if (conflicts(current).length === 0) return GRADES[top] as Grade;
	// Two sources that say the same and differ over a detail weaken each other less than a yes against a no.
	const against = disputes(current).filter(([a, b]) => stanceOf(a.value) !== stanceOf(b.value));
	return GRADES[Math.min(...against.flat().map(rankOf), top, RANK.medium)] as Grade;
}
