/** From a draft to a revision: is it still the newest, does it keep the rules, does it need a second moderator; then append. */

import { randomBytes } from "node:crypto";
import { setImmediate as others } from "node:timers/promises";
import type { EntryKey } from "../dataset/key.ts";
import type { Library } from "../library.ts";
import type { Draft, EntryContent, Revision, Settings, Store } from "../store/contract.ts";
import { MOST_REVISIONS } from "../store/revisions.ts";
import type { Change, HostSeen, Problem, PublishResult, Servers } from "./contract.ts";
import { contentText, difference } from "./difference.ts";
import { targetOf } from "./entry-key.ts";
import { entryProblems, type Measure } from "./layer-rules.ts";
import { hostsOfNew } from "./link-rules.ts";
import type { OwnIndexes } from "./own-index.ts";
import { aloneWith, needsReview, refused } from "./review.ts";
import { asKept, digestOfShared, filledIn, sharedContent } from "./shared-entry.ts";
import { linkableHosts } from "./trusted-hosts.ts";

export type Publishing = {
	readonly base: Library;
	readonly store: Store;
	readonly measure: Measure;
	readonly now: () => number;
	readonly indexes: OwnIndexes;
	/** Called after each revision that was appended. */
	readonly swapIn: (server: string) => Promise<void>;
};

type Reviewed = { readonly no: PublishResult | null; readonly unreviewed: boolean };
type Step = { readonly server: string; readonly key: EntryKey; readonly seen: number; readonly by: string; readonly why: string };

/** Longest reason that is kept. */
const LONGEST_WHY = 300;
const keptWhy = (why: string) => why.trim().slice(0, LONGEST_WHY);

