/** "upbit hacked": an exchange, a word of theft, and nobody of whom it is told. Asked of the exchange's past, or of this very morning. */
import { patternOf } from "./notation.ts";
import { EXCHANGE } from "./telling.ts";

const ROBBED = patternOf(
	`${EXCHANGE} (?:\\S+ ){0,2}?(?:hacked|hack|hacks|breach|breached|exploit|exploited|drained|robbed|stolen|theft|attacked)|(?:hack|breach|exploit|theft) (?:\\S+ ){0,2}?${EXCHANGE}`,
);
const SOMEBODY = patternOf("{me}|{i}|{they}|{help}|account|accounts|acc|acct|wallet|login|today|just|now|this morning|breaking|news");
/** More words tell more: whose it was, and when. */
const MOST_WORDS = 5;

/** @param telling see telling.ts */
export function isOfTheExchange(telling: string): boolean {
	return telling.trim().split(" ").length <= MOST_WORDS && ROBBED.test(telling) && !SOMEBODY.test(telling);
}
