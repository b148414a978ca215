/** The tables as both databases hold them: text and whole numbers only, so that one set of queries fits both. */
import type { Kysely } from "kysely";
import type { EntryKey, TargetKey } from "../dataset/key.ts";

export type Tables = {
	readonly revisions: {
		server: string;
		entry: EntryKey;
		number: number;
		content: string | null;
		by_user: string;
		approved_by: string | null;
		at: number;
		why: string;
		base: string | null;
	};
	/** One row in all: how many changes there were. Its row lock makes positions appear in the order of their numbers. */
	readonly changes: { id: number; position: number };
	/** Where each server's layer was last changed. */
	readonly layers: { server: string; position: number; forgotten_at: number | null };
	readonly drafts: {
		server: string;
		id: string;
		entry: EntryKey;
		seen: number;
		content: string | null;
		by_user: string;
		at: number;
		why: string;
		state: string;
	};
	/** A JSON object of what differs from the defaults or was once set, so that a new setting needs no migration. */
	readonly settings: { server: string; settings: string };
	readonly banners: { server: string; exchange: string; text: string; ends_at: number; by_user: string };
	/** `entry` is empty where there is none: a null would not be equal to itself. */
	readonly queue: { server: string; id: string; text: string; kind: string; entry: TargetKey | ""; at: number; count: number };
	readonly usage: { server: string; week: string; kind: string; entry: TargetKey | ""; count: number };
	readonly votes: { server: string; entry: TargetKey; person: string; month: string };
	/** Whom the operator does not serve. `kind` is server or person. */
	readonly blocked: { kind: string; id: string; why: string; at: number };
	/** Interactions that were taken up, for as long as a replay of them could pass. */
	readonly taken: { id: string; at: number };
	readonly month_keys: { month: string; secret: string };
	/** What somebody's last two questions in a channel came to, as written targets: no words, and for ten minutes. */
	readonly recent: { person: string; channel: string; server: string | null; newest: string; before: string | null; at: number };
	readonly moderators: { server: string; person: string; at: number };
	readonly coverbot_schema: { version: number };
};

export type Database = Kysely<Tables>;
