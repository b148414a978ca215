/** A message as the classifier of frauds sees it: its words, with addresses, names, sums and numbers replaced by what they are. */
import { coinAddressesIn, phonesIn, withoutMails } from "./contacts.ts";
import { hostingOf, registrable } from "./hosting.ts";
import type { Marked } from "./marked-names.ts";
import { plainLetters, withoutDigits } from "./plain-letters.ts";
import { withoutSeeds } from "./seed-run.ts";

/** Longest name in words: "crypto dot com exchange". */
const LONGEST_NAME = 3;
/** What is longer is a key, a hash or a run of letters. */
const LONGEST_WORD = 32;

const AMOUNT =
	/(?:[$€£]\s?\d[\d.,]{0,14}\s?(?:k|m|mio|million|thousand)?\b|\b\d[\d.,]{0,14}\s?(?:\$|€|£|(?:k|thousand|million)?\s?(?:usdt?|usdc|dollars?|euros?|pounds?|bucks|btc|bitcoins?|eth|ether|sol|bnb|xrp|trx|ton)\b))/gi;
const PERCENT = /\b\d[\d.,]{0,8}\s?(?:%|percent\b|per cent\b)|\b\d{1,4}x\b/gi;
const LINK =
	/\bh(?:tt|xx)ps?:\/\/[^\s<>"'`|()[\]]{1,400}|(?<![\p{L}\d@.\-_/])(?:[\p{L}\d][\p{L}\d-]{0,62}\s?\[?\.\]?){1,6}\p{L}{2,24}(?:\/[^\s<>"'`|)]{0,400})?/giu;

/** @param text normalised */
export function fraudWords(text: string, marked: Marked): string[] {
	let plain = withoutMails(text, ({ free }) => (free ? " xfreemail " : " xmail "));
	for (const phone of phonesIn(text)) plain = plain.replaceAll(phone, " xphone ");
	for (const address of coinAddressesIn(plain)) plain = plain.replaceAll(address, " xcoin ");
	plain = plain.replace(/\n\s?>|^\s?>/g, "\n xquote ").replace(/"(?=[^"\n]{20,})/g, " xquote ");
	plain = plain.replace(LINK, (link) => ` ${linkWords(link, marked)} `);
	plain = plain.replace(AMOUNT, " xsum ").replace(PERCENT, " xpercent ");
	const emoji = plain.match(/\p{Extended_Pictographic}/gu)?.length ?? 0;
	const words = beginningAndEnd(withoutDigits(plainLetters(plain)).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []);
	return [...names(withoutSeeds(words.map((word) => word.slice(0, LONGEST_WORD))), marked), ...(emoji >= 3 ? ["xemoji"] : [])];
}

/** The longest message that was learnt has 116 words; of a longer one than these the beginning and the end say what it wants. */
const MOST_WORDS = { beginning: 200, end: 150 };

function beginningAndEnd(words: readonly string[]): readonly string[] {
	const { beginning, end } = MOST_WORDS;
	return words.length <= beginning + end ? words : [...words.slice(0, beginning), ...words.slice(-end)];
}

/** What a link says by itself: what kind of host it is on, and the words of which the host is made. */
function linkWords(link: string, { domains }: Marked): string {
	const host = (
		link
			.replace(/^h(?:tt|xx)ps?:\/\//i, "")
			.replace(/[[\]\s]/g, "")
			.split(/[/?#\\]/u)[0] ?? ""
	).toLowerCase();
	if (!/\p{L}{2,}$/u.test(host) || !host.includes(".")) return link.replace(/[./:]/g, " ");
	if (domains.has(registrable(host))) return "xofficial";
	const path = link.includes("/invite") ? "/invite" : "";
	const hosting = hostingOf(host, path);
	const kind = hosting === "own" ? "xlink" : `xlink x${hosting}`;
	if (hosting === "shortener" || hosting === "invite" || hosting === "chat" || hosting === "form") return kind;
	return `${kind} ${host.split(".").slice(0, -1).join(" ").replaceAll("-", " ")}`;
}

function names(words: readonly string[], { exchanges, wallets }: Marked): string[] {
	const out: string[] = [];
	for (let at = 0; at < words.length; ) {
		let taken = 0;
		for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0 && taken === 0; length--) {
			const name = words.slice(at, at + length).join("");
			const mark = exchanges.has(name) ? "xexchange" : wallets.has(name) ? "xwallet" : null;
			if (mark) {
				out.push(mark);
				taken = length;
			}
		}
		if (taken === 0) out.push(/^\d+$/.test(words[at] as string) ? numberWord(words[at] as string) : (words[at] as string));
		at += Math.max(1, taken);
	}
	return out;
}

/** Twelve and twenty-four are lengths of a phrase, six that of a code; other numbers are a number. */
function numberWord(digits: string): string {
	return /^(?:6|12|24|2|1|100|0)$/.test(digits) ? digits : "xnumber";
}
