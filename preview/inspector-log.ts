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

/** What was used, so that one finds it in the list: "/ask", or a custom id. */
function named(body: unknown): string {
	const data = (body as { data?: { name?: string; custom_id?: string } } | null)?.data;
	const name = data?.name ?? data?.custom_id;
	return name === undefined ? "" : `: ${name}`;
}

function entryOf(change: Change): Omit<Entry, "n" | "at"> | null {
	if (change.type === "violation") {
		const { sentence, where, code, faults } = change.violation;
		return { kind: "violation", what: `${where}: ${sentence}`, body: { code, faults } };
	}
	if (change.type !== "transcript") return null;
	const { from, via, what, status, body } = change.entry;
	return { kind: from, what: `${via} ${what}${named(body)}${status === undefined ? "" : ` (${status})`}`, body };
}
