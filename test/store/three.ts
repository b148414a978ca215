/** Three processes edit the same entries of one store while one after the other is killed: no acknowledged edit is lost or another's. */

import { expect } from "vitest";
import type { EntryKey } from "../../src/dataset/key.ts";
import { openStore } from "../../src/store/open.ts";
import { entryKey } from "../key.ts";
import { type Place, type StoreProcess, storeProcess } from "./process.ts";
import { revision } from "./sample.ts";

const SERVER = revision(1).server;
const ENTRIES = ["q.one", "q.two", "own.three", "x.bitmart.insurance"].map(entryKey);
const KILL_EVERY_MS = 250;

/** @returns how many processes were killed on the way */
export async function threeUnderFire(place: Place, edits: number, progress: (done: number) => void = () => {}): Promise<number> {
	/** Which try was told that it is published, by entry and number. */
	const acknowledged = new Map<string, string>();
	let over = false;
	let kills = 0;
	let tries = 0;
	const slot = async (own: number) => {
		while (!over) {
			const life = await storeProcess(place);
			const death = setTimeout(() => void life.kill(), KILL_EVERY_MS * (1 + own + Math.random()));
			try {
				while (!over) await edit(life);
			} catch (error) {
				if ((error as Error).message !== "The process is gone.") throw error;
				kills++;
			} finally {
				clearTimeout(death);
				await life.kill();
			}
		}
	};
	const edit = async (life: StoreProcess) => {
		const entry = ENTRIES[tries % ENTRIES.length] as EntryKey;
		const why = `try ${tries++}`;
		const number = ((await life.call("history", [SERVER, entry]))[0]?.number ?? 0) + 1;
		const published = await life.call("publish", [revision(number, { entry, why })]);
		if (published.kind === "stale") return;
		expect(acknowledged.get(`${entry} ${number}`), "nobody was told so before").toBeUndefined();
		acknowledged.set(`${entry} ${number}`, why);
		progress(acknowledged.size);
		over ||= acknowledged.size >= edits;
	};
	await Promise.all([0, 1, 2].map(slot));
	await check(place, acknowledged);
	return kills;
}

async function check(place: Place, acknowledged: ReadonlyMap<string, string>): Promise<void> {
	const store = await openStore({ ...place, now: Date.now });
	const histories = await Promise.all(ENTRIES.map((entry) => store.history(SERVER, entry)));
	await store.close();
	for (const history of histories) expect(history.map(({ number }) => number)).toEqual(history.map((_, i) => history.length - i));
	const kept = new Map(histories.flat().map(({ entry, number, why }) => [`${entry} ${number}`, why]));
	for (const [key, why] of acknowledged) expect(kept.get(key), key).toBe(why);
}
