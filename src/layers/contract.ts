/** What a server's moderators can do to their own layer over the shared dataset, and what each step answers. */

import type { Answer } from "../answering/answer.ts";
import type { Fault } from "../dataset/fault.ts";
import type { EntryKey } from "../dataset/key.ts";
import type { Library } from "../library.ts";
import type { Banner, Draft, EntryContent, Revision, Settings } from "../store/contract.ts";

/** One thing that keeps an entry from being published: which part, what is wrong, and what to do instead. */
export type Problem = {
	readonly part: "question" | "answer" | "links" | "phrasings" | "entry";
	readonly says: string;
	readonly remedy: string;
	/** For a phrasing that would steal: the questions that would change hands, and what answers them today. */
	readonly takes?: readonly { readonly question: string; readonly from: string }[];
};

/** An entry as it stands in a server: what a form is filled with. */
export type EntryNow = {
	readonly key: EntryKey;
	/** The shared entry's title, or the own entry's question. */
	readonly title: string;
	/** What is live. Over a shared entry that was never edited: the shared words, without links and phrasings. */
	readonly content: EntryContent;
	/** The number of the newest revision, 0 for none: goes into the form, and into the draft as `seen`. */
	readonly number: number;
	/** Where the words come from: the dataset alone, an edit over it, or the server's own entry. */
	readonly state: "shared" | "edited" | "own";
	/** The own entry was removed: `content` is what it last contained. */
	readonly removed: boolean;
	/** The shared entry changed after the edit: keep the edit, or take the shared words. */
	readonly outdated: boolean;
	/** The live revision, if any. */
	readonly revision: Revision | null;
};

export type PublishResult =
	/** `unreviewed`: the settings want a second moderator for it, and there is none. */
	| { readonly kind: "published"; readonly revision: Revision; readonly unreviewed?: boolean }
	/** Somebody was first. `live` is what is there now (null content: removed), `mine` what would have been published. */
	| { readonly kind: "stale"; readonly live: Revision | null; readonly mine: EntryContent | null; readonly difference: readonly DifferencePart[] }
	/** A second moderator must approve: the draft is kept as `in-review`. `hosts` are those of new or changed links. */
	| { readonly kind: "in-review"; readonly draft: Draft; readonly hosts: readonly HostSeen[] }
	| { readonly kind: "refused"; readonly problems: readonly Problem[] };

export type HostSeen = { readonly host: string; readonly vetted: boolean };

/** A run of words that both texts hold, that only the older holds, or only the newer. */
export type DifferencePart = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** One step of an entry's history, newest first. */
export type Change = {
	readonly revision: Revision;
	/** What it changed against the revision before it; against the shared words for the first. Empty where the one before is no longer kept. */
	readonly difference: readonly DifferencePart[];
};

/** `of` are kept in all; `folded` more were made before these and are no longer kept. */
export type HistoryPart = { readonly changes: readonly Change[]; readonly of: number; readonly folded: number };

export type Outdated = {
	readonly key: EntryKey;
	readonly title: string;
	readonly edit: Revision;
	/** The shared words as they are now. */
	readonly shared: EntryContent;
};

export type Imported =
	| { readonly kind: "imported"; readonly entries: number; readonly unchanged: number; readonly banners: number }
	| { readonly kind: "refused"; readonly faults: readonly Fault[] }
	/** Somebody edited meanwhile: nothing was written. */
	| { readonly kind: "stale"; readonly key: EntryKey };

/**
 * Questions never fail: `shelf` answers from memory or from the shared dataset where the store is gone. Everything else
 * throws StoreUnavailable then. Permission is for the caller to check.
 */
export type Servers = {
	/** What answers in a server: the shared library itself where the server has no layer of its own. */
	readonly shelf: (server: string) => Promise<Library>;
	/** What a server's moderators set, from memory; null while the store is away and they were never read. */
	readonly settingsHere: (server: string) => Promise<Settings | null>;
	/** Takes in what other processes changed; called every second by main. Never throws. */
	readonly refresh: () => Promise<void>;

	/** All entries that the server's layer holds, removed ones too where asked for. */
	readonly entries: (server: string, removedToo?: boolean) => Promise<EntryNow[]>;
	/** @returns null for a key that names nothing: neither a shared entry nor one that this server ever had */
	readonly entryNow: (server: string, key: EntryKey) => Promise<EntryNow | null>;
	/** A key for a new own entry, from its question; taken by nobody in this server. */
	readonly newKey: (server: string, question: string) => Promise<EntryKey>;

	/** Every rule that the content breaks; none if it may be published. */
	readonly check: (server: string, key: EntryKey, content: EntryContent) => Promise<Problem[]>;
	/** The answer as members will see it. @throws UserError never; a key that names nothing gives null */
	readonly preview: (server: string, key: EntryKey, content: EntryContent) => Promise<Answer | null>;
	/** Checks, asks for review where the settings want it, appends, swaps the new shelf in and drops the draft. */
	readonly publish: (draft: Draft, by: string, why: string) => Promise<PublishResult>;
	/** Publishes a draft that waits for review. Refused for its own writer. */
	readonly approve: (server: string, draft: string, by: string) => Promise<PublishResult>;
	/** The hosts of the links that are new against what is live. */
	readonly newHosts: (server: string, key: EntryKey, content: EntryContent) => Promise<HostSeen[]>;

	/** Takes an own entry away, or the edit off a shared one. `seen` as in a draft. */
	readonly remove: (server: string, key: EntryKey, seen: number, by: string, why: string) => Promise<PublishResult>;
	/** Brings back what an entry contained before it was removed. */
	readonly restore: (server: string, key: EntryKey, seen: number, by: string, why: string) => Promise<PublishResult>;
	/** A new revision that equals the one before the newest. */
	readonly undo: (server: string, key: EntryKey, seen: number, by: string, why: string) => Promise<PublishResult>;
	/** What an entry said as of a revision; null for a removal, and for what is no longer kept. */
	readonly contentAt: (server: string, key: EntryKey, number: number) => Promise<EntryContent | null>;
	/** Some of an entry's changes, newest first: the difference of a long history would take minutes. */
	readonly history: (server: string, key: EntryKey, skip: number, most: number) => Promise<HistoryPart>;
	readonly outdated: (server: string) => Promise<Outdated[]>;
	/** Publishes an outdated edit once more, over the shared entry as it is now. To take the shared words, `remove` it. */
	readonly keep: (server: string, key: EntryKey, seen: number, by: string) => Promise<PublishResult>;

	/** @returns problems with the text; none if it is now published */
	readonly banner: (banner: Banner) => Promise<Problem[]>;
	readonly dropBanner: (server: string, exchange: string) => Promise<void>;
	readonly settings: (server: string) => Promise<Settings>;
	readonly saveSettings: (server: string, settings: Settings) => Promise<void>;

	/** The layer as a YAML file that passes `npm run faq:check`, and that `import` takes back without loss. */
	readonly export: (server: string) => Promise<string>;
	/** All or nothing: the layer becomes what the file says. */
	readonly import: (server: string, yaml: string, by: string, why: string) => Promise<Imported>;
	/** Everything that is kept of a server, in the store and in memory. */
	readonly forget: (server: string) => Promise<void>;
};
