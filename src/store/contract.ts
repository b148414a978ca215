/**
 * What is kept for a server, and how it is asked for: the contract that every database fulfils. All times are milliseconds
 * since 1970, given by the caller. Nothing here is tied to the person who asked a question.
 */

import type { EntryKey, TargetKey } from "../dataset/key.ts";
import type { Alerts, PostedAnswers } from "./alert-contract.ts";

import type { Banner, Blocked, Draft, HistoryPage, Published, PublishedAll, Queued, Revision, Settings, Usage } from "./records.ts";

export type * from "./records.ts";

/** How much of each leads to one person. */
export type KeptOf = {
	/** Not published yet. */
	readonly drafts: number;
	/** Channels in which what they asked last is noted, for ten minutes. */
	readonly questions: number;
	/** Servers whose entries, history or notices name them as whoever wrote or approved them. */
	readonly servers: number;
	/** Servers in which they used /faq in the last ninety days. */
	readonly moderates: number;
	/** Of this month, by hash. */
	readonly votes: number;
	/** By the operator. */
	readonly blocked: boolean;
	readonly optedOut: boolean;
};

export type Store = Kept & Alerts & PostedAnswers;

type Kept = {
	/** Appends a revision if its number is the next one, in one atomic step; else says what is live. */
	readonly publish: (revision: Revision) => Promise<Published>;
	/**
	 * Appends many, each to an entry of its own, puts these banners in the place of all, and saves the settings if any are given: the
	 * whole of it, or nothing where one of the numbers is not the next one.
	 */
	readonly publishAll: (
		server: string,
		revisions: readonly Revision[],
		banners: readonly Banner[],
		settings?: Settings | null,
	) => Promise<PublishedAll>;
	/** The newest revision of each entry of a server, removed ones too, by entry. */
	readonly live: (server: string) => Promise<Revision[]>;
	/**
	 * An entry's revisions, newest first; the newest 300 are kept.
	 * @param page begins at this number, and holds no more than so many; all of them by default
	 */
	readonly history: (server: string, entry: EntryKey, page?: HistoryPage) => Promise<Revision[]>;
	/**
	 * A number that grows with every change of a server's layer (revisions, banners, settings, forgetting); 0 where nothing is
	 * kept. A banner's end is no change: anybody who keeps banners in memory looks at `until`.
	 */
	readonly version: (server: string) => Promise<number>;
	/** Where the changes of all servers are: from where a process that has nothing in memory yet begins. */
	readonly position: () => Promise<number>;
	/** The servers whose layer changed after a position, and the new position: how several processes see each other's edits. */
	readonly changedSince: (position: number) => Promise<{ readonly servers: readonly string[]; readonly position: number }>;

	readonly saveDraft: (draft: Draft) => Promise<void>;
	readonly draft: (server: string, id: string) => Promise<Draft | null>;
	/** Newest first. */
	readonly drafts: (server: string) => Promise<Draft[]>;
	readonly dropDraft: (server: string, id: string) => Promise<void>;

	/** Notes that somebody used /faq. @returns whether nobody had lately */
	readonly sawModerator: (server: string, person: string, at: number) => Promise<boolean>;
	/** User ids of those who used /faq in the last ninety days, the latest first. */
	readonly moderators: (server: string) => Promise<string[]>;

	/** The defaults where nothing was set: review off, refused, no log channel, private, mentions and queue on, no channels chosen. */
	readonly settings: (server: string) => Promise<Settings>;
	readonly saveSettings: (server: string, settings: Settings) => Promise<void>;
	readonly banners: (server: string, now: number) => Promise<Banner[]>;
	readonly saveBanner: (banner: Banner) => Promise<void>;
	readonly dropBanner: (server: string, exchange: string) => Promise<void>;

	/** Adds to the queue, or counts up a question of the same text, kind and entry. At most 500 a server: the oldest goes first. */
	readonly enqueue: (item: Omit<Queued, "count" | "id">) => Promise<void>;
	/** Newest first. */
	readonly queue: (server: string) => Promise<Queued[]>;
	readonly dequeue: (server: string, ids: readonly string[]) => Promise<void>;
	/** Adds to the counts, all of them or none. */
	readonly count: (counts: readonly Usage[]) => Promise<void>;
	readonly usage: (server: string) => Promise<Usage[]>;
	/** Notes that a keyed hash voted on an entry. @returns false if it had already: each person counts once a month's key. */
	readonly voteOnce: (server: string, entry: TargetKey, personHash: string, at: number) => Promise<boolean>;
	/** The month's secret (32 bytes) for hashing persons, made when first asked for and forgotten after the month. `month` is 2026-11. */
	readonly monthKey: (month: string) => Promise<Uint8Array>;

	/** What an asker's last two questions there came to, as written targets, newest first; nothing where the last is not after `since`. */
	readonly recent: (asker: { readonly person: string; readonly channel: string }, since: number) => Promise<readonly string[]>;
	/** Notes what a question came to: the one noted before becomes the second, and the one before that is gone. */
	readonly noteRecent: (
		asker: { readonly person: string; readonly channel: string; readonly server: string | null },
		target: string,
		at: number,
	) => Promise<void>;
	/** Deletes what was noted up to then. */
	readonly sweepRecent: (upTo: number) => Promise<void>;

	/** Blocks a server or a person, or gives another reason. */
	readonly block: (blocked: Blocked) => Promise<void>;
	/** @returns whether they were blocked */
	readonly unblock: (kind: Blocked["kind"], id: string) => Promise<boolean>;
	/** Oldest first. */
	readonly blocked: () => Promise<Blocked[]>;
	/** Notes that an interaction is taken up. @returns false where it was already, by this process or another, before a restart or after */
	readonly takeUp: (interaction: string, at: number) => Promise<boolean>;

	/** What is kept that leads to a person. */
	readonly keptOf: (person: string) => Promise<KeptOf>;
	/** Drafts, votes and what their questions came to go; what they wrote for a server stays the server's, without their id. */
	readonly forgetPerson: (person: string) => Promise<void>;
	/** Leaves a person's questions out of counts and queue, until they opt in again. */
	readonly optOut: (person: string, at: number) => Promise<void>;
	readonly optIn: (person: string) => Promise<void>;
	readonly optedOut: (person: string) => Promise<boolean>;

	/**
	 * Whatever is past its time: queue and who used /faq after 90 days, drafts after 30, votes and keys after their month, ended banners,
	 * taken interactions, what questions came to.
	 */
	readonly sweep: (now: number) => Promise<void>;
	/** Writes and takes back again, so that nothing stays. @throws StoreUnavailable where an edit would not be kept just now */
	readonly probe: () => Promise<void>;
	/** Everything that is kept of a server goes. Its bare id stays for a day, so that other processes drop it from memory too. */
	readonly forget: (server: string) => Promise<void>;
	readonly close: () => Promise<void>;
};

/** What is kept beside the servers' layers. The layers themselves change through `Servers` alone, which checks what is written. */
export type BesideLayers = Pick<
	Store,
	| "saveDraft"
	| "draft"
	| "drafts"
	| "dropDraft"
	| "enqueue"
	| "queue"
	| "dequeue"
	| "count"
	| "usage"
	| "voteOnce"
	| "monthKey"
	| "sawModerator"
	| "moderators"
	| "keptOf"
	| "forgetPerson"
	| "optOut"
	| "optIn"
	| "optedOut"
	| "block"
	| "unblock"
	| "blocked"
	| keyof Alerts
	| keyof PostedAnswers
>;

/** The database is gone or refuses: answers go on from memory, an edit is refused kindly with its draft given back. */
export class StoreUnavailable extends Error {
	/** Edits that were ready to be kept may have been, if the answer alone was lost: the next try is stale then, and says so. */
	readonly mayBeKept: boolean;
	constructor(message: string, { mayBeKept = false, ...options }: ErrorOptions & { readonly mayBeKept?: boolean } = {}) {
		super(message, options);
		this.mayBeKept = mayBeKept;
	}
}

/** The store cannot be opened as it is: the message says what is wrong and what to do. */
export class StoreRefused extends Error {}
