/** Addresses in a moderator's words: of pages, in any scheme or disguise, and of wallets. A page on a vetted host may be named whole. */
import type { Dataset } from "../dataset/dataset.ts";
import { vettedLink } from "../dataset/link.ts";
import { officialHosts } from "../fraud/official.ts";

/** Any scheme, any host, also as it is written so that a filter does not see it. */
const SCHEME =
	/\b[a-z][a-z0-9+.-]{1,15}:\/\/|\b(?:steam|discord|tg|mailto|tel|sms|data|javascript|bitcoin|ethereum|whatsapp|intent|file|ms-[a-z-]{2,20}|market|magnet|vbscript|viber|signal|skype|zoommtg|anydesk):\S|\bwww\s?\.|\bms-[a-z]+-[a-z]+:/i;
const HOST =
	/(?<![a-z0-9@.-])(?:[a-z0-9-]{1,63}(?:\.|\s?(?:\[\.\]|\(\.\)|\{\.\}|[[({]\s?dot\s?[\])}])\s?))+(?:com|net|org|io|gg|me|co|app|xyz|info|live|site|online|top|club|pro|us|uk|eu|de|ru|cn|in|ly|cc|vip|finance|exchange|support|help|network|link|digital|cloud|dev|ai|gov|shop|store|tech|web|page|click|trade|fund|global|world|cash|money|to|tv|gift|chat|games|icu|lol|pw|buzz|fun|run|mobi|tk|ml|ga|su|sh|im|bio|wtf|zip|onion|win|space|website|today|email|center|centre|foundation|agency|services|claims|insure|id|biz|ws|st|is|ac|la|cx|so|re|gle|one|pub|art|guru|zone|company|team|group|life|care|codes|solutions|systems|tools|works|capital|credit|loan|bid|date|review|stream|rest|quest|monster|cyou|sbs|cfd|bond|hair|autos|lat|ink|wiki|ch|at|fr|es|it|nl|be|pl|cz|se|no|fi|dk|pt|gr|hu|ro|bg|tr|ua|kr|jp|hk|sg|my|ph|vn|th|au|nz|ca|mx|br|ar|cl|za|ng|ke|ae|il)\b(?!\.?[a-z0-9])/gi;
