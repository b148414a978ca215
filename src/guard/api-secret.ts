/** Finds API secrets and bearer tokens: by the makers' prefixes, or as random-looking values next to words such as api, secret, token. */
import { type Announcement, type Announcements, announcementBefore, isInsideUrl } from "./announcement.ts";
import { isCoinAddress, isUuid, isWordy, looksRandom, mayBeSolanaAddress } from "./random-looking.ts";

/** Expects folded text. */
export const hasApiSecret = (text: string, announced: Announcements): boolean =>
	KNOWN_SHAPES.test(text) || AUTHENTICATOR_LINK.test(text) || hasAnnouncedSecret(text, announced) || hasAuthenticatorKey(text);

// Base32 in groups of four, as authenticator apps show their keys: "jbsw y3dp ehpk 3pxp".
const GROUPED_KEY = /(?<![a-z0-9])(?:[a-z2-7]{4}[ -]){3,15}[a-z2-7]{2,4}(?![a-z0-9])/gi;
const SAYS_AUTHENTICATOR = /\b(?:2fa|totp|otp|authenticator|authy|set-?up|secret|manual(?:ly)?|key)\b/i;

/** Such groups hold digits among their letters; one digit is enough where the words before say what it is. */
function hasAuthenticatorKey(text: string): boolean {
	for (const { 0: groups, index } of text.matchAll(GROUPED_KEY)) {
		if (/^[0-9a-f -]+$/i.test(groups)) continue; // hex-key.ts calls it by its name
		const all = groups.split(/[ -]/);
		if (new Set(all).size < all.length) continue; // nothing that was drawn repeats itself so soon
		const mixed = all.filter((group) => /\d/.test(group) && /[a-z]/i.test(group)).length;
		if (mixed >= 2 || (mixed === 1 && SAYS_AUTHENTICATOR.test(text.slice(Math.max(0, index - 60), index)))) return true;
	}
	return false;
}

// As documented by their makers (GitHub's list of secret scanning patterns): GitHub, Slack, AWS, Google, Stripe and OpenAI, Telegram,
// Discord, and JSON web tokens.
const KNOWN_SHAPES = new RegExp(
	[
		/\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{30,}/,
		/\bxox[abprs]-[A-Za-z0-9-]{20,}/,
		/\bA(?:KIA|SIA)[A-Z0-9]{16}\b|\bAIza[\w-]{35}/,
		/\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|\bsk-(?:\w+-)?[A-Za-z0-9]{20,}/,
		/\b\d{8,10}:AA[\w-]{33}/,
		/\b[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,}/,
		/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
	]
		.map(({ source }) => source)
		.join("|"),
);
const AUTHENTICATOR_LINK = /\botpauth(?:-migration)?:\/\/\S{10,}/i;

const VALUE = /[A-Za-z0-9+/][\w+/.~-]{5,}={0,2}/g;
const CONNECTOR = /^["'`\])]*\s*(?:(?:is|was|are)?\s*[:=]+\s*>?|>|→|is|was|are)\s*["'`([<*|]*$/;
const JSON_GAP = /^["']\s*:\s*["']$/; // {"apiKey":"abc123"}
const PLACEHOLDER = /x{6}|^your/i;

const SHA1 = /^[0-9a-f]{40}$/i; // commits, and the fingerprints of PGP keys
const HEX_KEY = /^(?:0x)?[0-9a-f]{64}$/i;

function hasAnnouncedSecret(text: string, announced: Announcements): boolean {
	for (const { 0: found, index } of text.matchAll(VALUE)) {
		const value = found.replace(/[.]+$/, "");
		if (isWordy(value) && value.length < 16) continue;
		if (PLACEHOLDER.test(value) || isCoinAddress(value) || value.includes("://") || isInsideLink(text, index)) continue;
		if (isAnnouncedSecret(value, announcementBefore(announced, index)) || isCalledSecretAfter(text, index, value)) return true;
	}
	return false;
}

/** A link's own characters are no secret, unless they are the value of one of its parameters ("?token=..."). */
const isInsideLink = (text: string, at: number): boolean => isInsideUrl(text, at) && text[at - 1] !== "=";

function isAnnouncedSecret(value: string, announced: Announcement | null): boolean {
	if (announced === null || announced.as === "public") return false;
	if (announced.as !== "api" && HEX_KEY.test(value)) return false; // hex-key.ts calls it by its name
	const explicit = CONNECTOR.test(announced.gap);
	if (!explicit && (announced.gap.length > 40 || /[.!?] /.test(announced.gap))) return false;
	if (announced.as === "key") return value.length >= 20 && looksRandom(value, 5) && !mayBeSolanaAddress(value) && !SHA1.test(value) && !isUuid(value);
	if (explicit) return isWordless(value) && (value.length >= 8 || JSON_GAP.test(announced.gap));
	const fewest = /\d/.test(value) ? 4 : value.length / 3; // "getJSONResponseBody" has 4; random letters change case every second time
	return value.length >= 16 && looksRandom(value, fewest) && !isUuid(value);
}

/** After "api secret:" little is asked of the value: letters and digits mixed, or capitals and small ones, or a length no English word has. */
function isWordless(value: string): boolean {
	if (isWordy(value)) return value.length >= 20 && /^[a-z]+$/i.test(value);
	return (/\d/.test(value) && /[a-z]/i.test(value)) || (looksRandom(value, 4) && !value.includes("."));
}

const CALLED_AFTER =
	/^["'`)\]]*[\s,]*(?:\(|<?-+|is|was|this is|that is|thats)\s*(?:(?:my|the|our|a) )?(?:\w{1,15} )?(?:api|secret|access token|bearer)\b/i;

/** "<value> is my Binance api key" */
const isCalledSecretAfter = (text: string, at: number, value: string): boolean =>
	value.length >= 20 && looksRandom(value, 5) && !isUuid(value) && CALLED_AFTER.test(text.slice(at + value.length, at + value.length + 60));
