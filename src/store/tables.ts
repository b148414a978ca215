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
	/** Whose questions are left out of counts and queue. */
	readonly opted_out: { person: string; at: number };
	readonly moderators: { server: string; person: string; at: number };
	/** `topic` is empty for all of an exchange's. */
	readonly follows: { server: string; channel: string; exchange: string; topic: string };
	/** Every edition that was ever taken in, with what it showed as JSON: an older program that starts again brings no old news. */
	readonly editions: { digest: string; shown: string; at: number };
	/** `spread` is 1 once each follower has its delivery. */
	readonly news: { id: string; exchange: string; topic: string; body: string; at: number; spread: number };
	/** `state` is waiting, sending or sent; a batch is what goes out as one message. */
	readonly deliveries: {
		channel: string;
		news: string;
		server: string;
		state: string;
		batch: string;
		claimed_at: number;
		due: number;
		tries: number;
	};
	/** `shown` is a digest of what it said; empty where moderators want it corrected whatever it said. */
	readonly posted: { message: string; channel: string; server: string; target: string; form: string; shown: string; at: number; claimed_at: number };
	readonly coverbot_schema: { version: number };
};

export type Database = Kysely<Tables>;
