import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "./clock.ts";

/** Discord's epoch, the first second of 2015 (reference#snowflakes). */
const EPOCH = 1_420_070_400_000;

/** Ids as Discord makes them: 42 bits of time, then a counter; always growing. */
export function snowflakes(clock: Clock): () => string {
	let last = 0n;
	return () => {
		const fresh = BigInt(clock.now() - EPOCH) << 22n;
		last = fresh > last ? fresh : last + 1n;
		return String(last);
	};
}

/** Unguessable bytes; with a seed, the same ones in every run. */
export function randomness(seed: string | undefined): (bytes: number) => Buffer {
	if (seed === undefined) return (bytes) => randomBytes(bytes);
	let count = 0;
	return (bytes) => {
		const blocks: Buffer[] = [];
		while (blocks.length * 32 < bytes) blocks.push(createHash("sha256").update(`${seed}:${count++}`).digest());
		return Buffer.concat(blocks).subarray(0, bytes);
	};
}
