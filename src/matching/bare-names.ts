/** Exchanges named and no word of what about them: "kraken?", "compare BitMart, Bitget and Crypto.com" ask for all there is. */
import { wordSet } from "../text/words.ts";
import { type Mention, masked, NAME_MARK, type Read } from "./mentions.ts";
import { SHORTEST_TYPO } from "./nearest-name.ts";

/** Polite words, and words that only point at a name or set names beside each other. Anything else is a matter, and the classifier's. */
const POINTING = "the a an of in on for to with by and or me us hi hello hey thanks please pls plz can could you do does would i want need show give";
const BESIDE = wordSet(
	`${POINTING} compare compared comparing comparison compares versus vs v against between make put side next each other how difference ` +
		"differences differ what is are s two three four exchange exchanges platforms one ones both them these up stack",
);
const ABOUT = wordSet(`${POINTING} is what whats what's who how about tell info information exchange crypto app`);

/** Two or more exchanges set beside each other. */
export function isBareComparison(read: Read): boolean {
	return isNothingBut(read, BESIDE);
}

/** One exchange, and nothing else. A coin ("cro"), a typo or a short ordinary word ("gate") is only `perhaps` the exchange. */
export function isBareName(read: Read): "yes" | "perhaps" | "no" {
	if (!isNothingBut(read, ABOUT)) return "no";
	const isCalledSo = ({ name: { strength, shown }, how }: Mention) =>
		how === "name" && (strength === "name" || (strength === "word" && shown.length >= SHORTEST_TYPO));
	return read.mentions.some(isCalledSo) ? "yes" : "perhaps";
}

function isNothingBut(read: Read, allowed: ReadonlySet<string>): boolean {
	return masked(read).every((word) => word === NAME_MARK || allowed.has(word));
}
