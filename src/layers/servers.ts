/** The servers' layers over the shared dataset, put together: what answers where, and what moderators do to it. */

import type { EntryKey } from "../dataset/key.ts";
import type { Library } from "../library.ts";
import { ownIdOf } from "../matching/target.ts";
import type { EntryContent, Revision, Store } from "../store/contract.ts";
import { bannerProblems } from "./banner-rules.ts";
import type { EntryNow, Servers } from "./contract.ts";
import { ownKeyFor, targetOf } from "./entry-key.ts";
import type { ImportCheck, ToImport } from "./import-check.ts";
import { exportLayer, importLayer } from "./importing.ts";
import { judgedBeside } from "./judged-beside.ts";
import { type Measure, previewOf } from "./layer-rules.ts";
import { ownIndexes } from "./own-index.ts";
import { publishing } from "./publishing.ts";
import { digestOfShared, filledIn, sharedContent } from "./shared-entry.ts";
import { createShelves, MOST_SHELVES } from "./shelves.ts";

export type ServersOptions = {
	/** The shared dataset's shelf. */
	readonly base: Library;
	readonly store: Store;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** What Discord would refuse of a finished answer; nothing by default. */
	readonly measure?: Measure;
	/** How a file is judged; by default here and now, which takes seconds for a large one. */
	readonly checkFile?: (file: ToImport) => Promise<ImportCheck>;
	/** Told of faults of ours that must not stop an answer. */
	readonly report?: (error: unknown) => void;
};

/** Loaded with the first file: YAML and the schemas are three megabytes that an idle bot need not have. */
const checkedHere = (base: Library, measure: Measure) => async (file: ToImport) =>
	(await import("./import-check.ts")).checkImport(base, measure, file);

export function createServers({ base, store, now, measure = () => [], checkFile, report = () => {} }: ServersOptions): Servers {
	const indexes = ownIndexes(base, MOST_SHELVES);
	const shelves = createShelves(base, store, indexes, now, report);
	const publishes = publishing({ base, store, measure, now, indexes, swapIn: shelves.reload });
	const parts = { base, store, now, checkFile: checkFile ?? checkedHere(base, measure) };

	const entryOf = (key: EntryKey, revision: Revision | null, last: EntryContent | null): EntryNow | null => {
		const target = targetOf(key, base.dataset);
		if (!target || (target.kind === "own" && !revision)) return null;
		const shared = sharedContent(base, target);
		const live = revision?.content ?? null;
		const held = live ?? shared ?? last;
		if (!held) return null;
		const outdated = live !== null && live.answer !== "" && shared !== null && revision?.base !== digestOfShared(base, target);
		return {
			key,
			title: shared ? base.title(target) : (held.question ?? ownIdOf(key) ?? key),
			content: filledIn(held, shared),
			number: revision?.number ?? 0,
			state: shared ? (live ? "edited" : "shared") : "own",
			removed: shared === null && live === null,
			outdated,
			revision,
		};
	};
	/** What a removed own entry last contained. */
	const lastOf = async (server: string, revision: Revision | null) =>
		revision?.content === null
			? ((await store.history(server, revision.entry, { most: 8 })).find(({ content }) => content !== null)?.content ?? null)
			: null;

	const entries = async (server: string, removedToo = false): Promise<EntryNow[]> => {
		const revisions = await store.live(server);
		const all = await Promise.all(
			revisions
				.filter(({ content, entry }) => content !== null || (removedToo && ownIdOf(entry)))
				.map(async (revision) => entryOf(revision.entry, revision, await lastOf(server, revision))),
		);
		return all.filter((entry) => entry !== null);
	};

	return {
		...publishes,
		shelf: async (server) => (await shelves.here(server)).library,
		settingsHere: async (server) => (await shelves.here(server)).settings,
		refresh: shelves.refresh,
		entries,
		async entryNow(server, key) {
			const revision = (await store.live(server)).find(({ entry }) => entry === key) ?? null;
			return entryOf(key, revision, await lastOf(server, revision));
		},
		async contentAt(server, key, number) {
			return (await store.history(server, key, { upTo: number, most: 1 })).find((revision) => revision.number === number)?.content ?? null;
		},
		async newKey(server, question) {
			return ownKeyFor(question, new Set((await store.live(server)).map(({ entry }) => entry)));
		},
		preview: async (_server, key, content) => previewOf(base, key, content, now()),
		async outdated(server) {
			const old = (await entries(server)).filter((entry) => entry.outdated);
			return old.flatMap(({ key, title, revision }) => {
				const target = targetOf(key, base.dataset);
				const shared = target && sharedContent(base, target);
				return revision && shared ? [{ key, title, edit: revision, shared }] : [];
			});
		},
		async banner(banner) {
			const problems = await judgedBeside(base, [(judges) => bannerProblems(banner, base.dataset, judges)]);
			if (banner.until <= now()) problems.push({ part: "entry", says: "The notice would have ended already", remedy: "Give an end in the future" });
			if (problems.length > 0) return problems;
			await store.saveBanner({ ...banner, text: banner.text.trim() });
			await shelves.reload(banner.server).catch(() => {});
			return [];
		},
		async dropBanner(server, exchange) {
			await store.dropBanner(server, exchange);
			await shelves.reload(server).catch(() => {});
		},
		settings: store.settings,
		async saveSettings(server, settings) {
			await store.saveSettings(server, settings);
			await shelves.reload(server).catch(() => {});
		},
		export: (server) => exportLayer(parts, server),
		async import(server, yaml, by, why) {
			const imported = await importLayer(parts, server, yaml, by, why);
			if (imported.kind !== "refused") await shelves.reload(server).catch(() => {});
			return imported;
		},
		async forget(server) {
			await store.forget(server);
			await shelves.reload(server).catch(() => {});
		},
	};
}
