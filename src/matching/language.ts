/** Whether a message can be read at all: is there a word in it, and is it English? Decides only to decline honestly. */

/** Function words of the languages that Discord's crypto servers use most; none of them is an English word. */
const FOREIGN = new Set(
	(
		"der die das ist nicht ein eine und ich mein meine wie wird sind auf für mit " +
		"el los las una está es mi mis cómo como dónde qué por para mi dinero seguro tiene " +
		"le les des est une mon mes mon argent sur dans pour que qui avec sont " +
		"il gli della mio miei soldi sono sicuro che con " +
		"o os meu meus dinheiro está na não são uma você " +
		"ne bir mi benim param güvende nasıl ve bu için " +
		"ang ng mga ko pera ba saan yung " +
		"apakah uang saya aman di dengan yang tidak"
	).split(" "),
);
/** Short and ambiguous between languages, so they prove nothing on their own. */
const AMBIGUOUS = new Set([
	"die",
	"no",
	"me",
	"o",
	"os",
	"mi",
	"como",
	"para",
	"il",
	"des",
	"les",
	"on",
	"am",
	"le",
	"ne",
	"di",
	"es",
	"ve",
	"ba",
	"ng",
	"con",
	"bu",
	"na",
	"las",
	"los",
	"sur",
	"ko",
	"saan",
	"est",
	"que",
	"por",
	"el",
	"bir",
]);

export type Readable = "empty" | "foreign" | "yes";

/** @param words folded words of the message */
export function readable(words: readonly string[]): Readable {
	const letters = words.join("");
	if (!/[\p{L}\p{N}]/u.test(letters)) return "empty";
	const latin = (letters.match(/\p{Script=Latin}/gu) ?? []).length;
	const other = (letters.match(/\p{L}/gu) ?? []).length - latin;
	if (other > latin) return "foreign";
	const foreign = words.filter((word) => FOREIGN.has(word));
	const telling = foreign.filter((word) => !AMBIGUOUS.has(word));
	return telling.length >= 2 && foreign.length * 3 >= words.length ? "foreign" : "yes";
}
