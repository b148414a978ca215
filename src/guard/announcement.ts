/** What the words before a string of characters say it is. */

/**
 * `public`: a transaction, a hash, an address, a case number. `private`: "my private key". `api`: "api secret", "access token".
 * `key`: a bare "key" or "token", which says little: coins are tokens too.
 */
type Announced = "public" | "private" | "api" | "key";

export type Announcement = { readonly as: Announced /** What is between those words and the string, in small letters. */; readonly gap: string };

/** The announcements of one text, read once, when first asked for: most texts have nothing that they could announce. */
export type Announcements = () => Read;
type Read = {
	readonly spaced: string;
	/** Places of the text after which `spaced` has one character more. */
	readonly breaks: readonly number[];
	readonly all: readonly { readonly end: number; readonly as: Announced | "adjacent" }[];
};

// " *" stands for any of "apiKey", "api key", "api_key". Of alternatives that begin alike the first wins, so those of more words go first.
const KINDS: Readonly<Record<Announced | "adjacent", string>> = {
	public: [
		"(?:public|pub|view|verification) *keys?|addr(?:ess(?:es)?)?|contract|mint|explorer",
		"(?:withdraw(?:al)?|deposit|order|ticket|case|record|audit|user|customer|payment|trade|reference|ref|account|tx|token) *(?:ids?|numbers?|nr|no|ref)",
		"tx[ns]?|txids?|transact(?:ion)?s?|hash(?:es)?|block|merkle|leaf|root|commit|checksum|digest|sha *(?:1|256|512)|md5|signatures?",
		"uuid|transac(?:cion|ao|oes)\\w*|transaktion\\w*|transazion\\w*|hachage|транзакц[а-я]*|хеш[а-я]*|хэш[а-я]*|交易|哈希|トランサクション|取引",
	].join("|"),
	// These name too many other things to reach over further words: "i want to deposit, my key is ...".
	adjacent: "(?:transfer|deposit|withdraw(?:al)?|payment)s?",
	api: [
		"api *(?:secret|private)? *(?:key|secret|token|pass *phrase)?s?|secret *access *keys?",
		"(?:access|bearer|auth|bot|session|refresh|oauth|jwt|webhook|client|consumer|secret) *(?:keys?|tokens?)|bearer|jwt|authorization",
		"(?:2fa|mfa|totp|otp|authenticator|setup) *(?:backup|setup|secret)? *(?:keys?|secrets?)|(?:app|client|consumer|shared) *secrets?|secrets?",
	].join("|"),
	private: "(?:private|priv|wallet|signing) *keys?|pk|wif|private|seed|mnemonic",
	key: "keys?|tokens?|credentials?",
};
const ORDER = ["public", "adjacent", "api", "private", "key"] as const;
// Chinese and Japanese write no spaces, so only Latin letters and digits may not touch the word.
const ANNOUNCING = new RegExp(`(?<![a-z0-9])(?:${ORDER.map((kind) => `(?<${kind}>${KINDS[kind]})`).join("|")})(?![a-z])`, "g");
const REACH = 100; // characters; "here is the transaction I made yesterday from Binance to my ledger that never arrived: ..." has 85

export function announcementsOf(text: string): Announcements {
	let known: Read | null = null;
	return () => {
		known ??= read(text);
		return known;
	};
}

function read(text: string): Read {
	const breaks: number[] = [];
	const spaced = text
		.replace(/[a-z](?=[A-Z])/g, (letter, at: number) => {
			breaks.push(at + 1);
			return `${letter} `;
		})
		.replace(/[_\-\s]/g, " ")
		.replace(/[A-ZА-Я]/g, (letter) => letter.toLowerCase());
	const all = [...spaced.matchAll(ANNOUNCING)].map((match) => ({
		end: match.index + match[0].length,
		as: ORDER.find((kind) => match.groups?.[kind] !== undefined) ?? "key",
	}));
	return { spaced, breaks, all };
}

/** The announcement nearest before the place `at`: "my transaction's private key: ..." announces a key. */
export function announcementBefore(announced: Announcements, at: number): Announcement | null {
	const { spaced, breaks, all } = announced();
	const place = at + upTo(breaks, at, (broken) => broken);
	for (let i = upTo(all, place, ({ end }) => end) - 1; i >= 0; i--) {
		const { end, as } = all[i] as (typeof all)[number];
		if (place - end > REACH) return null;
		const gap = spaced.slice(end, place);
		if (as !== "adjacent") return { as, gap };
		if (!/[a-z]/.test(gap)) return { as: "public", gap };
	}
	return null;
}

/** How many of a sorted list lie at or before a place: looked for by halves, since a text may have a thousand values and a thousand words. */
function upTo<T>(sorted: readonly T[], at: number, placeOf: (item: T) => number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (placeOf(sorted[middle] as T) <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Whether the place lies inside a web address or at its "//": its word began with https:// or with a host and a slash. */
export function isInsideUrl(text: string, at: number): boolean {
	const word = /\S*$/.exec(text.slice(Math.max(0, at - 300), at + 2))?.[0] ?? "";
	return word.includes("://") || /[\w-]\.[a-z]{2,}\//i.test(word);
}