export function publishing({ base, store, measure, now, indexes, swapIn }: Publishing) {
	const sharedOf = (key: EntryKey) => {
		const target = targetOf(key, base.dataset);
		return target && sharedContent(base, target);
	};
	const digest = (key: EntryKey) => {
		const target = targetOf(key, base.dataset);
		return target && digestOfShared(base, target);
	};
	const filled = (key: EntryKey, content: EntryContent | null) => content && filledIn(content, sharedOf(key));

	const stale = (key: EntryKey, live: Revision | null, mine: EntryContent | null): PublishResult => {
		const [there, here] = [filled(key, live?.content ?? null), filled(key, mine)];
		const shown = live && { ...live, content: there };
		return { kind: "stale", live: shown, mine: here, difference: difference(contentText(there), contentText(here)) };
	};

	const append = async ({ server, key, seen, by, why }: Step, content: EntryContent | null, approvedBy: string | null): Promise<PublishResult> => {
		const revision: Revision = { server, entry: key, number: seen + 1, content, by, approvedBy, at: now(), why: keptWhy(why), base: digest(key) };
		const published = await store.publish(revision);
		if (published.kind === "stale") return stale(key, published.live, content);
		// It is published, whatever comes of reading it back: the next refresh takes it in if this does not.
		await swapIn(server).catch(() => {});
		return { kind: "published", revision };
	};

	const liveOf = (revisions: readonly Revision[], key: EntryKey) => revisions.find(({ entry }) => entry === key) ?? null;

	const problemsWith = async (server: string, key: EntryKey, content: EntryContent, revisions: readonly Revision[], settings: Settings) => {
		const [own, samples] = await Promise.all([indexes.of(server, revisions), base.matching.samples()]);
		return entryProblems({ base, measure, revisions, settings, own, samples }, key, content);
	};

	const check = async (server: string, key: EntryKey, content: EntryContent): Promise<Problem[]> => {
		const [revisions, settings] = await Promise.all([store.live(server), store.settings(server)]);
		return problemsWith(server, key, content, revisions, settings);
	};

	const hostsFor = (key: EntryKey, content: EntryContent, live: Revision | null, settings: Settings): HostSeen[] => {
		const { links } = asKept(content, sharedOf(key));
		return hostsOfNew(links, live?.content?.links ?? [], linkableHosts(base.dataset.vettedHosts, settings));
	};

	/**
	 * Keeps an edit for a second moderator where its links need one: anybody else who used /faq here lately; nobody is waited for who does
	 * not exist. @returns what that comes to, or null where it is to be appended now, and whether that is without the review it needs
	 */
	const review = async (waiting: Draft, live: Revision | null, settings: Settings): Promise<Reviewed> => {
		const { server, entry, content, by } = waiting;
		const hosts = content ? hostsFor(entry, content, live, settings) : [];
		if (!needsReview(hosts, settings)) return { no: null, unreviewed: false };
		if (!(await store.moderators(server)).some((id) => id !== by)) return { no: aloneWith(hosts), unreviewed: true };
		await store.saveDraft(waiting);
		return { no: { kind: "in-review", draft: waiting, hosts }, unreviewed: false };
	};

	/** What goes before every appending: newest, and within the rules. */
	const judge = async ({ server, entry: key, seen, content }: Pick<Draft, "server" | "entry" | "seen" | "content">) => {
		const [revisions, settings] = await Promise.all([store.live(server), store.settings(server)]);
		const live = liveOf(revisions, key);
		if ((live?.number ?? 0) !== seen) return { no: stale(key, live, content) };
		const problems = content ? await problemsWith(server, key, content, revisions, settings) : removalProblems(live);
		if (problems.length > 0) return { no: { kind: "refused", problems } satisfies PublishResult };
		return { no: null, live, settings };
	};

	/** Appends what history already contains, by the rules and the review of today, which may be stricter than when it was written. */
	const back = async (step: Step, pick: (history: readonly Revision[]) => EntryContent | null | Problem): Promise<PublishResult> => {
		const history = await store.history(step.server, step.key, { most: 8 });
		const live = history[0] ?? null;
		if ((live?.number ?? 0) !== step.seen) return stale(step.key, live, null);
		const picked = pick(history);
		if (picked && "remedy" in picked) return { kind: "refused", problems: [picked] };
		let isAlone = false;
		// What is live already is only written over a changed shared entry.
		if (picked && picked !== live?.content) {
			const { server, key: entry, seen, by, why } = step;
			const id = randomBytes(9).toString("base64url");
			const waiting: Draft = { id, server, entry, seen, content: picked, by, at: now(), why: keptWhy(why), state: "in-review" };
			const judged = await judge(waiting);
			if (judged.no) return judged.no;
			const { no, unreviewed } = await review(waiting, judged.live, judged.settings);
			if (no) return no;
			isAlone = unreviewed;
		}
		return asReviewed(await append(step, picked, null), isAlone);
	};

	return {
		check,
		async newHosts(server, key, content) {
			const [revisions, settings] = await Promise.all([store.live(server), store.settings(server)]);
			return hostsFor(key, content, liveOf(revisions, key), settings);
		},
		async publish(draft, by, why) {
			const judged = await judge(draft);
			if (judged.no) return judged.no;
			const { server, entry: key, seen } = draft;
			const content = draft.content && asKept(draft.content, sharedOf(key));
			const { no, unreviewed } = await review({ ...draft, content, by, why: keptWhy(why), state: "in-review" }, judged.live, judged.settings);
			if (no) return no;
			const result = await append({ server, key, seen, by, why }, content, null);
			if (result.kind === "published") await store.dropDraft(server, draft.id).catch(() => {});
			return asReviewed(result, unreviewed);
		},
		async approve(server, id, by) {
			const draft = await store.draft(server, id);
			if (draft?.state !== "in-review") return refused("That edit no longer waits for review", "Look at its history: it was published or taken back");
			if (draft.by === by) return refused("Who wrote an edit cannot review it", "Ask another moderator to look at the link and approve it");
			const judged = await judge(draft);
			if (judged.no) return judged.no;
			const step = { server, key: draft.entry, seen: draft.seen, by: draft.by, why: draft.why };
			const result = await append(step, draft.content && asKept(draft.content, sharedOf(draft.entry)), by);
			if (result.kind === "published") await store.dropDraft(server, id).catch(() => {});
			return result;
		},
		remove: (server, key, seen, by, why) =>
			back({ server, key, seen, by, why }, ([live]) =>
				live?.content ? null : { part: "entry", says: "There is nothing to remove", remedy: "Look at its history: it was removed already" },
			),
		restore: (server, key, seen, by, why) =>
			back({ server, key, seen, by, why }, ([live, ...older]) => {
				const last = live?.content === null ? older.find(({ content }) => content !== null) : undefined;
				return last?.content ?? { part: "entry", says: "That entry was not removed", remedy: "Pick one from the list of removed entries" };
			}),
		undo: (server, key, seen, by, why) =>
			back({ server, key, seen, by, why }, ([live, before]) =>
				live ? (before?.content ?? null) : { part: "entry", says: "That entry was never changed here", remedy: "There is nothing to undo" },
			),
		keep: (server, key, seen, by) =>
			back(
				{ server, key, seen, by, why: "kept over the changed shared entry" },
				([live]) => live?.content ?? { part: "entry", says: "There is no edit to keep", remedy: "Look at its history: it was removed" },
			),
		async history(server, key, skip, most) {
			const [newest] = await store.history(server, key, { most: 1 });
			if (!newest) return { changes: [], of: 0, folded: 0 };
			// One more than is shown: the first of them is compared with it.
			const revisions = await store.history(server, key, { upTo: newest.number - skip, most: most + 1 });
			const start = contentText(sharedOf(key) ?? null);
			const textOf = (revision: Revision | undefined) => (revision?.content ? contentText(filled(key, revision.content)) : start);
			const changes: Change[] = [];
			for (const [i, revision] of revisions.slice(0, most).entries()) {
				const before = revisions[i + 1];
				const isFolded = before === undefined && revision.number > 1;
				changes.push({ revision, difference: isFolded ? [] : difference(textOf(before), textOf(revision)) });
				await others();
			}
			return { changes, of: Math.min(newest.number, MOST_REVISIONS), folded: Math.max(0, newest.number - MOST_REVISIONS) };
		},
	} satisfies Partial<Servers>;
}

/** What is published without the second moderator that it needs says so. */
function asReviewed(result: PublishResult, unreviewed: boolean): PublishResult {
	return result.kind === "published" && unreviewed ? { ...result, unreviewed: true } : result;
}

function removalProblems(live: Revision | null): Problem[] {
	return live?.content ? [] : [{ part: "entry", says: "There is nothing to remove", remedy: "Look at its history: it was removed already" }];
}
