/** Finds the names in a message: by alias, run together or apart, by typo; and tells those asked about from those in passing. */

import { fold, words, wordsIn } from "../text/words.ts";
import type { Name, NameTable } from "./name-table.ts";

export type Mention = {
	readonly name: Name;
	/** First and one past last word of the message. */
	readonly from: number;
	readonly to: number;
	readonly how: "name" | "typo";
	readonly passing: boolean;
};

export type Read = {
	readonly words: readonly string[];
	readonly mentions: readonly Mention[];
};

/** What stands for a name in the words that the classifier sees; phrasings hold it as {exchange}. */
export const NAME_MARK = "xexchange";

/** Longest name in words: "crypto dot com exchange". */
const LONGEST = 4;

/** @param correct spelling, applied to the words that are no names: a name misspelt is found as a name first */
export function readMessage(text: string, table: NameTable, correct: (word: string) => string = (word) => word): Read {
	const list = wordsIn(text);
	const mentions: Mention[] = [];
	for (let at = 0; at < list.length; ) {
		const found = nameAt(list, at, table);
		if (found) {
			const last = mentions.at(-1);
			// "After Mt. Gox and FTX": what is told of one is told of the next.
			const goesOn = last?.passing === true && /^(and|or|n)?$/.test(list.slice(last.to, found.from).join(" "));
			mentions.push({ ...found, passing: goesOn || isPassing(list, found.from, found.to) });
			at = found.to;
		} else at++;
	}
	const isNamed = mentions.some(({ name }) => name.exchange && name.strength !== "ticker");
	const kept = mentions.filter(({ name }) => !(isNamed && name.strength === "ticker"));
	const named = new Set(kept.flatMap(({ from, to }) => list.slice(from, to).map((_, i) => from + i)));
	return { words: list.map((word, i) => (named.has(i) ? word : correct(word))), mentions: kept };
}