const SPOKEN_HOST = /\b[a-z0-9-]{3,40}\s+dot\s+(?:com|net|org|io|gg|me|co|app|xyz|info|live|site|help|support|top|online|link|finance|exchange)\b/i;
/** Chats whose hosts are so short that they are set apart or spelt out: "t . me / name", "discord dot gg slash name". */
const SPOKEN_CHAT =
	/(?<![\w'’])(?:t|wa)\s?(?:\.|dot)\s?me\s?(?:\/|slash\b)|\b(?:discord|dsc|invite)\s?(?:\.|dot)\s?gg\b|\btelegram\s?(?:\.|dot)\s?(?:me|dog)\b/i;
/** Exchanges that are called as their host is; and what everybody calls by it: explorers of chains, mail providers, a list of leaks. */
const NAMES = new Set(
	(
		"crypto.com gate.io gate.com blockchain.com bitcoin.org coins.ph bit.com binance.us node.js etherscan.io bscscan.com solscan.io tronscan.org " +
		"mempool.space blockchair.com blockstream.info revoke.cash haveibeenpwned.com virustotal.com gmail.com outlook.com hotmail.com icloud.com " +
		"yahoo.com proton.me gmx.de web.de"
	).split(" "),
);
/** "e.g.in", "i.e.is": a space was left out. */
const ABBREVIATION = /^(?:[a-z]\.){2,}[a-z]{2,3}$/i;
const WHOLE = /\bhttps:\/\/[^\s<>"'”»()[\]\\]{1,300}/gi;
/** A host with a page behind it, without its scheme. */
const PAGE = /(?<![a-z0-9@./-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\/[^\s<>"'”»()[\]\\]{1,200}/gi;
const MAILBOX = /(?<![\w.+-])[\w.+-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24})(?![\w.-]*[\w@/])/gi;
const BECH32_ADDRESS = /\b(?:bc|tb|ltc|bnb|cosmos|addr)1[02-9ac-hj-np-z]{20,}/i;
const COIN_ADDRESS =
	/\b(?:bc1|tb1|ltc1|bnb1|cosmos1|addr1)[02-9ac-hj-np-z]{20,}|\b0x[0-9a-f]{36,64}\b|\b[13TDLM][1-9A-HJ-NP-Za-km-z]{25,34}\b|\b(?=[1-9A-HJ-NP-Za-km-z]*\d)(?=[1-9A-HJ-NP-Za-km-z]*[a-z])(?=[1-9A-HJ-NP-Za-km-z]*[A-Z])[1-9A-HJ-NP-Za-km-z]{32,50}\b/;
/** Longer than any other in its letters (Monero's), or with signs among them (TON's). */
const LONG_ADDRESS = /\b[48][1-9A-HJ-NP-Za-km-z]{90,110}\b|(?<![\w-])[EUk0]Q[\w-]{46}(?![\w-])/;
const HEX_ADDRESS = /\b0x[0-9a-f]{36,64}\b/i;

/** Whether a page on that host may be named whole in a text. */
export type MayName = (host: string) => boolean;

/** Endings that are given to authorities alone. */
const AUTHORITY =
	/\.(?:gov|mil)$|\.(?:gov|gob|gouv|govt|go|police|admin)\.[a-z]{2}$|\.europa\.eu$|(?:^|\.)(?:polizei\.de|police\.uk|gv\.at|bafin\.de|fca\.org\.uk|fscs\.org\.uk|financial-ombudsman\.org\.uk|sipc\.org|finra\.org|finma\.ch|amf-france\.org|consob\.it|cnmv\.es|afm\.nl|fsma\.be)$/;
const CHATS = /(?:^|\.)discord\w*\.[a-z]+$/;
const known = new WeakMap<Dataset, MayName>();

/** Exchanges' own domains, what the dataset vetted, and authorities'. */
export function mayNameIn(dataset: Dataset): MayName {
	const before = known.get(dataset);
	if (before) return before;
	const official = officialHosts(dataset);
	const may: MayName = (host) => !CHATS.test(host) && (official.is(host) || AUTHORITY.test(host));
	known.set(dataset, may);
	return may;
}

/** Without the official pages, hosts and mailboxes that it names: what is left must hold none. */
export function withoutOfficial(text: string, mayName: MayName): string {
	return text
		.replace(WHOLE, (address) => (isNamed(address.replace(/[.,;:!?]+$/, ""), mayName) ? " " : address))
		.replace(PAGE, (page) => (isNamed(`https://${page.replace(/[.,;:!?]+$/, "")}`, mayName) ? " " : page))
		.replace(MAILBOX, (mailbox, host: string) => (mayName(host.toLowerCase()) ? " " : mailbox))
		.replace(HOST, (host, at: number, all: string) => (isNamedBare(host.toLowerCase(), all[at + host.length], mayName) ? " " : host));
}

/** @param rest what withoutOfficial leaves */
export function holdsAddress(rest: string): boolean {
	return SCHEME.test(rest) || SPOKEN_HOST.test(rest) || SPOKEN_CHAT.test(rest) || rest.search(HOST) >= 0;
}

/** The name of a place, and not the beginning of a longer address there. */
function isNamedBare(host: string, next: string | undefined, mayName: MayName): boolean {
	if (ABBREVIATION.test(host)) return true;
	return !/[/?:@#\\&=%]/.test(next ?? " ") && (NAMES.has(host) || AUTHORITY.test(host) || mayName(host));
}

/** By the rules for links, but for the host, which may be any of the firm's own. */
function isNamed(address: string, mayName: MayName): boolean {
	if (!URL.canParse(address) || !/^[\x21-\x7e]+$/.test(address)) return false;
	const { hostname } = new URL(address);
	return mayName(hostname) && vettedLink(address, new Set([hostname])) !== null;
}

export const holdsWallet = (text: string): boolean =>
	COIN_ADDRESS.test(text) || LONG_ADDRESS.test(text) || BECH32_ADDRESS.test(text) || HEX_ADDRESS.test(text);
