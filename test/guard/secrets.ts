/** Made-up secrets of every sort the guard knows. */
import { createHash } from "node:crypto";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import type { SecretKind } from "../../src/guard/guard.ts";
import { ALPHANUMERIC, BASE58, type Draw, HEX } from "./drawing.ts";
import { seedWords } from "./seed-words.ts";

/** `sort` tells the disguises what they may do: only words can be numbered, only hexadecimal digits keep their meaning in capitals. */
export type Secret = { readonly kind: SecretKind; readonly sort: "words" | "hex" | "base58" | "pem" | "token" | "said"; readonly text: string };

const SEEDS: readonly ((draw: Draw) => Secret)[] = [
	(draw) => ({ kind: "seed-phrase", sort: "words", text: seedWords(draw.bytes(draw.one([16, 20, 24, 28, 32])), wordlist).join(" ") }),
];

const KEYS: readonly ((draw: Draw) => Secret)[] = [
	(draw) => ({ kind: "private-key", sort: "hex", text: draw.one(["", "0x"]) + draw.text(64, HEX) }),
	(draw) => ({ kind: "private-key", sort: "base58", text: wif(draw) }),
	(draw) => ({ kind: "private-key", sort: "base58", text: extendedKey(draw) }),
	(draw) => ({ kind: "private-key", sort: "pem", text: pem(draw) }),
];

const TOKENS: readonly ((draw: Draw) => string)[] = [
	(draw) => draw.text(64, ALPHANUMERIC), // Binance
	(draw) => draw.text(draw.one([18, 20, 32, 36, 40]), ALPHANUMERIC), // Bybit, KuCoin and others
	(draw) => draw.text(32, HEX), // Bitget, Gate
	(draw) => draw.text(64, HEX),
	(draw) => Buffer.from(draw.bytes(64)).toString("base64"), // Kraken
];

const TOKEN_SAID: readonly ((value: string) => string)[] = [
	(value) => `api secret: ${value}`,
	(value) => `secret_key=${value}`,
	(value) => `API_SECRET="${value}"`,
	(value) => `my api key is ${value}`,
	(value) => `Authorization: Bearer ${value}`,
	(value) => `apiKey ${value}`,
	(value) => `access token -> ${value}`,
	(value) => `api secret for my bot ${value}`,
	(value) => `{"apiKey":"${value.slice(0, 16)}","secret":"${value}"}`,
];

const WORDS = ["hunter", "dragon", "bitcoin", "Sunshine", "kraken", "moon", "Liverpool", "qwerty", "tiger", "blue"] as const;

const SAID: readonly ((draw: Draw) => string)[] = [
	(draw) => `my password is ${mixedPassword(draw)}`,
	(draw) => `pw: ${mixedPassword(draw)}`,
	(draw) => `Password = ${mixedPassword(draw)}`,
	(draw) => `my ${draw.one(["binance", "kraken", "email", "okx"])} password is ${mixedPassword(draw)}`,
	(draw) => `the password for my ${draw.one(["bybit", "coinbase"])} account is ${mixedPassword(draw)}`,
	(draw) => `${mixedPassword(draw)} is my password`,
	(draw) => `2fa backup code ${draw.text(4, "0123456789")} ${draw.text(4, "0123456789")}`,
	(draw) => `my pin is ${draw.text(draw.one([4, 5, 6]), "0123456789")}`,
	(draw) => `my otp code is ${draw.text(6, "0123456789")}`,
	(draw) => `recovery code: ${draw.text(4, HEX)}3-7${draw.text(4, HEX)}`,
	(draw) => `sms code: ${draw.text(3, "0123456789")} ${draw.text(3, "0123456789")}`,
];

const MAKERS: readonly (readonly ((draw: Draw) => Secret)[])[] = [
	SEEDS,
	KEYS,
	[(draw) => ({ kind: "api-secret", sort: "token", text: draw.one(TOKEN_SAID)(draw.one(TOKENS)(draw)) })],
	[(draw) => ({ kind: "password", sort: "said", text: draw.one(SAID)(draw) })],
];

export const drawSecret = (draw: Draw): Secret => draw.one(draw.one(MAKERS))(draw);

function mixedPassword(draw: Draw): string {
	const word = draw.one(WORDS);
	return draw.one([
		`${word}${draw.text(1 + draw.number(4), "123456789")}`,
		`${word}_${draw.text(3, ALPHANUMERIC)}7`,
		`${draw.text(10, ALPHANUMERIC)}4x`,
		`${word}!${draw.text(4, "0123456789")}`,
	]);
}

function wif(draw: Draw): string {
	return draw.one([true, false]) ? base58Check([0x80, ...draw.bytes(32), 1]) : base58Check([0x80, ...draw.bytes(32)]);
}

/** xprv, yprv and zprv differ in their version bytes: SLIP-132. */
function extendedKey(draw: Draw): string {
	const version = draw.one([
		[0x04, 0x88, 0xad, 0xe4],
		[0x04, 0x9d, 0x78, 0x78],
		[0x04, 0xb2, 0x43, 0x0c],
	]);
	return base58Check([...version, ...draw.bytes(41), 0, ...draw.bytes(32)]);
}

function pem(draw: Draw): string {
	const label = draw.one(["", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED "]);
	const lines = Array.from({ length: 5 }, () => draw.text(64, `${ALPHANUMERIC}+/`));
	return `-----BEGIN ${label}PRIVATE KEY-----\n${lines.join("\n")}\n-----END ${label}PRIVATE KEY-----`;
}

function base58Check(payload: readonly number[]): string {
	const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
	const checksum = sha256(sha256(Uint8Array.from(payload))).subarray(0, 4);
	let number = BigInt(`0x${Buffer.from([...payload, ...checksum]).toString("hex")}`);
	let text = "";
	for (; number > 0n; number /= 58n) text = (BASE58[Number(number % 58n)] ?? "") + text;
	return text;
}
