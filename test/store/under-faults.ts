/** Edits by three processes that are stopped, killed and cut off from their database, with clocks that jump: every call recorded for linear.ts. */
import { openStore } from "../../src/store/open.ts";
import { openCable } from "../cable.ts";
import { entryKey } from "../key.ts";
import { type Op, violations } from "./linear.ts";
import { type Place, type StoreProcess, storeProcess } from "./process.ts";
import { DAY, revision } from "./sample.ts";

const SERVER = revision(1).server;
const ENTRIES = ["q.one", "own.two"].map(entryKey);
const STRIKE_EVERY_MS = 700;
/** Shorter and longer than what a call may take. */
const AWAY_MS = [300, 1200, 5000];

export type Outcome = { readonly violations: readonly string[]; readonly published: number; readonly strikes: number; readonly calls: number };

/** @param random from 0 to 1 @param edits so many are to be acknowledged */
export async function editUnderFaults(
	place: Place,
	edits: number,
	random: () => number,
	progress: (done: number) => void = () => {},
): Promise<Outcome> {
	const history: Op[] = [];
	let [over, strikes, published, tries] = [false, 0, 0, 0];
	const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
	const wait = (ms: number) => new Promise((go) => setTimeout(go, ms));
	const cable = place.databaseUrl ? await openCable(place.databaseUrl) : null;
	const places = [place, place, cable ? { ...place, databaseUrl: cable.databaseUrl } : place];

	const edit = async (life: StoreProcess, entry: (typeof ENTRIES)[number]) => {
		const asked = performance.now();
		const [newest] = await life.call("history", [SERVER, entry, { most: 1 }]);
		history.push({ kind: "saw", entry, number: newest?.number ?? 0, why: newest?.why ?? "", called: asked, answered: performance.now() });
		const [number, why, called] = [(newest?.number ?? 0) + 1, `try ${tries++}`, performance.now()];
		// A clock that jumps by days must order nothing.
		const at = Math.round(revision(1).at + (random() - 0.5) * 10 * DAY);
		try {
			const outcome = await life.call("publish", [revision(number, { entry, why, at })]);
			const answered = performance.now();
			if (outcome.kind === "published") {
				history.push({ kind: "publish", entry, number, why, called, answered, outcome: "published" });
				progress(++published);
				over ||= published >= edits;
			} else if (outcome.live) history.push({ kind: "saw", entry, number: outcome.live.number, why: outcome.live.why, called, answered });
		} catch (error) {
			history.push({ kind: "publish", entry, number, why, called, answered: Number.POSITIVE_INFINITY, outcome: "unknown" });
			throw error;
		}
	};
	const slot = async (own: number) => {
		while (!over) {
			const life = await storeProcess(places[own] ?? place).catch(() => null);
			if (!life) continue;
			lives[own] = life;
			let isGone = false;
			while (!over && !isGone) {
				await edit(life, pick(ENTRIES)).catch((error: Error) => {
					isGone = error.message === "The process is gone.";
				});
			}
			await life.kill();
		}
	};
	const lives: (StoreProcess | undefined)[] = [];
	const strike = async () => {
		while (!over) {
			await wait(STRIKE_EVERY_MS * (0.5 + random()));
			const life = pick(lives);
			const kind = pick(cable ? ["kill", "stop", "cut"] : ["kill", "stop"]);
			strikes++;
			if (kind === "kill") await life?.kill();
			if (kind === "stop") {
				life?.signal("SIGSTOP");
				await wait(pick(AWAY_MS));
				life?.signal("SIGCONT");
			}
			if (kind === "cut") {
				cable?.cut();
				await wait(pick(AWAY_MS));
				cable?.mend();
			}
		}
	};
	await Promise.all([...[0, 1, 2].map(slot), strike()]);
	cable?.close();
	const store = await openStore({ ...place, now: Date.now });
	const final = new Map<string, readonly string[]>();
	for (const entry of ENTRIES)
		final.set(
			entry,
			(await store.history(SERVER, entry)).toReversed().map(({ why }) => why),
		);
	await store.close();
	return { violations: violations(history, final), published, strikes, calls: history.length };
}
