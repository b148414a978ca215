/** What there is to judge a message by: the signs that are its own, those of what it tells, where it leads, and what the classifiers read of it. */
import { findSecret } from "../guard/guard.ts";
import { addressSigns } from "./address-signs.ts";
import { addressesIn } from "./addresses.ts";
import { fraudFeatures, type ReadSentence, readMessage } from "./fraud-features.ts";
import type { LookAlike } from "./look-alike.ts";
import type { Marked } from "./marked-names.ts";
import { LONGEST, normalText } from "./normal-text.ts";
import type { Official } from "./official.ts";
import { type OwnPattern, ownReasons } from "./own-patterns.ts";
import { PATTERNS } from "./patterns.ts";
import { plainLetters } from "./plain-letters.ts";
import { type PatternSign, type Reason, type SignId, weightOf } from "./signs.ts";
import { asksAdvice } from "./stance.ts";

/** What there is to check: texts as written (content, embeds, a forwarded message), addresses behind buttons, the writer's name. */
export type Suspect = {
	readonly texts: readonly string[];
	readonly links: readonly string[];
	readonly author: string | null;
	/** Whether only a sign shown by rule may accuse: without one the classifiers, most of the work, are not asked. */
	readonly bySignsAlone?: true;
};

export type Evidence = {
	/** Normalised and cut. */
	readonly text: string;
	/** As the classifiers read it; null where they are not asked. */
	readonly features: readonly string[] | null;
	/** Signs that the message itself shows, heaviest first. */
	readonly own: readonly Reason[];
	/** Signs in what it asks about, warns of, quotes or tells. */
	readonly told: readonly Reason[];
	/** It asks what to think of something, or nothing in it wants anything of its reader. */
	readonly asks: boolean;
	readonly sentences: readonly ReadSentence[];
	readonly lookAlikes: readonly LookAlike[];
	/** Hosts in it that are an exchange's, a wallet maker's or an authority's own. */
	readonly official: readonly { readonly host: string; readonly who: string }[];
	/** It leads somewhere, and nowhere but to official hosts. */
	readonly homeOnly: boolean;
};

/** More are looked at in vain: one that deceives is enough, and a message of a hundred addresses deceives nobody. */
const MOST_ADDRESSES = 100;
/** Of a message that holds somebody's secret nothing is repeated. */
export const SECRET_NOT_SHOWN = "(not repeated here: the message holds a secret)";
/** A quotation of two lines on a phone. */
export const LONGEST_WORDS = 160;
const LONGEST_NAME = 80;
const STAFF_NAME = /\b(?:support|help ?desk|customer (?:care|service)|admin|official|recovery|live agent|service desk)\b|(?:support|helpdesk)$/;

/** @param listed what the moderators of the server where it was asked have listed */
export function evidenceIn(suspect: Suspect, official: Official, marked: Marked, listed: readonly OwnPattern[]): Evidence {
	const message = readMessage(suspect.texts.join("\n").slice(0, LONGEST));
	const { text, sentences } = message;
	const addresses = [text, ...suspect.links.map((link) => normalText(link))].flatMap(addressesIn).slice(0, MOST_ADDRESSES);
	const known = addresses.flatMap(({ host }) => {
		const who = official.whose(host);
		return who === null ? [] : [{ host, who }];
	});
	const byAddress = addressSigns(text, addresses, official);
	const { wanted, told, asks } = signsOf(sentences);
	const shown = heaviestFirst([...wanted, ...byAddress.signs, ...authorSign(suspect.author), ...ownReasons(text, addresses, listed)]);
	const features = suspect.bySignsAlone && shown.length === 0 ? null : fraudFeatures(message, marked);
	const seed: Reason[] = features?.includes("xseed") ? [{ id: "seed-shown", words: SECRET_NOT_SHOWN }] : [];
	const own = heaviestFirst([...shown, ...seed]);
	return {
		text,
		features,
		own,
		told,
		asks,
		sentences,
		lookAlikes: byAddress.lookAlikes,
		official: [...new Map(known.map((one) => [one.host, one])).values()],
		homeOnly: known.length > 0 && known.length === addresses.length && shown.length === 0,
	};
}

/** Whether it holds somebody's secret, so that nothing of it may be repeated. */
export function holdsSecret({ own, text }: Evidence): boolean {
	return own.some(({ id }) => id === "seed-shown") || findSecret(text) !== null;
}

function authorSign(author: string | null): Reason[] {
	const name = author?.slice(0, LONGEST_NAME) ?? "";
	return STAFF_NAME.test(plainLetters(name)) ? [{ id: "author", words: name }] : [];
}

type Signs = { readonly wanted: Reason[]; readonly told: Reason[]; readonly asks: boolean };

/** Signs that the message itself wants of its reader, apart from those in what it asks about, warns of, quotes or tells. */
function signsOf(sentences: readonly ReadSentence[]): Signs {
	const stances = sentences.map(({ stance }) => stance);
	const framed = sentences.some(({ quoted }, i) => !quoted && stances[i] !== "wants");
	const own = (i: number) => stances[i] === "wants" && !(sentences[i]?.quoted && framed);
	const wanted: Reason[] = [];
	const told: Reason[] = [];
	for (const [i, { text }] of sentences.entries()) {
		(own(i) ? wanted : told).push(...signsIn(text));
		// What is wanted is often said over two sentences: "Go to …, choose your wallet. Enter your phrase."
		const next = sentences[i + 1];
		if (next && own(i) && own(i + 1)) wanted.push(...signsIn(`${text} ${next.text}`));
	}
	const talks = sentences.length > 0 && sentences.every((_, i) => !own(i));
	const texts = sentences.map(({ text }) => text);
	return { wanted: once(wanted), told: once(told), asks: asksAdvice(texts) || talks || stances.includes("protects") };
}

function signsIn(sentence: string): Reason[] {
	const found: Reason[] = [];
	for (const [id, patterns] of Object.entries(PATTERNS) as [PatternSign, readonly RegExp[]][]) {
		for (const pattern of patterns) {
			const match = pattern.exec(sentence);
			if (!match) continue;
			found.push({ id, words: readable(match[0].trim().slice(0, LONGEST_WORDS)) });
			break;
		}
	}
	return found;
}

/** What stands for an address in a sentence, as a reader understands it. */
const readable = (words: string): string =>
	words.replaceAll("(mail)", "a mail address").replaceAll("(link)", "a link").replaceAll("(chat)", "a chat address");

function once(reasons: readonly Reason[]): Reason[] {
	const first = new Map<SignId, Reason>();
	for (const reason of reasons) if (!first.has(reason.id)) first.set(reason.id, reason);
	return [...first.values()];
}

export function heaviestFirst(reasons: readonly Reason[]): Reason[] {
	return once(reasons).sort((a, b) => weightOf(b.id) - weightOf(a.id));
}
