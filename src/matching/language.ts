/** Whether a message can be read at all: is there a word in it, and is it English? Decides only to decline honestly, in its own language. */
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
	const latin = (letters.match(/\p{Script=Latin}/gu) ?? []).length;
	const other = (letters.match(/\p{L}/gu) ?? []).length - latin;
	const script = SCRIPTS.find(([, letter]) => letter.test(letters));
	// A name in Latin letters is most of a short question in another script, so fewer of these are enough.
	if (other > latin || (script && other * 2 > latin)) return { foreign: script?.[0] ?? null };
	const counted = WORDS.map(([language, known]) => {
		const found = words.filter((word) => known.has(word));
		return { language, found: found.length, telling: found.filter((word) => !AMBIGUOUS.has(word)).length };
	}).sort((a, b) => b.telling - a.telling || b.found - a.found);
	const [best] = counted;
	return best && best.telling >= 2 && best.found * 3 >= words.length ? { foreign: best.language } : "yes";
}
