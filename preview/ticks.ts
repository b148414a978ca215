/** When open pages are to look again. */
import type { Change, Emulator } from "../emulator/index.ts";
import type { Tick } from "./view.ts";

/** Milliseconds. An action brings half a dozen changes in one go: a page that looked at each would do the same work as often. Nobody sees so short a wait. */
const TOGETHER_MS = 30;

/** @param tell called with what came together, no sooner than so long after the first of it */
export function onTicks(discord: Emulator, tell: (tick: Tick) => void): void {
	let coming: Tick | null = null;
	discord.subscribe((change) => {
		const tick = tickOf(change);
		if (!tick) return;
		if (!coming)
			setTimeout(() => {
				if (coming) tell(coming);
				coming = null;
			}, TOGETHER_MS).unref();
		coming = { ...coming, ...tick };
	});
}

/** @returns null where nobody sees a difference: how an interaction stands is told to whoever began it, by the answer to their action */
function tickOf(change: Change): Tick | null {
	if (change.type === "interaction") return null;
	if (change.type === "typing") return { typing: change.channelId };
	return change.type === "transcript" || change.type === "violation" ? { noted: true } : { changed: true };
}
