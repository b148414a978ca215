/**
 * What is kept for a server, and how it is asked for: the contract that every database fulfils. All times are milliseconds
 * since 1970, given by the caller. Nothing here is tied to the person who asked a question.
 */

import type { EntryKey, TargetKey } from "../dataset/key.ts";

/** What a moderator may write: words, never a verdict. Null content means that the entry was removed, or the base restored. */
export type EntryContent = {
	/** The question as a title, for a server's own entry; null over a shared one, whose title stays. */
	readonly question: string | null;
	readonly answer: string;
	readonly links: readonly string[];
	/** Further ways of asking, in this server alone. */
	readonly phrasings: readonly string[];
};

/** One row of history. The primary key (server, entry, number) is the lock: the second with a number is stale. */
export type Revision = {
	readonly server: string;
	readonly entry: EntryKey;
	/** 1, 2, 3 … */
	readonly number: number;
	readonly content: EntryContent | null;
	/** User id of the moderator, and of the second one where a review was needed. */
	readonly by: string;
	readonly approvedBy: string | null;
	readonly at: number;
	readonly why: string;
	/** Digest of the shared entry that it was written over, null for an own entry: when it changes, moderators are told. */
	readonly base: string | null;
};

/** Stale carries what is live now; null where the server was forgotten meanwhile, or the number skips ahead of nothing. */
export type Published = { readonly kind: "published" } | { readonly kind: "stale"; readonly live: Revision | null };

/** Nothing was written where one is stale: `entry` names it. */
export type PublishedAll = { readonly kind: "published" } | { readonly kind: "stale"; readonly entry: EntryKey };

export type HistoryPage = { readonly upTo?: number; readonly most?: number };

/** What a moderator typed and has not published: never lost until published, discarded, or thirty days old. */
export type Draft = {
	/** Short and hard to guess: it is in custom ids. */
	readonly id: string;
	readonly server: string;
	readonly entry: EntryKey;
	/** The number of the newest revision that its writer saw, 0 for none. */
	readonly seen: number;
	readonly content: EntryContent | null;
	readonly by: string;
	readonly at: number;
	readonly why: string;
	readonly state: "writing" | "in-review";
};

export type Settings = {
	readonly review: "off" | "links";
	readonly unvettedHosts: "refused" | "review";
	/** Hosts of the server's own sites, which its entries may link to. */
	readonly trustedHosts: readonly string[];
	readonly logChannel: string | null;
	readonly answers: "private" | "public";
	readonly mentions: boolean;
	readonly queue: boolean;
	/** What frauds use here, on top of the shared list. */
	readonly frauds: readonly FraudPattern[];
	/** Where questions are answered though nobody called the bot. */
	readonly channels: readonly ChosenChannel[];
	/** By which day moderators want to look at an entry again (layers/review-by.ts). */
	readonly reviewBy: readonly { readonly key: EntryKey; readonly day: string }[];
	/** Ids of the exchanges that come first in the panel's menu. */
	readonly exchanges: readonly string[];
	/** Panels that were posted here, oldest first. */
	readonly panels: readonly Posted[];
};

/** In a forum a post's title and first message are the question. */
export type ChosenChannel = { readonly id: string; readonly kind: "text" | "forum" };

/** A message of the bot's own in a channel. */
export type Posted = { readonly channel: string; readonly message: string };

/** Kept as it is looked for (src/fraud/own-patterns.ts). */
export type FraudPattern = { readonly kind: "host" | "phrase" | "handle"; readonly text: string };

/** One notice on every answer about an exchange in one server, with an end. */
export type Banner = {
	readonly server: string;
	readonly exchange: string;
	readonly text: string;
	readonly until: number;
	readonly by: string;
};

/** A question that nobody could answer, or whose answer was marked wrong; masked by the caller, without its asker. */
export type Queued = {
	readonly id: string;
	readonly server: string;
	readonly text: string;
	/** `declined`, `near`, or `wrong` with the entry that was marked. */
	readonly kind: "declined" | "near" | "wrong";
	readonly entry: TargetKey | null;
	/** When it was last asked. */
	readonly at: number;
	readonly count: number;
};

export type UsageKind = "asked" | "answered" | "near" | "declined" | "wrong" | "helpful";
/** Counts only. `week` is the ISO week, such as 2026-W48. */
export type Usage = {
	readonly server: string;
	readonly week: string;
	readonly kind: UsageKind;
	readonly entry: TargetKey | null;
	readonly count: number;
};

/** Somebody whom the operator of this bot does not serve: a server with all its members, or a person everywhere. */
export type Blocked = { readonly kind: "server" | "person"; readonly id: string; readonly why: string; readonly at: number };

export type Store = {
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
>;

/**
 * The database is gone or refuses: answers go on from memory, an edit is refused kindly with its draft given back. What was
 * being written may have been written nevertheless, if the answer alone was lost: the next try is stale then, and says so.
 */
export class StoreUnavailable extends Error {}

/** The store cannot be opened as it is: the message says what is wrong and what to do. */
export class StoreRefused extends Error {}
