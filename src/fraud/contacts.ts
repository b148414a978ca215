/** Ways to reach somebody outside the channel, found in a text: mail addresses, telephone numbers; and coin addresses. */

/** Where anybody gets a mail address in a minute, under any name: no exchange answers from there. */
const FREE_MAIL =
	/^(?:g(?:oogle)?mail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|aol|icloud|me|proton(?:mail)?|pm|gmx|mail|email|zoho(?:mail)?|yandex|ya|inbox|bk|list|tutanota|tuta|tutamail|fastmail|hushmail|mailfence|consultant|techie|usa|engineer|financier|accountant|auctioneer|cyberservices|cyber-wizard|programmer|solution4u|post|dr|europe|asia|qualityservice|163|126|qq|naver|web|t-online|libero|laposte|orange|rediffmail|cock|keemail|onionmail|secmail)\.(?:com|net|org|de|fr|it|es|ru|me|cc|co\.uk|co|in|ch|at|eu|li|ua|br|com\.br|jp|co\.jp|kr)$/;

export type Mail = { readonly name: string; readonly host: string; readonly free: boolean };

const MAIL = /(?<![\p{L}\d._%+/-])([\p{L}\d._%+-]{1,64})\s?@\s?((?:[\p{L}\d-]{1,63}\.){1,4}\p{L}{2,24})/gu;
/** "name at gmail dot com", "name (AT) gmail (DOT) com", "name@gmail com". */
const SPELT_MAIL =
	/(?<![\p{L}\d._%+/-])([\p{L}\d._%+-]{1,64})\s{0,2}(?:@|[([]\s?at\s?[)\]]|\bat\b)\s{0,2}(g ?mail|hotmail|outlook|yahoo|proton ?mail|proton|icloud|consultant|techie|gmx)\s{0,2}(?:\.|[([]\s?dot\s?[)\]]|\bdot\b|\s)\s{0,2}(com|net|me|de)\b/giu;

const MAYBE_MAIL = /@|\bat\b/iu;

/** @param text normalised */
export function mailsIn(text: string): Mail[] {
	const found = new Map<string, Mail>();
	withoutMails(text, (mail) => {
		found.set(`${mail.name}@${mail.host}`, mail);
		return " ";
	});
	return [...found.values()];
}

/** The text with each mail address replaced. */
export function withoutMails(text: string, instead: (mail: Mail) => string): string {
	if (!MAYBE_MAIL.test(text)) return text;
	const put = (_: string, name: string, host: string) => instead(mailOf(name, host));
	return text
		.replace(SPELT_MAIL, (_, name: string, provider: string, ending: string) => put(_, name, `${provider.replace(" ", "")}.${ending}`))
		.replace(MAIL, put);
}

function mailOf(name: string, host: string): Mail {
	const small = host.toLowerCase();
	return { name: name.toLowerCase(), host: small, free: FREE_MAIL.test(small) };
}

/** Nine to fifteen digits with little between them that is no letter: however a number is dressed up to pass a filter. */
const NUMBER = /(?<![\p{L}\d.,#])(\+?\(?\d(?:[^\p{L}\d\n]{0,3}\d){8,14})(?![\p{L}\d])/gu;
const CALLS =
	/\b(?:call|phone|dial|ring|text|sms|whats ?app|viber|signal|contact|toll[- ]?free|hotline|helpline|number|tel|reach|support|desk|line|agent|mobile)\b/i;
/** How far from a number a word that speaks of calling may be. */
const NEAR = 60;

/** Telephone numbers as they stand in the text. Dates, sums and ids are none: a plus, brackets or a word about calling makes one. */
export function phonesIn(text: string): string[] {
	const found: string[] = [];
	for (const match of text.matchAll(NUMBER)) {
		const [, number = ""] = match;
		const at = match.index;
		if (/^\d{1,3}(?:[,. ']\d{3}){2,}$/.test(number) || /^(?:19|20)\d\d[-/.]\d/.test(number)) continue;
		const around = text.slice(Math.max(0, at - NEAR), at + number.length + NEAR);
		if (number.startsWith("+") || /^1?[-. ]?\(?8(?:00|33|44|55|66|77|88)\b/.test(number) || CALLS.test(around)) found.push(number.trim());
	}
	return found;
}

const COIN_ADDRESS =
	/\b(?:0x[0-9a-f]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|bc1[02-9ac-hj-np-z]{20,87}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|r[1-9A-HJ-NP-Za-km-z]{24,34})\b/gi;
/** As people shorten them: "0x71C…", "TQn9Y…", "bc1q…". */
const SHORTENED = /\b(?:0x[0-9a-f]{3,10}|T[1-9A-HJ-NP-Za-km-z]{3,8}|bc1[a-z0-9]{1,8})(?:…|\.{2,3}|\*{2,3})/g;

export function coinAddressesIn(text: string): string[] {
	return [...text.matchAll(COIN_ADDRESS), ...text.matchAll(SHORTENED)].map(([found]) => found);
}
