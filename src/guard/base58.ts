/** Bitcoin's base58 with checksum, as in WIF keys and old addresses. */
import { createHash } from "node:crypto";

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"; // no 0, O, I, l

/** The bytes without their four checksum bytes, or null where characters or checksum are wrong. */
export function base58Checked(text: string): Uint8Array | null {
	if (text.length > 120) return null; // the longest in use, extended keys, have 111 characters; decoding is quadratic
	const bytes = base58(text);
	if (bytes === null || bytes.length < 5) return null;
	const payload = bytes.subarray(0, -4);
	const checksum = sha256(sha256(payload));
	return bytes.subarray(-4).every((byte, i) => byte === checksum[i]) ? payload : null;
}

/** The bytes, or null where a character is none of its alphabet. */
export function base58(text: string): Uint8Array | null {
	const bytes: number[] = []; // least significant first
	for (const character of text) {
		let carry = ALPHABET.indexOf(character);
		if (carry < 0) return null;
		for (let i = 0; i < bytes.length; i++) {
			carry += (bytes[i] ?? 0) * 58;
			bytes[i] = carry & 0xff;
			carry >>= 8;
		}
		if (carry > 0) bytes.push(carry);
	}
	const zeros = /^1*/.exec(text)?.[0].length ?? 0;
	return Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes.reverse()]);
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
