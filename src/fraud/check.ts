/** Checks one message for what marks this field's frauds. Pure; the message is neither kept nor quoted. Nothing here ever means "safe". */
import { type Address, addressesIn } from "./hosts-in.ts";
import { type LookAlike, lookAlike } from "./look-alike.ts";
import type { Official } from "./official.ts";
import { PATTERNS } from "./patterns.ts";
import { plainLetters, withoutDigits } from "./plain-letters.ts";
import { SIGNS, type SignId } from "./signs.ts";
import { asksAdvice, stanceOf } from "./stance.ts";

/** What there is to check: texts as written (content, embeds, a forwarded message), addresses behind buttons, the writer's name. */
export type Suspect = { readonly texts: readonly string[]; readonly links: readonly string[]; readonly author: string | null };

/**
 * marks: it bears the marks of a fraud, which is the only verdict that accuses.
 * told: it asks about a fraud, warns of one or tells of one; the signs are in what it tells.
 * hints: something that frauds share with honest messages.
 */
export type Verdict = "marks" | "told" | "hints" | "nothing";
export type Checked = { readonly verdict: Verdict; readonly signs: readonly SignId[]; readonly lookAlikes: readonly LookAlike[] };

/** One sign that has no honest use, or two that together have none. */
const MARKS_FROM = 2;

/** Discord's own longest text (an embed's description): only what is no message of Discord's is cut. */
const LONGEST = 4096;
/** More are looked at in vain: one that deceives is enough, and a message of a hundred addresses deceives nobody. */
const MOST_ADDRESSES = 100;

export function checkMessageFor(suspect: Suspect, official: Official): Checked {
	const texts = suspect.texts.map((text) => text.slice(0, LONGEST));
	const addresses = [...texts, ...suspect.links].flatMap(addressesIn).slice(0, MOST_ADDRESSES);
	const lookAlikes = unique(addresses.map((address) => lookAlike(address, official)).filter((found) => found !== null));
	const sentences = texts.flatMap(sentencesOf);
	const wanted = new Set<SignId>();
	const told = new Set<SignId>();
	for (const [i, sentence] of sentences.entries()) {
		const stance = stanceOf(sentence);
		// What is wanted is often said over two sentences: "Go to …, choose your wallet. Enter your phrase."
		for (const sign of signsIn(sentence)) (stance === "wants" ? wanted : told).add(sign);
		const next = sentences[i + 1];
		if (stance === "wants" && next && stanceOf(next) === "wants") for (const sign of signsIn(`${sentence} ${next}`)) wanted.add(sign);
	}
	const talks = sentences.length > 0 && sentences.every((sentence) => stanceOf(sentence) !== "wants");
	const asks = asksAdvice(sentences) || talks || sentences.some((sentence) => stanceOf(sentence) === "protects");
	const byAddress = new Set<SignId>([...addressSigns(addresses, official), ...(lookAlikes.length > 0 ? (["look-alike"] as const) : [])]);
	if (suspect.author && STAFF_NAME.test(plainLetters(suspect.author))) byAddress.add("author");
	const own = asks && !heavy(wanted) ? new Set<SignId>() : new Set([...wanted, ...byAddress]);
	const all = [...new Set([...wanted, ...told, ...byAddress])].sort((a, b) => SIGNS[b].weight - SIGNS[a].weight);
	return { verdict: verdictOf(own, all, asks), signs: all, lookAlikes };
}

function verdictOf(own: ReadonlySet<SignId>, all: readonly SignId[], asks: boolean): Verdict {
	if (weigh(own) >= MARKS_FROM) return "marks";
	if (all.length === 0) return "nothing";
	return asks ? "told" : "hints";
}

const weigh = (signs: Iterable<SignId>) => [...signs].reduce((sum, sign) => sum + SIGNS[sign].weight, 0);
const heavy = (signs: Iterable<SignId>) => [...signs].some((sign) => SIGNS[sign].weight === 2) || weigh(signs) >= MARKS_FROM;

const STAFF_NAME = /\b(?:support|help ?desk|customer (?:care|service)|admin|official|recovery|live agent|service desk)\b|(?:support|helpdesk)$/;

const INVITE = /^(?:discord\.gg|dsc\.gg|discord\.io)$/;
const CHAT = /^(?:t\.me|telegram\.me|wa\.me|chat\.whatsapp\.com)$/;
/** Words of which addresses are made for one fraud; two in one host, or one that has no honest use. */
const BAIT =
	/validat|rectif|dapps?|sync(?!thing)|airdrop|claims?|recover|wallet|verif|migrat|helpdesk|live-?chat|giveaway|nitro|gift|registration|restore|unlock|refund|compensat|resolver|help-?cent|payout/;

/** Where anybody puts up a page in a minute, without a name. */
const FREE_HOST =
	/\.(?:web\.app|firebaseapp\.com|pages\.dev|vercel\.app|netlify\.app|github\.io|weebly\.com|wixsite\.com|blogspot\.com|glitch\.me|workers\.dev|000webhostapp\.com)$/;

function addressSigns(addresses: readonly Address[], official: Official): SignId[] {
	const signs: SignId[] = [];
	for (const { host, path } of addresses) {
		if (INVITE.test(host) || (host === "discord.com" && path.startsWith("/invite"))) signs.push("invite");
		else if (CHAT.test(host)) signs.push("elsewhere");
		else if (
			!official.is(host) &&
			!/\.(?:gov|edu|mil)$/.test(host) &&
			(BAIT.test(plainLetters(host)) || (FREE_HOST.test(host) && /support|help|live|resolve|official|connect|desk|secur|chat/.test(host)))
		)
			signs.push("bait-host");
	}
	return signs;
}

function signsIn(sentence: string): SignId[] {
	return (Object.keys(PATTERNS) as SignId[]).filter((sign) => PATTERNS[sign]?.some((pattern) => pattern.test(sentence)));
}

/** Sentences in plain small letters, addresses replaced: what an address holds is looked at apart. */
function sentencesOf(text: string): string[] {
	const plain = withoutDigits(
		plainLetters(
			text.replace(/[a-z0-9._%+-]+@[a-z0-9-]+\.[a-z.]{2,}/giu, " (mail) ").replace(/\b(?:https?:\/\/)?(?:t\.me|wa\.me)\/\S+/giu, " (chat) "),
		),
	)
		.replace(/[’‘`´]/g, "'")
		.replace(/[*_~|>#"“”]/g, " ")
		.replace(/\bhttps?:\/\/\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?(?=[\s,;!?)]|\.\s|\.?$)/g, (found) =>
			/crypto\.com$/.test(found) ? found : " (link) ",
		)
		.replace(/[^\S\n]+/g, " ");
	return plain
		.split(/(?<=[.!?…])\s+|\n+|\s+[👉🎉]\s*/u)
		.map((sentence) => sentence.trim())
		.filter((sentence) => /\p{L}/u.test(sentence));
}

function unique(found: readonly LookAlike[]): LookAlike[] {
	return [...new Map(found.map((one) => [one.host, one])).values()];
}
