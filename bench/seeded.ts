/** Chance that falls the same way every time: a small seeded generator, and shuffling with it. */

export type Chance = () => number;

/** mulberry32: 32 bits of state, numbers from 0 up to 1. */
export function seeded(seed: number): Chance {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One of a list that is not empty. */
export function pick<T>(list: readonly T[], chance: Chance): T {
	return list[Math.floor(chance() * list.length)] as T;
}

/** A new list in another order. */
export function shuffled<T>(list: readonly T[], chance: Chance): T[] {
	const copy = [...list];
	for (let i = copy.length - 1; i > 0; i--) {
		const j = Math.floor(chance() * (i + 1));
		[copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
	}
	return copy;
}
