/** Finds private keys that are not mere hexadecimal digits: WIF, extended (xprv), PEM, Solana's list of bytes, anything random announced as one. */
import { type Announcements, announcementBefore, isInsideUrl } from "./announcement.ts";
import { hasShapedKey, isWif, SHORTEST_WIF } from "./key-shapes.ts";
import { isCoinAddress, looksRandom } from "./random-looking.ts";

/** No key without a header is written in fewer characters: most questions need not be looked through. */
const SHORTEST_KEY = 40;

/** Expects folded text. */
export const hasPrivateKey = (text: string, announced: Announcements): boolean =>
	PEM.test(text) ||
	(text.length >= SHORTEST_KEY && (hasShapedKey(text) || hasBase58Key(text) || BYTES.test(text) || hasAnnouncedKey(text, announced)));

// The header alone may be talked about; a key has its base64 after it, or the headers of an encrypted key. \n may be written out, as in JSON.
const PEM = /-{3,5}\s*BEGIN\s[A-Z0-9\s]{0,40}PRIVATE\s+KEY(?:\s+BLOCK)?\s*-{3,5}(?:\s|\\[nr])*(?:[\w+/=]{16}|MI[\w+/]{2}|Proc-Type|Comment|Version)/i;

// Solana's keypair file: the 64 bytes of an ed25519 key as decimal numbers.
const BYTES = /\[\s*(?:\d{1,3}\s*,\s*){63}\d{1,3}\s*\]/;

const BASE58_PIECES = /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]+(?![0-9A-Za-z])/g;
// xprv, yprv, zprv (BIP 32, 49, 84), their multisig forms Yprv and Zprv, and t, u, v for the test network: 82 bytes, 111 characters.
const EXTENDED = /^[xyztuvYZUV]prv[1-9A-HJ-NP-Za-km-z]{100,112}$/;
/** 78 bytes and a checksum in base58 (BIP-32). */
const EXTENDED_LENGTH = 111;
const SHORTEST_PIECE = 8; // shorter ones are words: joining and decoding from each would take milliseconds

/** WIF and extended keys, also broken over lines. A broken one is joined again from neighbouring pieces, the sum of whose lengths fits. */
function hasBase58Key(text: string): boolean {
	if (text.length < SHORTEST_WIF) return false;
	for (const row of rowsOfPieces(text)) {
		for (const [first, piece] of row.entries()) {
			if (piece.length >= SHORTEST_PIECE && /^[xyztuvYZUV]prv|^[5KL9c]/.test(piece) && startsKey(row, first)) return true;
		}
	}
	return false;
}

function rowsOfPieces(text: string): string[][] {
	const rows: string[][] = [];
	let end = -1;
	for (const match of text.matchAll(BASE58_PIECES)) {
		const joins = end >= 0 && /^\s+$/.test(text.slice(end, Math.min(match.index, end + 20)));
		if (joins) rows.at(-1)?.push(match[0]);
		else rows.push([match[0]]);
		end = match.index + match[0].length;
	}
	return rows;
}

function startsKey(row: readonly string[], first: number): boolean {
	let joined = "";
	for (const piece of row.slice(first, first + Math.ceil(EXTENDED_LENGTH / SHORTEST_PIECE))) {
		joined += piece;
		if (joined.length > EXTENDED_LENGTH + 1) return EXTENDED.test(piece);
		if (EXTENDED.test(joined) && /\d/.test(joined) && (joined === piece || joined.length === EXTENDED_LENGTH)) return true;
		if ((joined.length === 51 || joined.length === 52) && isWif(joined)) return true;
	}
	return false;
}

const LONG_TOKEN = /(?<![\w+/])[\w+/-]{40,}={0,2}/g; // 40 of 64 characters carry 240 bits

/** "private key: <something random>": keys of other coins, Solana's in base58, a WIF key with a typo. */
function hasAnnouncedKey(text: string, announced: Announcements): boolean {
	for (const { 0: token, index } of text.matchAll(LONG_TOKEN)) {
		if (!looksRandom(token, 8) || isCoinAddress(token)) continue;
		const before = announcementBefore(announced, index);
		if (before?.as === "private" && before.gap.length <= 40 && !isInsideUrl(text, index)) return true;
	}
	return false;
}
