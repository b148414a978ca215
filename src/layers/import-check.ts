/** A file read and judged against a layer, without a store: the long part of an import, which a process of its own does. */

import type { Fault } from "../dataset/fault.ts";
import type { EntryKey } from "../dataset/key.ts";
import { MOST_OWN, ownPattern } from "../fraud/own-patterns.ts";
import type { Library } from "../library.ts";
import { inPieces } from "../matching/in-pieces.ts";
import type { EntryContent, FraudPattern, Revision, Settings } from "../store/contract.ts";
import { targetOf } from "./entry-key.ts";
import { boundProblem } from "./file-bounds.ts";
import { type Checking, entryProblems, type Measure } from "./layer-rules.ts";
import { hostsOfNew } from "./link-rules.ts";
import { phrasingsOf } from "./own-index.ts";
import { type PortableBanner, parseLayer } from "./portable.ts";
import { asKept, sharedContent } from "./shared-entry.ts";
import { linkableHosts } from "./trusted-hosts.ts";

/** What a file is judged by. */
export type ToImport = { readonly yaml: string; readonly live: readonly Revision[]; readonly settings: Settings };
export type WantedEntry = { readonly key: EntryKey; readonly content: EntryContent; readonly base: string | null };
export type ImportCheck =
	| {
			readonly kind: "fits";
			readonly entries: readonly WantedEntry[];
			readonly banners: readonly PortableBanner[];
			readonly frauds: readonly FraudPattern[];
	  }
	| { readonly kind: "refused"; readonly faults: readonly Fault[] };

/** Nobody reads more, and a file may have one in every line. */
const MOST_FAULTS = 200;

export async function checkImport(base: Library, measure: Measure, { yaml, live, settings }: ToImport): Promise<ImportCheck> {
	const unbounded = boundProblem(yaml);
	if (unbounded) return refused([unbounded]);
	const read = parseLayer(yaml, "import", base.dataset, settings.unvettedHosts, base, settings.trustedHosts);
	if (!("fault" in read)) return refused(read);
	const entries = read.entries.map((entry): WantedEntry => {
		const target = targetOf(entry.key, base.dataset);
		return { ...entry, content: asKept(entry.content, target && sharedContent(base, target)) };
	});
	const own = await inPieces(base.matching.own(entries.map(({ key, content }) => ({ id: key, phrasings: phrasingsOf(key, content) }))));
	const checking = { base, measure, settings, own, samples: await base.matching.samples(), wordsJudged: true };
	const faults: Fault[] = [];
	for (const entry of entries) {
		const problems = await entryProblems({ ...checking, revisions: beside(live, entries, entry.key) }, entry.key, entry.content);
		for (const problem of [...problems, ...reviewProblems(checking, live, entry)]) faults.push(read.fault(entry.key, problem));
		if (faults.length > MOST_FAULTS) break;
	}
	const frauds = read.frauds.map(({ kind, text }) => ownPattern(kind, text));
	for (const pattern of frauds) {
		const says = base.fraudPatternProblem(pattern);
		if (says !== null)
			faults.push({
				file: "import",
				line: 1,
				says: `the ${pattern.kind} "${pattern.text}" under frauds: ${says}`,
				remedy: "Take it out, or mend it",
			});
	}
	if (frauds.length > MOST_OWN)
		faults.push({ file: "import", line: 1, says: `more than ${MOST_OWN} patterns under frauds`, remedy: "Take some out" });
	return faults.length > 0 ? refused(faults) : { kind: "fits", entries, banners: read.banners, frauds };
}

function refused(faults: readonly Fault[]): ImportCheck {
	if (faults.length <= MOST_FAULTS) return { kind: "refused", faults };
	const more = { file: "import", line: 1, says: `more than ${MOST_FAULTS} faults; the first are listed`, remedy: "Mend these and import again" };
	return { kind: "refused", faults: [...faults.slice(0, MOST_FAULTS), more] };
}

/** Each entry is judged beside the others of the file, not beside those that the file replaces. */
function beside(live: readonly Revision[], entries: readonly WantedEntry[], key: EntryKey): Revision[] {
	const own = live.filter(({ entry }) => entry === key);
	const others = entries.filter((other) => other.key !== key).map(({ key: entry, content }): Revision => ({ ...BLANK, entry, content }));
	return [...own, ...others];
}

const BLANK = { server: "", number: 0, content: null, by: "", approvedBy: null, at: 0, why: "", base: null };

/** What needs a second moderator cannot come in by a file. */
function reviewProblems({ base, settings }: Pick<Checking, "base" | "settings">, live: readonly Revision[], { key, content }: WantedEntry) {
	const before = live.find(({ entry }) => entry === key)?.content?.links ?? [];
	const hosts = hostsOfNew(content.links, before, linkableHosts(base.dataset.vettedHosts, settings));
	const waiting = hosts.filter(({ vetted }) => settings.review === "links" || !vetted);
	return waiting.map(({ host }) => ({
		part: "links" as const,
		says: `a new link to ${host} needs a second moderator`,
		remedy: "Import without it, and add it with /faq edit",
	}));
}
