/** A store's process is killed at random moments while it edits: after each restart every acknowledged edit is there. */

import { setTimeout } from "node:timers/promises";
import { expect } from "vitest";
import type { EntryKey } from "../../src/dataset/key.ts";
import { openStore } from "../../src/store/open.ts";
import { entryKey } from "../key.ts";
import { type Place, type StoreProcess, storeProcess } from "./process.ts";
import { draft, revision } from "./sample.ts";

const SERVER = revision(1).server;
const ENTRIES = ["q.one", "own.two", "x.bitmart.insurance"].map(entryKey);
/**
 * A life ends within this time of its first answer, most in the middle of a commit; each fourth within it of its start, before an answer perhaps. Counted
 * from the start alone, a crowded machine would start a hundred processes of which none came to edit. PostgreSQL answers later.
 */
const LIFE_MS = { sqlite: 60, postgres: 200 };
/** Nor does it end before so many edits, at most: on a crowded machine most lives saw one or two, and fifty processes were started. */
const MOST_EDITS = 15;
const FROM_ITS_START = 4;

/** What was acknowledged, or seen after a restart: the newest number of each entry, and the drafts. */
type Acknowledged = { readonly numbers: Map<EntryKey, number>; readonly drafts: Set<string> };

/** @returns how many lives the edits took */
export async function editAndKill(place: Place, edits: number, progress: (done: number) => void = () => {}): Promise<number> {
	const acknowledged: Acknowledged = { numbers: new Map(), drafts: new Set() };
	let done = 0;
	let lives = 0;
	while (done < edits) {
		const life = await storeProcess(place);
		lives++;
		const { promise: begins, resolve: begin } = Promise.withResolvers<void>();
		const { promise: edited, resolve: enough } = Promise.withResolvers<void>();
		const fewest = Math.ceil(Math.random() * MOST_EDITS);
		let here = 0;
		if (lives % FROM_ITS_START === 0) {
			begin();
			enough();
		}
		const time = () => setTimeout(Math.random() * LIFE_MS[place.databaseUrl ? "postgres" : "sqlite"]);
		const death = Promise.all([begins.then(time), edited]).then(() => life.kill());
		const count = () => {
			begin();
			if (++here >= fewest) enough();
			progress(++done);
		};
		await Promise.all([
			...ENTRIES.map((entry) => publishUntilDeath(life, entry, acknowledged, count)),
			draftUntilDeath(life, acknowledged, count),
			death,
		]);
		await check(place, acknowledged);
	}
	return lives;
}

async function publishUntilDeath(life: StoreProcess, entry: EntryKey, { numbers }: Acknowledged, count: () => void): Promise<void> {
	try {
		const first = ((await life.call("history", [SERVER, entry]))[0]?.number ?? 0) + 1;
		for (let number = first; ; number++) {
			const published = await life.call("publish", [revision(number, { entry })]);
			// PostgreSQL may finish the last life's commit a moment after its death: then the first number is taken, by the same edit.
			const late = { kind: "stale", live: revision(first, { entry }) };
			if (number !== first || published.kind !== "stale") expect(published).toEqual({ kind: "published" });
			else expect(published).toEqual(late);
			numbers.set(entry, number);
			count();
		}
	} catch (error) {
		if ((error as Error).message !== "The process is gone.") throw error;
	}
}

async function draftUntilDeath(life: StoreProcess, { drafts }: Acknowledged, count: () => void): Promise<void> {
	try {
		for (;;) {
			const id = `d${drafts.size}`;
			await life.call("saveDraft", [draft(id)]);
			drafts.add(id);
			count();
		}
	} catch (error) {
		if ((error as Error).message !== "The process is gone.") throw error;
	}
}

async function check(place: Place, { numbers, drafts }: Acknowledged): Promise<void> {
	const store = await openStore({ ...place, now: Date.now });
	try {
		for (const [entry, newest] of numbers) {
			const history = (await store.history(SERVER, entry)).toReversed();
			// One more than acknowledged may be there: killed between the commit and the answer. It counts from now on.
			expect([newest, newest + 1]).toContain(history.length);
			numbers.set(entry, history.length);
			expect(history).toEqual(history.map((_, i) => revision(i + 1, { entry })));
		}
		const kept = new Set((await store.drafts(SERVER)).map(({ id }) => id));
		expect([...drafts].filter((id) => !kept.has(id))).toEqual([]);
	} finally {
		await store.close();
	}
}
