/** For the preview: a change of the dataset as a next edition would bring it, so that one sees what a channel that follows it is told. */
import { type Edition, editionOf } from "../answering/edition.ts";
import type { Bot } from "../discord/pipeline/command.ts";
import { type AlertsOf, deliver, takeIn } from "./alerts.ts";

/** What changes where a channel follows an exchange as a whole. */
const TOPIC = "insurance";

/** @returns what makes up a change of everything that the server's channels follow, sends what comes of it, and tells how much that was */
export function madeUpChanges({ library, store }: Pick<Bot, "library" | "store">, told: AlertsOf): (server: string) => Promise<number> {
	const real = editionOf(library.dataset);
	let edition: Edition = real;
	let count = 0;
	return async (server) => {
		const followed = new Set((await store.follows(server)).map(({ exchange, topic }) => `${exchange} ${topic ?? TOPIC}`));
		if (followed.size === 0) return 0;
		count++;
		const changed = [...followed].flatMap((key) => {
			const shown = real[key];
			return shown ? [[key, { ...shown, says: `${shown.says} Made up in this preview: change ${count}.` }] as const] : [];
		});
		if (count === 1) await takeIn(store, real, told.now());
		edition = { ...edition, ...Object.fromEntries(changed) };
		await takeIn(store, edition, told.now());
		await deliver(told);
		return changed.length;
	};
}
