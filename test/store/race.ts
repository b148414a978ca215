/** Two processes publish the same number of the same entry at the same moment, again and again: exactly one wins each time. */
import { expect } from "vitest";
import { type Place, storeProcess } from "./process.ts";
import { revision } from "./sample.ts";

/** Long enough for the order to arrive at both. */
const AHEAD_MS = 8;

/** @returns how often each of the two won */
export async function race(place: Place, rounds: number, progress: (done: number) => void = () => {}): Promise<[number, number]> {
	const racers = await Promise.all([storeProcess(place), storeProcess(place)]);
	const won: [number, number] = [0, 0];
	try {
		for (let number = 1; number <= rounds; number++) {
			const at = Date.now() + AHEAD_MS;
			const outcomes = await Promise.all(racers.map((racer, i) => racer.call("publish", [revision(number, { by: `${i}`, why: `${i}` })], at)));
			const winner = outcomes.findIndex(({ kind }) => kind === "published");
			expect(outcomes[winner], `round ${number}: somebody wins`).toEqual({ kind: "published" });
			const live = revision(number, { by: `${winner}`, why: `${winner}` });
			expect(outcomes[1 - winner], `round ${number}: the other one is shown the winner's`).toEqual({ kind: "stale", live });
			won[winner as 0 | 1]++;
			progress(number);
		}
		const history = await racers[0].call("history", [revision(1).server, revision(1).entry]);
		expect(history.map(({ number }) => number)).toEqual(Array.from({ length: rounds }, (_, i) => rounds - i));
	} finally {
		await Promise.all(racers.map((racer) => racer.end()));
	}
	return won;
}
