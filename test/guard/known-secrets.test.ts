import { validateMnemonic } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { describe, expect, test } from "vitest";
import { findSecret } from "../../src/guard/guard.ts";
import { checksumHolds } from "../../src/guard/mnemonic-checksum.ts";
import { drawing } from "./drawing.ts";

// Published test phrases and keys: BIP-39 vectors, the Bitcoin wiki's WIF examples, BIP-32's first vector.
const PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow".split(" ");
const HEX = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
const WIF = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";
const TOKEN = "kTq39fKq0s9dLf3aZZ81bbQ2";

describe("seed phrases", () => {
	test.each([
		["the vector with the most repetitions", `${"abandon ".repeat(11)}about`],
		["24 words", `${"abandon ".repeat(23)}art`],
		["in columns, read line by line", [0, 1, 2, 3, 4, 5].map((i) => `${i + 1}. ${PHRASE[i]}  ${i + 7}. ${PHRASE[i + 6]}`).join("\n")],
		["labelled", PHRASE.map((word, i) => `Word ${i + 1}: ${word}`).join("\n")],
		["labelled in JSON", JSON.stringify(Object.fromEntries(PHRASE.map((word, i) => [`word${i + 1}`, word])))],
		["in a table", PHRASE.map((word, i) => `| ${i + 1} | ${word} |`).join("\n")],
		["with keycap emoji", PHRASE.map((word, i) => `${(i + 1) % 10}\ufe0f\u20e3 ${word}`).join(" ")],
		["first four letters, as on steel", PHRASE.map((word) => word.slice(0, 4)).join(" ")],
		["parted by zero-width spaces alone", PHRASE.join("\u200b")],
		["with and before the last", `${PHRASE.slice(0, 11).join(", ")} and ${PHRASE[11]}`],
		["with a digit for a letter", PHRASE.with(3, "y3ar").join(" ")],
		["with a wrong word of the list, called a seed", `my seed: ${PHRASE.with(3, "zebra").join(" ")}`],
	])("%s", (_, text) => expect(findSecret(text)).toBe("seed-phrase"));

	test("a phrase with other words in between is one, and a word over and over is prose", () => {
		expect(findSecret("ripple scissors kick mammal hire column oak again sun offer wealth tomorrow".split(" ").join(" is a "))).toBe("seed-phrase");
		expect(findSecret("moon ".repeat(20))).toBeNull();
		expect(findSecret(`${"moon ".repeat(20)}mooon ${"moon ".repeat(20)}`)).toBeNull();
	});

	test("the checksum agrees with the library's", () => {
		const draw = drawing(5);
		for (let i = 0; i < 2_000; i++) {
			const words = Array.from({ length: draw.one([12, 15, 18, 21, 24]) }, () => draw.one(wordlist));
			expect(checksumHolds(words.map((word) => wordlist.indexOf(word)))).toBe(validateMnemonic(words.join(" "), wordlist));
		}
	});
});

test.each([
	["key after a transaction was spoken of", `i made a transaction with this private key ${HEX}`],
	["groups parted by commas", (HEX.match(/.{8}/g) ?? []).join(", ")],
	["groups parted by dashes", (HEX.match(/.{8}/g) ?? []).join("-")],
	["groups in quoted lines", (HEX.match(/.{16}/g) ?? []).join("\n> ")],
	["a word of hexadecimal letters before the groups", `a ${(HEX.match(/.{8}/g) ?? []).join(" ")}`],
	["in a shell file", `PRIVATE_KEY=0x${HEX}`],
	["WIF", WIF],
	["compressed WIF", "wif:KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617"],
	["WIF with a typo, called a key", `private key: ${WIF.replace("GU8", "GU7")}`],
	["Solana's bytes", JSON.stringify(Array.from({ length: 64 }, (_, i) => (i * 37) % 256))],
	["PEM on one line", `-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC`],
])("private key: %s", (_, text) => expect(findSecret(text)).toBe("private-key"));

test.each([
	`api secret: ${TOKEN}`,
	`API Key: ${TOKEN}\nSecret Key: ${TOKEN}`,
	`api secret: ${HEX}`,
	`here's my token ${TOKEN}`,
	`${TOKEN} is my api secret`,
	`Authorization: Bearer ${TOKEN}`,
	'{"apiKey":"abc123","secret":"def456"}',
	`https://api.example.com/?api_key=${TOKEN}&limit=1`,
	"my kucoin secret: 550e8400-e29b-41d4-a716-446655440000",
	"my 2fa secret JBSWY3DPEHPK3PXP",
	"sk-proj-abc123def456ghi789jkl012",
])("api secret: %s", (text) => expect(findSecret(text)).toBe("api-secret"));

test.each([
	"my password is hunter2",
	"MY PASSWORD IS HUNTER2",
	"my password is: hunter2",
	"my password is ||hunter2||",
	"my password is\nhunter2",
	"my password is swordfish",
	'my wallet passphrase is "correct horse battery staple"',
	"pw: hunter2",
	"user: bob pw: swordfish",
	"login bob@example.org pass hunter2",
	"bob@example.org:hunter2",
	"hunter2 is my password",
	"i use hunter2 as password",
	"changed my password to blue42sky",
	"the password i use is hunter2",
	"mi contraseña es hunter2",
	"my password is 123456",
	"my pin is 1234",
	"PIN: 0000",
	"the pin to my ledger is 123456",
	"my otp code is 123456",
	"my 2fa is 123 456",
	"2fa backup code 1234 5678",
	"backup code: abcd-efgh-1234",
	"recovery codes are a1b2c-3d4e5 f6g7h-8i9j0",
	"two-factor backup code: 1234-5678",
])("password: %s", (text) => expect(findSecret(text)).toBe("password"));