function nameAt(list: readonly string[], at: number, table: NameTable): Omit<Mention, "passing"> | null {
	if (!table.mayName(list[at] as string) && !ADDRESS_END.test(list[at + 1] ?? "")) return null;
	const keys: string[] = [];
	for (let end = at; end < Math.min(at + LONGEST, list.length); end++) {
		const before = keys.at(-1) ?? "";
		if (before !== "" && !table.beginnings.has(before)) break;
		keys.push(before + squeezed(list[end] as string));
	}
	// "bit by bit" names nobody.
	for (let length = keys.length; length >= 1; length--) {
		const key = keys[length - 1] as string;
		const name = table.exact.get(key) ?? possessive(key, table);
		if (name?.strength === "ticker" && NETWORK.test(list[at + length] ?? "")) continue;
		if (name && !(name.strength === "word" && isOrdinary(name, list, at, at + length)) && !(length > 1 && list[at - 1] === "bit"))
			return { name, from: at, to: at + length, how: "name" };
	}
	// "crpyto.com": an address's name is looked for with its ending, which makes it long enough to be told from a word.
	const address = ADDRESS_END.test(list[at + 1] ?? "") ? table.nearest(squeezed(list[at] as string) + squeezed(list[at + 1] as string)) : null;
	if (address) return { name: address, from: at, to: at + 2, how: "typo" };
	const word = (list[at] as string).replace(/'s?$/, "");
	if (!table.ordinary.has(word)) {
		const name = table.nearest(word);
		if (name) return { name, from: at, to: at + 1, how: "typo" };
	}
	return null;
}

function squeezed(word: string): string {
	return word.includes("'") ? word.replaceAll("'", "") : word;
}

const ADDRESS_END = /^(com|io)$/;
/** "BNB chain" is a network, and no exchange. */
const NETWORK = /^(chain|chains|smart|network|blockchain|bridge|mainnet|testnet|explorer|gas|validator|validators)$/;
const ARTICLE = /^(a|an|the|to|my|your|his|her|our|their|this|that|these|those|any|each|every|some|no|which|next)$/;
/** "Next to Gate", "moved to gate": before "to", these say that a name comes, and no verb. */
const TOWARDS =
	/^(next|close|compared?|similar|closer|switch|switched|switching|move|moved|moving|send|sent|sending|transfer|transferred|transferring|went|gone|back|over|withdrew|from|according|belongs?|loyal|new)$/;
const AFTER_NAME = /^(exchange|io|com|account|app|fund|s|insurance|wallet|users?|customers?|security)$/;

const BEFORE_NAME = /^(on|at|with|from|in|is|by|about|via)$/;

/**
 * "The gate", "to gate withdrawals", "a gemini": an ordinary word after an article, unless the word after it says otherwise.
 * A name that is not covered ("liquid", "strike") must be asked about as a name: "on strike", and not "strike price".
 */
function isOrdinary(name: Name, list: readonly string[], from: number, to: number): boolean {
	if (AFTER_NAME.test(list[to] ?? "")) return false;
	if (ARTICLE.test(list[from - 1] ?? "")) return !(list[from - 1] === "to" && TOWARDS.test(list[from - 2] ?? ""));
	return name.exchange === null && !(BEFORE_NAME.test(list[from - 1] ?? "") && to >= list.length - 2);
}

/** "bitmart's" and "bitmarts" mean BitMart; "geminis" and "gates" stay what they are. */
function possessive(key: string, table: NameTable): Name | undefined {
	if (!key.endsWith("s") || key.length < 4) return undefined;
	const name = table.exact.get(key.slice(0, -1));
	return name?.strength === "name" ? name : undefined;
}

const WORKS_AT =
	/(?:works?|worked|working|employed|job|friend|cousin|brother|sister|guy|rep|boss|colleague|uncle|dad|mum|mom|buddy|mate) (?:\w+ ){0,2}(?:at|for|with|from) $/;
const LIKE =
	/(?:^| )(?:like|unlike|similar to|same as|a la|the way|the same way|how|as|besides|other than|apart from|except|aside from|instead of|or is it (?:just|only)|or (?:just|jus|only)) (?:what |when |the )?$/;
const MOVED =
	/(?:moved?|moving|switch(?:ed|ing)?|came|coming|come|transferr?(?:ed|ing)?|left|leaving|quit|migrat(?:ed|ing)|fled|escaped|burned|burnt|rugged|wrecked|rekt|scarred) (?:\w+ ){0,4}?(?:from|by|off|out of) $/;
const AFTER = /(?:^| )(?:after|since|post|following|remember) (?:the |what happened (?:to|with|at) |all that )?$/;
/** "Voyager told everybody that …", "Celsius burned me": what a firm once said or did is told of, and not asked. */
const TOLD =
	/^(?:burned me|burnt me|rugged me|screwed me|robbed me|cost me|(?:told|promised|assured|swore|lied|advertised)(?: (?:me|us|everybody|everyone|people|customers|users|all|clients|to|that|they|about))?) /;
const WEIGHS = /\b(?:more|less|better|worse|safer|compare[ds]?|vs|versus|difference)\b/;

/**
 * Whether a name is only mentioned beside another: "like Binance did with SAFU", "my friend at Coinbase says", "moved over from
 * KuCoin", "after FTX". Only a name that stands so can be dropped, and only if something else is asked about (decide.ts).
 */
function isPassing(list: readonly string[], from: number, to: number): boolean {
	const before = `${list.slice(Math.max(0, from - 7), from).join(" ")} `;
	const after = list.slice(to, to + 2).join(" ");
	if (WORKS_AT.test(before)) return true;
	if (LIKE.test(before)) return !/^(or|and|vs) /.test(`${after} `);
	if (MOVED.test(before)) return !WEIGHS.test(list.join(" "));
	if (AFTER.test(before)) return true;
	return TOLD.test(`${after} `);
}

/** The words with each name replaced by one mark: what the classifier sees. A wallet's name is left as it is. */
export function masked(read: Read): string[] {
	return withMarks(read, ({ strength }) => (strength === "wallet" ? null : NAME_MARK));
}

/** @param markOf what takes a name's place; null leaves its words as they are */
export function withMarks({ words, mentions }: Read, markOf: (name: Name) => string | null): string[] {
	const list: string[] = [];
	let at = 0;
	for (const { name, from, to } of mentions) {
		const mark = markOf(name);
		if (mark === null) continue;
		list.push(...words.slice(at, from), mark);
		at = to;
	}
	list.push(...words.slice(at));
	return list;
}

/** The masked words, and which names were masked: for a server's own entries, where "the BitMart AMA" is not anybody's. */
export function readingOf(read: Read): { words: string[]; names: string[] } {
	const names = read.mentions.filter(({ name }) => name.strength !== "wallet").map(({ name }) => name.exchange ?? name.shown);
	return { words: masked(read), names };
}

/** A phrasing as the classifier sees it: {exchange} is the mark that stands for a name. */
export function maskedPhrasing(phrasing: string): string[] {
	return words(fold(phrasing.replaceAll("{exchange}", ` ${NAME_MARK} `)));
}
