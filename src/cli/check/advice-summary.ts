/** The advice on a tree as counts and shares: what --json prints, and the few lines under a check. */
import { citing, claims } from "../../dataset/rules/walk.ts";
import type { Tree } from "../../dataset/tree.ts";
import { OLD_AFTER_MONTHS, type Remark, type Unlinked } from "./advice.ts";

/** Hosts named in the few lines; all of them are in --json. */
const HOSTS_NAMED = 5;

export type AdviceSummary = {
	readonly claims: number;
	readonly old: number;
	readonly undated: number;
	/** Sources as listed in the files: a page listed in two files counts twice. */
	readonly sources: number;
	readonly unlinked: Readonly<Record<Unlinked, number>>;
	/** Hosts that are not vetted, the most cited first. */
	readonly hosts: readonly (readonly [host: string, sources: number])[];
};

export function summaryOf(tree: Tree, remarks: readonly Remark[]): AdviceSummary {
	const unlinked = { "no address": 0, "read on somebody else's page": 0, "host not in hosts.yaml": 0 };
	const hosts = new Map<string, number>();
	for (const remark of remarks) {
		if (remark.kind !== "unlinked") continue;
		unlinked[remark.why]++;
		if (remark.why === "host not in hosts.yaml" && remark.host) hosts.set(remark.host, (hosts.get(remark.host) ?? 0) + 1);
	}
	return {
		claims: [...claims(tree)].length,
		old: remarks.filter(({ kind }) => kind === "old").length,
		undated: remarks.filter(({ kind }) => kind === "undated").length,
		sources: [...citing(tree)].reduce((sum, { sources }) => sum + Object.keys(sources).length, 0),
		unlinked,
		hosts: [...hosts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
	};
}

/** Two lines, or none where there is nothing to advise. */
export function adviceLines({ claims: all, old, undated, sources, unlinked, hosts }: AdviceSummary): string[] {
	const without = Object.values(unlinked).reduce((sum, n) => sum + n, 0);
	const why = Object.entries(unlinked).flatMap(([reason, n]) => (n > 0 ? [`${n} ${reason}`] : []));
	const named = hosts.slice(0, HOSTS_NAMED).map(([host, n]) => `${host} (${n})`);
	return [
		...(old + undated > 0
			? [`age: ${old} of ${all} claims older than ${OLD_AFTER_MONTHS} months (${share(old, all)}), ${undated} undated (${share(undated, all)})`]
			: []),
		...(without > 0 ? [`links: ${without} of ${sources} sources are cited without a link: ${why.join(", ")}`] : []),
		...(named.length > 0 ? [`hosts not vetted, most cited: ${named.join(", ")}${hosts.length > HOSTS_NAMED ? ", …" : ""}`] : []),
	];
}

/** "46 %", or "-" of nothing. */
function share(n: number, of: number): string {
	return of === 0 ? "-" : `${Math.round((100 * n) / of)} %`;
}
