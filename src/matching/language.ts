/** Whether a message can be read at all: is there a word in it, and is it English? Decides only to decline honestly, in its own language. */
import { isAscii } from "../text/normalised.ts";
import { fold } from "../text/words.ts";

export const LANGUAGES = ["de", "es", "fr", "it", "pt", "tr", "id", "vi", "pl", "ru", "zh", "ja", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Common words of each language in Latin letters, those that are English words too left out. */
const WORDS: readonly (readonly [Language, ReadonlySet<string>])[] = (
	[
		[
			"de",
			"der das ist nicht ein eine und ich mein meine meinen wie wird sind auf für mit geld sicher konto bei wo warum kann habe wer zahlt gehackt",
		],
		[
			"es",
			"una está esta mis cómo dónde qué dinero seguro segura asegurado tiene cuando mi está cuenta pasa si quien robaron retirar puedo mis fondos",
		],
		["fr", "est ce que mes mon argent sont dans pour avec assurées assuré compte pourquoi comment je mon mes quand puis qui sûr piraté"],
		["it", "della mio miei soldi sono sicuro sicuri che come dove perché quando conto posso assicurato chi rimborsa il mio"],
		["pt", "meu meus minha dinheiro está são uma você não quando vai saques conta seguro onde posso foi liberar quem paga"],
		["tr", "bir benim param güvende nasıl için mi mu ne zaman çöktü hesabım paramı çekim hacklendi sigortalı mı"],
		["id", "apakah uang saya aman dengan yang tidak bagaimana akun kenapa bisa kapan dana dijamin asuransi"],
		["vi", "tiền của tôi có không an toàn trên được bao khi nào tài khoản bảo hiểm"],
		["pl", "czy moje pieniądze są bezpieczne jak gdzie kiedy konto mogę nie na giełdzie środki ubezpieczone"],
	] as const
).map(([language, words]) => [language, new Set(words.split(" ").map(fold))]);

/** Short, or words of English or of this field too: they prove nothing on their own. */
const AMBIGUOUS = new Set(
	"no me o os mi como para il des les on am le ne di es ve con na est que por el bir ist an co si mu conta uma ce khi".split(" "),
);

const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
	["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
	["ko", /\p{Script=Hangul}/u],
	["zh", /\p{Script=Han}/u],
	["ru", /\p{Script=Cyrillic}/u],
];

export type Readable = "empty" | "yes" | { readonly foreign: Language | null };

/** @param words folded words of the message @returns the language where it is one that we know and not English; null of another */
export function readable(words: readonly string[]): Readable {
	const letters = words.join("");
	if (!/[\p{L}\p{N}]/u.test(letters)) return "empty";
	// Of plain letters none is of another script.
	if (isAscii(letters)) return ofWords(words);
	const latin = (letters.match(/\p{Script=Latin}/gu) ?? []).length;
	const other = (letters.match(/\p{L}/gu) ?? []).length - latin;
	const script = SCRIPTS.find(([, letter]) => letter.test(letters));
	// A name in Latin letters is most of a short question in another script, so fewer of these are enough.
	if (other > latin || (script && other * 2 > latin)) return { foreign: script?.[0] ?? null };
	return ofWords(words);
}

/** Word → the languages that it is common in, by their place in WORDS. */
const LANGUAGES_OF = new Map<string, number[]>();
for (const [place, [, known]] of WORDS.entries()) for (const word of known) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), place]);

/** Two words that tell, and a third of all, make a language. */
function ofWords(words: readonly string[]): Readable {
	const found = WORDS.map(() => 0);
	const telling = WORDS.map(() => 0);
	for (const word of words) {
		for (const place of LANGUAGES_OF.get(word) ?? []) {
			found[place] = (found[place] as number) + 1;
			if (!AMBIGUOUS.has(word)) telling[place] = (telling[place] as number) + 1;
		}
	}
	let best = 0;
	for (let place = 1; place < WORDS.length; place++) {
		const ahead = (telling[place] as number) - (telling[best] as number) || (found[place] as number) - (found[best] as number);
		if (ahead > 0) best = place;
	}
	const isForeign = (telling[best] as number) >= 2 && (found[best] as number) * 3 >= words.length;
	return isForeign ? { foreign: WORDS[best]?.[0] ?? null } : "yes";
}
