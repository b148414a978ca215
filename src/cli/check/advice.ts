/** What an editor may want to look at although nothing is wrong: it is reported and never fails a check. */

import { linkOf, vettedHosts } from "../../dataset/link.ts";
import { citing, claims } from "../../dataset/rules/walk.ts";
import type { Source } from "../../dataset/schema.ts";
import type { Tree } from "../../dataset/tree.ts";
import { monthsBetween } from "../../text/months.ts";

/** A claim older than this is pointed out. */
export const OLD_AFTER_MONTHS = 24;

/** Why a source is cited without a link. */
export type Unlinked = "no address" | "read on somebody else's page" | "host not in hosts.yaml";
export type Remark = { readonly file: string; readonly line: number; readonly says: string } & (
	| { readonly kind: "old" | "undated" }
	| { readonly kind: "unlinked"; readonly why: Unlinked; readonly host: string | null }
);

/** Everything worth a look, in the order of the files' kinds. */
export function adviceOn(tree: Tree, today: Date): Remark[] {
	return [...aboutAge(tree, today), ...aboutLinks(tree)];
}

function* aboutAge(tree: Tree, today: Date): Generator<Remark> {
	for (const { file, path, claim } of claims(tree)) {
		const place = { file: file.file, line: file.line(path) };
		const age = claim.as_of ? monthsBetween(claim.as_of, today) : null;
		if (age === null) yield { kind: "undated", ...place, says: `"${claim.id}" bears no date` };
		else if (age > OLD_AFTER_MONTHS) yield { kind: "old", ...place, says: `"${claim.id}" is ${age} months old (${claim.as_of})` };
	}
}

function* aboutLinks(tree: Tree): Generator<Remark> {
	const vetted = vettedHosts(tree.hosts.data);
	for (const { file, sources } of citing(tree)) {
		for (const [id, source] of Object.entries(sources)) {
			if (linkOf(source, vetted)) continue;
			const why = reason(source);
			const host = source.url ? new URL(source.url).hostname : null;
			const says = `the source "${id}" is cited without a link: ${why}${why === "host not in hosts.yaml" ? ` (${host})` : ""}`;
			yield { kind: "unlinked", file: file.file, line: file.line(["sources", id]), why, host, says };
		}
	}
}

function reason(source: Source): Unlinked {
	if (!source.url) return "no address";
	return source.read_on ? "read on somebody else's page" : "host not in hosts.yaml";
}
