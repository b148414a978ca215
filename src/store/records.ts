/** The rows that a store keeps, as the rest of the code sees them. All times are milliseconds since 1970. */
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
	/** Where the weekly digest is posted; null for none. */
	readonly digest: string | null;
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
