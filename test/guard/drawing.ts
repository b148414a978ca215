/** Repeatable random draws: mulberry32 (Tommy Ettinger), 32 bits of state, so that a missed secret can be drawn again. */
export type Draw = {
	/** A whole number from 0 to below `below`. */
	readonly number: (below: number) => number;
	readonly one: <T>(from: readonly T[]) => T;
	readonly text: (length: number, alphabet: string) => string;
	readonly bytes: (length: number) => Uint8Array;
};

export function drawing(seed: number): Draw {
	let state = seed;
	const number = (below: number): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
	const one = <T>(from: readonly T[]): T => from[number(from.length)] as T;
	const text = (length: number, alphabet: string): string => Array.from({ length }, () => alphabet[number(alphabet.length)]).join("");
	const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => number(256));
	return { number, one, text, bytes };
}

export const HEX = "0123456789abcdef";
export const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
export const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
