/**
 * The badge over an answer, from values, confidences and conflicts alone. Nobody writes a verdict by hand, so nobody can
 * raise one by hand. The tables are printed in DESIGN.md, and a test walks every row.
 */
import type { CellTopic, TopicId } from "./schema.ts";

export const VERDICTS = ["confirmed", "partial", "claimed", "disputed", "no", "known", "nothing-found"] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Grade = "strong" | "fair" | "weak" | "none";
export type Confidence = "high" | "medium" | "low";
export type Value = "yes" | "partial" | "no" | "unclear" | "info";

/** What the tables need to know of a claim. An absence has no value: nothing was found. */
export type Weighed = { readonly id: string; readonly value: Value; readonly confidence: Confidence; readonly conflictsWith: readonly string[] };

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
 * @param claims the cell's claims, absences left out
 * @param absences how many things were looked for in this cell and not found: beside one, a "yes" holds only in part
 */
export function verdictOf(topic: TopicId, claims: readonly Weighed[], absences = 0): Verdict {
	if (claims.length === 0) return "nothing-found";
	if (!isProtection(topic)) return disagrees(claims) ? "disputed" : "known";
	// Two sources that both say yes and differ over the amount do not dispute that there is protection.
	return conflicts(claims).some(([a, b]) => stanceOf(a.value) !== stanceOf(b.value)) ? "disputed" : protectionVerdict(claims, absences);
}

export type Stance = "for" | "against" | "info";

/** Which way a value speaks on the topic's question. */
export function stanceOf(value: Value): Stance {
	return value === "yes" || value === "partial" ? "for" : value === "no" ? "against" : "info";
}

/** Whether two of these claims contradict each other. */
export function disagrees(claims: readonly Weighed[]): boolean {
	return conflicts(claims).length > 0;
}

/** The pairs among these claims that name each other as saying otherwise, each once, in their order. */
export function conflicts<C extends Weighed>(claims: readonly C[]): [C, C][] {
	return claims.flatMap((a, i) =>
		claims.slice(i + 1).flatMap((b): [C, C][] => (a.conflictsWith.includes(b.id) || b.conflictsWith.includes(a.id) ? [[a, b]] : [])),
	);
}

/** First row that fits, from the top: what contradicts or limits a "yes" always comes before the "yes". */
function protectionVerdict(claims: readonly Weighed[], absences: number): Verdict {
	const best = (value: Value) => claims.reduce((top, c) => (c.value === value ? Math.max(top, RANK[c.confidence]) : top), 0);
	const [yes, partial, no, unclear] = [best("yes"), best("partial"), best("no"), best("unclear")];
	if (yes + partial + no + unclear === 0) return "nothing-found";
	if (yes === 0 && partial === 0) return no > 0 ? "no" : "nothing-found";
	if (yes < RANK.high && partial < RANK.medium) return "claimed";
	if (yes === RANK.high && partial === 0 && no === 0 && absences === 0) return "confirmed";
	return "partial";
}

/**
 * How good the evidence is that an answer shows. Where sources disagree it is never better than its weaker side,
 * and never strong.
 */
export function gradeOf(claims: readonly Weighed[]): Grade {
	if (claims.length === 0) return "none";
	const rank = (list: readonly Weighed[]) => list.reduce((top, c) => Math.max(top, RANK[c.confidence]), 0);
	if (!disagrees(claims)) return GRADES[rank(claims)] as Grade;
	// Two sources that say the same and differ over a detail weaken each other less than a yes against a no.
	const against = conflicts(claims).filter(([a, b]) => stanceOf(a.value) !== stanceOf(b.value));
	const weakest = Math.min(...against.flat().map((claim) => RANK[claim.confidence]), rank(claims));
	return GRADES[Math.min(weakest, RANK.medium)] as Grade;
}
