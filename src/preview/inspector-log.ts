/** The raw JSON both ways and what was broken, numbered, so that the page asks only for what is new. */
import type { Change, Emulator } from "../emulator/index.ts";
import type { Entry } from "./view.ts";

/** What fits a screen that somebody scrolls. */
const KEPT = 400;

export function inspectorLog(discord: Emulator, now: () => number): { readonly since: (n: number) => readonly Entry[] } {
	const entries: Entry[] = [];
	let count = 0;
	discord.subscribe((change) => {
		const entry = entryOf(change);
		if (!entry) return;
		entries.push({ n: ++count, at: now(), ...entry });
		if (entries.length > KEPT) entries.shift();
	});
	return { since: (n) => entries.filter((entry) => entry.n > n) };
}

function entryOf(change: Change): Omit<Entry, "n" | "at"> | null {
	if (change.type === "violation") {
		const { sentence, where, code, faults } = change.violation;
		return { kind: "violation", what: `${where}: ${sentence}`, body: { code, faults } };
	}
	if (change.type !== "transcript") return null;
	const { from, via, what, status, body } = change.entry;
	return { kind: from, what: `${via} ${what}${status === undefined ? "" : ` (${status})`}`, body };
}
