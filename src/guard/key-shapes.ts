/** Keys known by their shape alone: Nostr's and age's, Solana's in base58 (its public half proves it), WIF keys in groups, bytes in hexadecimal. */
import { createPrivateKey, createPublicKey } from "node:crypto";
import { base58, base58Checked } from "./base58.ts";

/** Expects folded text. */
export const hasShapedKey = (text: string): boolean => NAMED.test(text) || HEX_BYTES.test(text) || hasSolanaKey(text) || hasGroupedWif(text);

// bech32 without 1, b, i, o: NIP-19 and age's own keys
const NAMED = /(?<![a-z0-9])(?:nsec1[02-9ac-hj-np-z]{58}|age-secret-key-1[02-9ac-hj-np-z]{58})(?![a-z0-9])/i;
const HEX_BYTES = /(?:0x[0-9a-f]{2}[,;\s]{1,3}){31}0x[0-9a-f]{2}(?![0-9a-f])/i;

/** Phantom shows the 64 bytes of an ed25519 key pair; a transaction's signature looks the same and is public. */
const PAIR = /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{86,88}(?![0-9A-Za-z])/g;
/** Twenty are a list of transactions; a check takes a tenth of a millisecond. */
const MOST_PAIRS = 20;
/** PKCS #8 of an ed25519 seed, RFC 8410, up to the seed's 32 bytes. */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

function hasSolanaKey(text: string): boolean {
	for (const [i, [pair]] of [...text.matchAll(PAIR)].entries()) {
		if (i >= MOST_PAIRS) return false;
		const bytes = base58(pair);
		if (bytes?.length !== 64) continue;
		const key = createPrivateKey({ key: Buffer.concat([PKCS8, bytes.subarray(0, 32)]), format: "der", type: "pkcs8" });
		const own = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
		if (own.equals(bytes.subarray(32))) return true;
	}
	return false;
}

const GROUPS = /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{1,26}(?:[\s._·|/,:;-]{1,3}[1-9A-HJ-NP-Za-km-z]{1,26}){2,}/g;
export const SHORTEST_WIF = 51;
const WIF_LENGTHS = [SHORTEST_WIF, 52];
/** A check of a checksum takes some twenty microseconds; a text that makes so many necessary is no prose. */
const MOST_CHECKS = 100;

/** "KwdM AjGm erYa ...": neighbouring groups that together are a key with a valid checksum. */
function hasGroupedWif(text: string): boolean {
	let checks = 0;
	for (const [row] of text.matchAll(GROUPS)) {
		if (row.length < SHORTEST_WIF) continue;
		const pieces = row.split(/[^0-9A-Za-z]+/);
		for (let first = 0; first < pieces.length; first++) {
			if (!/^[5KL9c]/.test(pieces[first] ?? "")) continue;
			let joined = "";
			for (let next = first; next < pieces.length && joined.length < 52; next++) {
				joined += pieces[next];
				if (!WIF_LENGTHS.includes(joined.length) || !/\d/.test(joined) || !/[A-Z].*[a-z]|[a-z].*[A-Z]/.test(joined)) continue;
				if (isWif(joined)) return true;
				if (++checks > MOST_CHECKS) return false;
			}
		}
	}
	return false;
}

/** A version byte, 32 bytes of key, and 01 for compressed: "5..." uncompressed, "K..." or "L..." compressed; "9" and "c" on the test network. */
export function isWif(text: string): boolean {
	if (!/\d/.test(text) || !/[A-Z]/.test(text)) return false; // prose, joined: not worth decoding
	const payload = base58Checked(text);
	return payload !== null && (payload[0] === 0x80 || payload[0] === 0xef) && (payload.length === 33 || payload.length === 34);
}
