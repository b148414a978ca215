/** Twelve ways a secret turns up in a message. Each returns null for a secret it cannot dress up without destroying it. */
import { wordlist } from "@scure/bip39/wordlists/english.js";
import type { Draw } from "./drawing.ts";
import type { Secret } from "./secrets.ts";

type Disguise = (secret: Secret, draw: Draw) => string | null;

const BEFORE = [
	"help me please",
	"hello, is this right?",
	"I cannot get in any more.",
	"what is wrong here",
	"so i found this note of my dad:",
	"bro look\n",
	"Здравствуйте,",
	"😭😭",
	"is this covered by the fund",
];
const AFTER = [
	"please help",
	"is it safe like this?",
	"- thanks a lot",
	"\n\nwhat do i do now",
	"it says invalid",
	"pls dont steal lol",
	", that is all I have",
	"🙏",
	"can you check it for me",
];

const isWords = ({ sort }: Secret): boolean => sort === "words";
const wordsOf = ({ text }: Secret): string[] => text.split(" ");

export const DISGUISES: Readonly<Record<string, Disguise>> = {
	bare: ({ text }) => text,
	"amid other text": ({ text }, draw) => `${draw.one(["", draw.one(BEFORE)])} ${text} ${draw.one(["", draw.one(AFTER)])}`,
	numbered: (secret, draw) => {
		const style = draw.one([
			(n: number) => `${n}. `,
			(n: number) => `${n}) `,
			(n: number) => `${n} `,
			(n: number) => `#${n}: `,
			(n: number) => `Word ${n}: `,
			(n: number) => `${n}.`,
		]);
		return isWords(secret)
			? wordsOf(secret)
					.map((word, i) => style(i + 1) + word)
					.join(draw.one([" ", "\n", ", ", "  "]))
			: null;
	},
	"with commas": (secret, draw) => (isWords(secret) ? wordsOf(secret).join(draw.one([", ", ",", "; ", " - ", " | ", "/", "."])) : null),
	"in JSON": (secret, draw) => {
		if (isWords(secret))
			return draw.one([
				JSON.stringify(wordsOf(secret)),
				JSON.stringify({ mnemonic: secret.text }),
				JSON.stringify({ id: 7, words: wordsOf(secret) }, null, 2),
			]);
		if (secret.sort === "said" || secret.sort === "token") return null;
		return JSON.stringify({ name: "main", [draw.one(["privateKey", "key", "value"])]: secret.text });
	},
	"in quotes": ({ text }, draw) =>
		draw.one([`"${text}"`, `'${text}'`, `“${text}”`, `\`${text}\``, `\`\`\`\n${text}\n\`\`\``, `||${text}||`, `> ${text}`, `**${text}**`]),
	"broken over lines": (secret, draw) => {
		if (secret.sort === "hex" || secret.sort === "base58") return pieces(secret.text, draw.one([16, 20, 32])).join(draw.one(["\n", "\r\n", "\n  "]));
		return secret.text.replace(/ /g, () => draw.one([" ", "\n", "\r\n", " \n "]));
	},
	"in capitals": (secret) => (isWords(secret) || secret.sort === "hex" ? secret.text.toUpperCase() : null),
	"with zero-width characters": ({ text }, draw) =>
		[...text].map((letter) => letter + draw.one(["", "", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u2060"])).join(""),
	"in full-width letters": ({ text }) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
	"with one typo": (secret, draw) => (isWords(secret) ? withTypo(wordsOf(secret), draw).join(" ") : null),
	"in groups": (secret, draw) => (secret.sort === "hex" ? pieces(secret.text, draw.one([2, 4, 8, 16])).join(" ") : null),
};

/** Cuts "0x" off first, as someone grouping digits would; it stays with the first group. */
function pieces(text: string, length: number): string[] {
	const prefix = text.startsWith("0x") ? "0x" : "";
	const cut = text.slice(prefix.length).match(new RegExp(`.{1,${length}}`, "g")) ?? [];
	return cut.map((piece, i) => (i === 0 ? prefix + piece : piece));
}

/** One letter more, less or other, or two swapped; such that the word is none of the list any more. */
function withTypo(words: readonly string[], draw: Draw): string[] {
	for (;;) {
		const at = draw.number(words.length);
		const word = words[at] ?? "";
		const place = draw.number(word.length);
		const letter = draw.text(1, "abcdefghijklmnopqrstuvwxyz");
		const [head, tail] = [word.slice(0, place), word.slice(place)];
		const typo = draw.one([
			head + letter + tail,
			head + tail.slice(1),
			head + letter + tail.slice(1),
			head + (tail[1] ?? "") + (tail[0] ?? "") + tail.slice(2),
		]);
		if (!wordlist.includes(typo)) return words.with(at, typo);
	}
}
