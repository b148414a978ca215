/**
 * "Is coinbase.helpdesk@… real?": an address, mail address or number that somebody asks about, and whether it is on the list of official
 * ones. A site that bears an exchange's name and is not its own is warned of, whatever is asked.
 */
import { isAscii } from "../text/normalised.ts";
import { type Address, addressesIn } from "./addresses.ts";
import { hostingOf } from "./hosting.ts";
import { LONGEST, normalText } from "./normal-text.ts";
import type { Official } from "./official.ts";
import { plainLetters } from "./plain-letters.ts";

export type AskedAddress = {
	/** What is asked about, as it was typed, and what it is. */
	readonly shown: string;
	readonly what: "site" | "mail" | "number";
	/** Whose own it is ("BitMart"), or null for one that is on no list. */
	readonly owner: string | null;
	/** Whose name it carries, where it is nobody's: what it would be taken for. */
	readonly bears: string | null;
	/** Its message frightens its reader into calling: whatever that tells of has not happened. */
	readonly baits?: true;
};

const ASKS_WHETHER_REAL =
	/\b(real|really|official|officially|genuine|legit|legitimate|fake|phish\w*|authentic|theirs|trust\w*|belongs?|scam|verify|verified|actual|actually|true)\b/i;
const MAIL = /([\p{L}\p{N}._%+-]{1,64})@((?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24})/u;
const NUMBER = /(?<![\p{L}\p{N}.])\+?\d[\d\s().-]{6,18}\d(?![\p{L}\p{N}])/u;
const OF_A_NUMBER = /\b(number|numbers|call\w*|phone\w*|hotline|helpline|whatsapp|text(?:ed|s)?|sms|line)\b/i;
/** Said of an official site, these ask about the site; without them "is kraken.com legit" asks about the exchange. */
const OF_A_SITE = /\b(site|website|page|url|link|domain|address|mail|e-?mail|official|fake|phish\w*|login)\b/i;

/** A dot or what stands for one between letters: without it no site is named. */
const NAMES_A_SITE = /[a-z0-9-]\s?[[({]?(?:\.|dot\b)[\])}]?\s?[a-z]{2}/i;

/** "Not you? Call +1 …": what frauds send, word for word. */
const NOT_YOU =
	/\b(?:(?:was ?n['’]?o?t|not) (?:this |it )?(?:you\b|by you\b)|(?:did|do) ?n['’]?o?t (?:request|make|authori[sz]e|recogni[sz]e|initiate|approve)|to (?:cancel|stop|block|dispute|reverse|prevent|secure))/i;
const CALL = /\b(?:call|dial|ring|phone|text|whatsapp|contact)\b/i;
/** Whoever has called tells of what they said there. */
const HAS_CALLED =
	/\b(?:i|we|she|he|mum|mom|dad|wife|husband)(?:['’]ve| have| has)? (?:already |just |then )?(?:called|rang|phoned|dial\w+|gave|told|answered|read|typed|entered|installed|sent|paid|lost|did (?:call|ring|what))\b/i;

function baited(text: string): AskedAddress | null {
	if (!NOT_YOU.test(text) || !CALL.test(text) || HAS_CALLED.test(text)) return null;
	const number = NUMBER.exec(text.replace(/\b\d{3} ?\d{3}\b(?! ?[\d-])/g, ""))?.[0];
	return number === undefined ? null : { shown: number.trim(), what: "number", owner: null, bears: null, baits: true };
}

/** @returns null for a message that asks about no address: what is meant by it is for the matching to say */
export function askedAddress(message: string, official: Official): AskedAddress | null {
	// Most name nothing of the kind, and what is plain need not be normalised to see that.
	if (message.length < LONGEST && isAscii(message) && !ASKS_WHETHER_REAL.test(message) && !NAMES_A_SITE.test(message) && !NUMBER.test(message))
		return null;
	const text = normalText(message);
	const bait = baited(text);
	if (bait) return bait;
	if (!ASKS_WHETHER_REAL.test(text)) return falselyNamed(text, official);
	const mail = MAIL.exec(text);
	if (mail) {
		const [shown, local = "", host = ""] = mail;
		return { shown, what: "mail", owner: official.whose(host.toLowerCase()), bears: bornBy(`${local}.${host}`, official) };
	}
	const site = addressesIn(text)[0];
	if (site) {
		const owner = official.whose(site.host);
		if (owner !== null) return OF_A_SITE.test(text) ? { shown: site.host, what: "site", owner, bears: null } : null;
		const bears = bornBy(site.host, official);
		return bears !== null || OF_A_SITE.test(text) ? { shown: site.host, what: "site", owner, bears } : null;
	}
	const number = OF_A_NUMBER.test(text) ? NUMBER.exec(text)?.[0] : undefined;
	return number === undefined ? null : { shown: number.trim(), what: "number", owner: null, bears: null };
}

/**
 * A site that takes one of our exchanges' names and is not its own; of a chat the name is behind the host. A name that is a word too counts
 * in the domain itself alone: gemini.google.com is Google's.
 */
function falselyNamed(text: string, official: Official): AskedAddress | null {
	const ours = official.names.filter(({ domains }) => domains.length > 0);
	const [words, names] = [ours.filter(({ common, word }) => common && word.length >= SHORTEST_WORD), ours.filter(({ common }) => !common)];
	for (const { host, path } of addressesIn(text)) {
		if (official.is(host)) continue;
		const isChat = leadsToChat({ host, path });
		const domain = isChat ? path : host.split(".").slice(-2).join(".");
		const bears = bornBy(isChat ? path : host, { names }) ?? bornBy(domain, { names: words });
		if (bears !== null) return { shown: isChat ? host + path : host, what: "site", owner: null, bears };
	}
	return null;
}

/** "gate" and the like are in too many domains. */
const SHORTEST_WORD = 6;

function leadsToChat({ host, path }: Pick<Address, "host" | "path">): boolean {
	const kind = hostingOf(host, path);
	return kind === "chat" || kind === "invite";
}

/** The name that is in an address: the longest, as "crypto.com" before "crypto". */
function bornBy(address: string, { names }: Pick<Official, "names">): string | null {
	const letters = plainLetters(address).replace(/[^a-z0-9]/g, "");
	const parts = plainLetters(address).split(/[^a-z0-9]+/);
	const found = names
		.filter(({ word, common }) => word.length > 2 && (common ? parts.includes(word) : letters.includes(word)))
		.toSorted((a, b) => b.word.length - a.word.length);
	return found[0]?.name ?? null;
}

/** One line over the answer. An address that is not official is written so that it cannot be pressed. */
export function whetherReal({ shown, what, owner, bears }: AskedAddress): string {
	if (what === "number")
		return "I have no list of phone numbers, so treat that one as fake: do not call it, and tell nothing to whoever calls. The real support is below.";
	if (owner !== null && what === "mail")
		return `That mail domain is ${owner}'s own. A sender can be forged all the same: press nothing in the mail, and type the address of the site yourself.`;
	if (owner !== null)
		return `${shown} is on my list of official addresses: it is ${owner}'s own. Type it yourself, for a link may show one address and lead to another.`;
	const named = bears === null ? "" : ` It bears the name of ${bears}, and I do not know it as ${bears}'s own.`;
	return `\`${shown.replaceAll("`", "").replaceAll(".", "[.]")}\` is not on my list of official addresses: treat it as fake.${named}`;
}
