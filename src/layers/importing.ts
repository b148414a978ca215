/** A file becomes a server's layer: all of it or nothing, every fault reported. */
import type { Library } from "../library.ts";
import type { EntryContent, EntryKey, Revision, Store } from "../store/contract.ts";
import type { Imported } from "./contract.ts";
import { contentText } from "./difference.ts";
import { targetOf } from "./entry-key.ts";
import { type Checking, entryProblems, type Measure } from "./layer-rules.ts";
import { hostsOfNew } from "./link-rules.ts";
import { type PortableLayer, parseLayer, writeLayer } from "./portable.ts";
import { asKept, digestOfShared, sharedContent } from "./shared-entry.ts";

type Importing = { readonly base: Library; readonly store: Store; readonly measure: Measure; readonly now: () => number };
type Wanted = { readonly key: EntryKey; readonly content: EntryContent | null; readonly base: string | null };

export async function exportLayer({ store, now }: Importing, server: string): Promise<string> {
	const [revisions, banners] = await Promise.all([store.live(server), store.banners(server, now())]);
	const entries = revisions.flatMap(({ entry: key, content, base }) => (content ? [{ key, content, base }] : []));
	return writeLayer({ entries: entries.sort((a, b) => (a.key < b.key ? -1 : 1)), banners });
}

export async function importLayer(importing: Importing, server: string, yaml: string, by: string, why: string): Promise<Imported> {
	const { base, store, measure } = importing;
	const [revisions, settings] = await Promise.all([store.live(server), store.settings(server)]);
	const read = parseLayer(yaml, "import", base.dataset, settings.unvettedHosts);
	if (!("fault" in read)) return { kind: "refused", faults: read };
	const wanted = read.entries.map((entry): Wanted & { content: EntryContent } => {
		const target = targetOf(entry.key, base.dataset);
		return { ...entry, content: asKept(entry.content, target && sharedContent(base, target)) };
	});
	const checking = { base, measure, settings };
	const faults = wanted.flatMap((entry) =>
		[
			...entryProblems(checkingBeside(checking, revisions, wanted, entry.key), entry.key, entry.content),
			...reviewProblems(checking, revisions, entry),
		].map((problem) => read.fault(entry.key, problem)),
	);
	if (faults.length > 0) return { kind: "refused", faults };

	const gone = revisions.filter(({ entry, content }) => content && !wanted.some(({ key }) => key === entry));
	const steps = [...wanted, ...gone.map(({ entry }): Wanted => ({ key: entry, content: null, base: null }))].filter((step) =>
		isChange(revisions, step),
	);
	const stale = await appendAll(importing, server, revisions, steps, by, why);
	if (stale) return { kind: "stale", key: stale };
	const banners = await setBanners(importing, server, read, by);
	return { kind: "imported", entries: steps.length, unchanged: wanted.length - steps.filter(({ content }) => content).length, banners };
}

function isChange(live: readonly Revision[], { key, content, base }: Wanted): boolean {
	const known = live.find(({ entry }) => entry === key);
	return contentText(known?.content ?? null) !== contentText(content) || (base !== null && known?.base !== base);
}

/** Each entry is judged beside the others of the file, not beside those that the file replaces. */
function checkingBeside(checking: Omit<Checking, "revisions">, live: readonly Revision[], wanted: readonly Wanted[], key: EntryKey): Checking {
	const own = live.filter(({ entry }) => entry === key);
	const others = wanted.filter((other) => other.key !== key).map(({ key: entry, content }) => ({ ...BLANK, entry, content }));
	return { ...checking, revisions: [...own, ...others] };
}

const BLANK: Revision = { server: "", entry: "", number: 0, content: null, by: "", approvedBy: null, at: 0, why: "", base: null };

/** What needs a second moderator cannot come in by a file. */
function reviewProblems(
	{ base, settings }: Omit<Checking, "revisions">,
	live: readonly Revision[],
	{ key, content }: Wanted & { content: EntryContent },
) {
	const before = live.find(({ entry }) => entry === key)?.content?.links ?? [];
	const hosts = hostsOfNew(content.links, before, new Set(base.dataset.vettedHosts));
	const waiting = hosts.filter(({ vetted }) => settings.review === "links" || !vetted);
	return waiting.map(({ host }) => ({
		part: "links" as const,
		says: `a new link to ${host} needs a second moderator`,
		remedy: "Import without it, and add it with /faq edit",
	}));
}

/** @returns the entry that somebody else changed meanwhile; what was appended before it is then taken back */
async function appendAll(
	{ base, store, now }: Importing,
	server: string,
	live: readonly Revision[],
	steps: readonly Wanted[],
	by: string,
	why: string,
): Promise<EntryKey | null> {
	const done: Revision[] = [];
	for (const { key, content, base: digest } of steps) {
		const target = targetOf(key, base.dataset);
		const number = (live.find(({ entry }) => entry === key)?.number ?? 0) + 1;
		const over = digest ?? (target && digestOfShared(base, target));
		const revision: Revision = { server, entry: key, number, content, by, approvedBy: null, at: now(), why, base: over };
		if ((await store.publish(revision)).kind === "published") {
			done.push(revision);
			continue;
		}
		for (const made of done) {
			const before = live.find(({ entry }) => entry === made.entry);
			const back = { ...made, number: made.number + 1, content: before?.content ?? null, base: before?.base ?? made.base, why: "import taken back" };
			await store.publish(back);
		}
		return key;
	}
	return null;
}

async function setBanners({ store, now }: Importing, server: string, { banners }: PortableLayer, by: string): Promise<number> {
	const running = banners.filter(({ until }) => until > now());
	for (const { exchange } of await store.banners(server, now())) {
		if (!running.some((banner) => banner.exchange === exchange)) await store.dropBanner(server, exchange);
	}
	for (const banner of running) await store.saveBanner({ server, ...banner, by });
	return running.length;
}
