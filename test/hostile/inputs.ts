/** Texts made to be slow to read: whatever grows when it is normalised, whatever parts words, nested and repeated, to any length. */

export type Hostile = { readonly name: string; readonly of: (length: number) => string };

const repeated = (name: string, unit: string): Hostile => ({ name, of: (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length) });

/** What a code point becomes, as far as a pattern can tell: how long, and of which kinds of character in which order. */
function shapeOf(grown: string): string {
	const kinds = [...grown].map((c) => (/\p{L}/u.test(c) ? "L" : /\p{N}/u.test(c) ? "N" : /\p{M}/u.test(c) ? "M" : /\s/u.test(c) ? "s" : c));
	return kinds.join("");
}

/** One code point for each shape that the growing ones take; for single units the script of the letters too. */
function growing(form: "NFKC" | "NFKD"): Hostile[] {
	const shapes = new Map<string, Hostile>();
	for (let code = 0x80; code <= 0x2fa1f; code++) {
		if (code >= 0xac00 && code <= 0xdfff) continue; // Hangul syllables all become jamo; surrogates stand for nothing
		const character = String.fromCodePoint(code);
		const grown = character.normalize(form);
		if (grown.length <= character.length) continue;
		const shape = shapeOf(grown);
		if (!shapes.has(shape)) shapes.set(shape, repeated(`U+${code.toString(16)} (${form}: ${grown.length})`, character));
	}
	return [...shapes.values(), repeated("U+ac01", "\uac01")];
}

const PUNCTUATION = [..."!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\n\t…’“”«»‹›–—•·。、👉\u200b\u00ad\u0301\u00a0\ud800"];

function delimiters(): Hostile[] {
	return PUNCTUATION.flatMap((sign) => {
		const name = `U+${sign.codePointAt(0)?.toString(16)}`;
		return [
			repeated(name, sign),
			repeated(`a${name}`, `a${sign}`),
			repeated(`a ${name}`, `a ${sign}`),
			repeated(`1${name}`, `1${sign}`),
			repeated(`abcdefgh${name}1`, `abcdefgh${sign}1`),
			{ name: `one ${name} after letters`, of: (length: number) => `${"a".repeat(length - 1)}${sign}` },
			{ name: `one ${name} before letters`, of: (length: number) => `${sign}${"a".repeat(length - 1)}` },
			{ name: `nested ${name}`, of: (length: number) => sign.repeat(length / 2) + "a".repeat(length / 2) },
		];
	});
}

const RUNS = [
	"a",
	"A",
	"aA",
	"1",
	"a1",
	"0x1",
	"é",
	"я",
	"中",
	" ",
	"a ",
	"1 ",
	"12 ",
	"ab ",
	"abandon ",
	"f",
	"K",
	"5",
	"E",
	"x",
	"😀",
	"xprv",
	"zx9Q",
];

/** Beginnings of what patterns look for, none of them ever finished. */
const BEGINNINGS = [
	..."a@ a@a a@a. @a a.a. a(at)a www. http:// https://a. https://a/ https://a@ hxxps://a[.] a[.] a(dot) <@ <@1 <#1 <:a: </a: 0x 0xf +1( 1.1. 1.1.1.1.".split(
		" ",
	),
	...'-----BEGIN -----BEGIN_PRIVATE [1, [1,2, {"a": a|b| eyJ. eyJa.eyJ sk- sk_live_ gh p_ AKIA xox- 1:AA t.me/ discord.gg/ xn-- a.xn-- --'.split(" "),
];

/** All of them; `words` are repeated, alone and with a number. */
export function hostileInputs(words: readonly string[]): Hostile[] {
	return [
		...growing("NFKC"),
		...growing("NFKD"),
		...delimiters(),
		...RUNS.map((run) => repeated(`run of "${run}"`, run)),
		...BEGINNINGS.flatMap((begun) => [repeated(`"${begun}"`, begun), repeated(`"${begun} "`, `${begun} `)]),
		...words.flatMap((word) => [repeated(`"${word} "`, `${word} `), repeated(`"${word} is 1 "`, `${word} is 1 `)]),
	];
}
