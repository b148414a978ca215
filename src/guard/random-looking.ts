/** Whether a string of characters was drawn by a machine rather than written by a person, and what public things look drawn as well. */
import { base58Checked } from "./base58.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// Ethereum's 40 digits; BIP-173's prefix, 1 and an alphabet without 1, b, i, o, for Bitcoin, Cosmos and others.
const ADDRESS = /^(?:0x[0-9a-f]{40}|(?:bc|tb|ltc|bnb|cosmos|osmo|addr|stake|npub|erd|inj|sei|terra|secret)1[02-9ac-hj-np-z]{20,110})$/i;
const BASE58_OF_32_BYTES = /^[1-9A-HJ-NP-Za-km-z]{32,44}$/;

export const isUuid = (text: string): boolean => UUID.test(text);

/** Bech32, Ethereum and base58check addresses ("1...", "3...", "T...", "D..."). */
export function isCoinAddress(text: string): boolean {
	return ADDRESS.test(text) || (text.length >= 25 && text.length <= 36 && base58Checked(text)?.length === 21);
}

/** The shape of a Solana address, which has no checksum: coins there are called by it ("token: EPjF..."). */
export const mayBeSolanaAddress = (text: string): boolean => BASE58_OF_32_BYTES.test(text);

/**
 * At least `fewest` changes between capitals, small letters and digits, in something that does not fall into words and numbers.
 * Twenty random hexadecimal digits have 9 such changes on average; "samsung-s23-ultra" has 4 but falls into words.
 */
export function looksRandom(text: string, fewest: number): boolean {
	return !isWordy(text) && !isCompound(text) && classChanges(text) >= fewest;
}

/** "Http2ServerRequest": words of three letters and more, and one short number. */
function isCompound(text: string): boolean {
	const parts = text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
	const numbers = parts.filter((part) => /\d/.test(part));
	return numbers.length <= 1 && parts.every((part) => (/\d/.test(part) ? part.length <= 4 : /^.[a-z]{2,}$/.test(part)));
}

/** "getAccountBalance", "proof-of-reserves-2024", "my_user_name": nothing but words, with numbers at most as pieces of their own. */
export function isWordy(text: string): boolean {
	const pieces = text.split(/[-_./+=~]+/).filter((piece) => piece !== "");
	const hasNumberGluedOn = pieces.length === 1 && /\d/.test(text);
	return !hasNumberGluedOn && !UNPRONOUNCEABLE.test(text) && pieces.every((piece) => WORD_OR_NUMBER.test(piece));
}

const WORD_OR_NUMBER = /^(?:\d+|[a-z]+|[A-Z]+|[a-z]*(?:[A-Z][a-z]+)*\d{0,4})$/;
const UNPRONOUNCEABLE = /[bcdfghjklmnpqrstvwxz]{7}/i; // English stops at six consonants: "catchphrase"

function classChanges(text: string): number {
	let changes = 0;
	let last = 0;
	for (let i = 0; i < text.length; i++) {
		const kind = classOf(text.charCodeAt(i));
		if (kind === 0) continue;
		if (last !== 0 && kind !== last) changes++;
		last = kind;
	}
	return changes;
}

const classOf = (code: number): number => (code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 48 && code <= 57 ? 3 : 0);
