/** Seed phrases by BIP-39, thousands of them: the library looks through the whole list for each, which took longer than all that is tested. */
import { createHash } from "node:crypto";

const bitsOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");

/** @param entropy 16 to 32 bytes, by fours @param list of 2048 words */
export function seedWords(entropy: Uint8Array, list: readonly string[]): string[] {
	const checksum = bitsOf(createHash("sha256").update(entropy).digest()).slice(0, entropy.length / 4);
	return (bitsOf(entropy) + checksum).match(/.{11}/g)?.map((bits) => list[Number.parseInt(bits, 2)] ?? "") ?? [];
}
