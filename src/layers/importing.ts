/** A file becomes a server's layer: all of it or nothing, in one transaction. */
import type { EntryKey } from "../dataset/key.ts";
import type { Library } from "../library.ts";
import type { EntryContent, Revision, Store } from "../store/contract.ts";
import type { Imported } from "./contract.ts";
import { contentText } from "./difference.ts";
import { targetOf } from "./entry-key.ts";
import type { ImportCheck, ToImport } from "./import-check.ts";
import { digestOfShared } from "./shared-entry.ts";

type Importing = {
	readonly base: Library;
	readonly store: Store;
	readonly now: () => number;
	/** Reads and judges a file: in a process of its own where questions are answered meanwhile. */
	readonly checkFile: (file: ToImport) => Promise<ImportCheck>;
};
type Wanted = { readonly key: EntryKey; readonly content: EntryContent | null; readonly base: string | null };

export async function exportLayer({ store, now }: Importing, server: string): Promise<string> {
	const [revisions, banners, { frauds }] = await Promise.all([store.live(server), store.banners(server, now()), store.settings(server)]);
	const entries = revisions.flatMap(({ entry: key, content, base }) => (content ? [{ key, content, base }] : []));
	const { writeLayer } = await import("./portable.ts");
	return writeLayer({ entries: entries.sort((a, b) => (a.key < b.key ? -1 : 1)), banners, frauds });
}

export async function importLayer(importing: Importing, server: string, yaml: string, by: string, why: string): Promise<Imported> {
	const { base, store, now, checkFile } = importing;
	const [live, settings] = await Promise.all([store.live(server), store.settings(server)]);
	const checked = await checkFile({ yaml, live, settings });
	if (checked.kind === "refused") return checked;

	const gone = live.filter(({ entry, content }) => content && !checked.entries.some(({ key }) => key === entry));
	const wanted: Wanted[] = [...checked.entries, ...gone.map(({ entry }) => ({ key: entry, content: null, base: null }))];
	const steps = wanted.filter((step) => isChange(live, step));
	const at = now();
	const revisions = steps.map(({ key, content, base: digest }): Revision => {
		const target = targetOf(key, base.dataset);
		const number = (live.find(({ entry }) => entry === key)?.number ?? 0) + 1;
		return { server, entry: key, number, content, by, approvedBy: null, at, why, base: digest ?? (target && digestOfShared(base, target)) };
	});
	const banners = checked.banners.filter(({ until }) => until > at).map((banner) => ({ server, ...banner, by }));
	const isChanged = JSON.stringify(checked.frauds) !== JSON.stringify(settings.frauds);
	const published = await store.publishAll(server, revisions, banners, isChanged ? { ...settings, frauds: checked.frauds } : null);
	if (published.kind === "stale") return { kind: "stale", key: published.entry };
	const unchanged = checked.entries.length - steps.filter(({ content }) => content).length;
	return { kind: "imported", entries: steps.length, unchanged, banners: banners.length };
}

function isChange(live: readonly Revision[], { key, content, base }: Wanted): boolean {
	const known = live.find(({ entry }) => entry === key);
	return contentText(known?.content ?? null) !== contentText(content) || (base !== null && known?.base !== base);
}
