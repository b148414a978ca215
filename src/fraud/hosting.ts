/** Kinds of hosts: where anybody puts up a page or a form without a name, addresses that hide where they lead, and ways into a private talk. */
import { parse } from "tldts";

const PRIVATE_TOO = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const;

/**
 * The part that somebody registered, by the public suffix list: "kraken.com" of "support.kraken.com", "a.co.uk" of "www.a.co.uk",
 * "a.pages.dev" of itself, for there anybody is somebody else.
 */
export function registrable(host: string): string {
	return parse(host, PRIVATE_TOO).domain ?? host;
}

/** Whether anybody registers names under it: "com", "co.uk", "pages.dev". */
export const isSuffix = (host: string): boolean => parse(host, PRIVATE_TOO).domain === null;

/** Sites that give everybody a subdomain and are not in the list's private part. */
const MORE_FREE =
	/(?:^|\.)(?:weebly\.com|godaddysites\.com|mystrikingly\.com|glitch\.me|000webhostapp\.com|sites\.google\.com|wordpress\.com|medium\.com|telegra\.ph|notion\.so|carrd\.co|durable\.co)$/;
const FORM =
	/^(?:forms\.gle|docs\.google\.com|(?:www\.)?(?:jotform|typeform|surveymonkey|cognitoforms|tally)\.(?:com|so)|form\.jotform\.com|forms\.office\.com|airtable\.com)$/;
const SHORTENER =
	/^(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|cutt\.ly|is\.gd|v\.gd|rb\.gy|goo\.su|goo\.gl|shorturl\.at|ow\.ly|t\.ly|s\.id|lnkd\.in|linktr\.ee|shorte\.st|adf\.ly|buff\.ly|rebrand\.ly|soo\.gd|qrco\.de|short\.gy|clck\.ru|u\.to|dub\.sh|tiny\.cc|2no\.co|grabify\.link|heylink\.me)$/;
const INVITE = /^(?:www\.)?(?:discord\.gg|dsc\.gg|discord\.io|invite\.gg)$/;
const CHAT =
	/^(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog|wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|signal\.group|line\.me|m\.me|direct\.lc\.chat|tawk\.to)$/;

export type Hosting = "free" | "form" | "shortener" | "invite" | "chat" | "own";

export function hostingOf(host: string, path: string): Hosting {
	if (SHORTENER.test(host)) return "shortener";
	if (INVITE.test(host) || (/^(?:www\.)?discord(?:app)?\.com$/.test(host) && path.startsWith("/invite"))) return "invite";
	if (CHAT.test(host)) return "chat";
	if (FORM.test(host)) return "form";
	return parse(host, PRIVATE_TOO).isPrivate || MORE_FREE.test(host) ? "free" : "own";
}
