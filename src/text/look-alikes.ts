/** Letters of other alphabets as the plain Latin ones that they are taken for. */

/** From Unicode's confusables (UTS 39): those that look like small Latin letters, pairs of look-alike and Latin. */
const PAIRS =
	"аa ɑa αa ьb ƅb βb сc ϲc ԁd ɗd еe єe ҽe εe ɡg ցg һh нh іi ıi ιi їi ӏl јj κk кk ⅼl ǀl мm мm ոn пn ηn оo οo օo øo σo рp ρp ԛq гr яr ѕs ʂs тt τt սu υu νv ѵv ԝw ѡw ωw шw хx χx уy γy ʏy ᴢz зz łl đd ħh ŧt вb";
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(PAIRS.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]));
const ALIEN = new RegExp(`[${[...LOOKS_LIKE.keys()].join("")}]`, "giu");

/** The text with each look-alike as the Latin letter that a reader sees; the same text where there is none. */
export function latinised(text: string): string {
	return text.replace(ALIEN, (letter) => {
		const small = letter.toLowerCase();
		const latin = LOOKS_LIKE.get(small) ?? letter;
		return small === letter ? latin : latin.toUpperCase();
	});
}
