/** A host that wants to be taken for a covered exchange's: by look-alike letters, slips, extra words, subdomains or another ending. */
import { editDistance } from "../text/edit-distance.ts";
import type { Address } from "./addresses.ts";
import { registrable } from "./hosting.ts";
import type { Name, Official } from "./official.ts";
import { plainLetters } from "./plain-letters.ts";

export type LookAlike = {
	readonly host: string;
	readonly name: string;
	readonly how: "before-at" | "inside" | "letters" | "slip" | "words" | "ending";
};

/** Words that make an imitation of a short or ordinary name one. */
const BAIT =
	/^(?:log-?in|sign-?in|support|help|helpdesk|verify|verification|secure|security|auth|authenticate|account|accounts|wallet|claim|claims|airdrop|bonus|gift|official|update|unlock|recover|recovery|refund|app|exchange|trade|trading|pro|center|centre|service|services|desk|team|online|web|portal|com|io|my|get|global|live|promo|reward|rewards|kyc|id|user|users|customer|confirm|restore|migrate|compensation|access|session|net|us|eu)s?$/;
/** Others who have the same or a near name in good faith. */
const OTHER_OWNERS = new Set([
	"kraken.io",
	"gemini.edu",
	"gemini.google.com",
	"gate.ac.uk",
	"bitmark.com",
	"finance.com",
	"crypto.org",
	"kraken.tech",
	"discord.js.org",
	"bybit-exchange.github.io",
]);
/** Where only the owner makes subdomains: a name there is the owner's own use of it. */
const ONE_OWNER = new Set(
	"google.com apple.com microsoft.com amazon.com wikipedia.org github.com reddit.com x.com twitter.com youtube.com facebook.com linkedin.com cloudflare.com mozilla.org stackexchange.com".split(
		" ",
	),
);

/** @returns null for an official host, and for one that resembles none */
export function lookAlike(address: Address, official: Official): LookAlike | null {
	const { host, before } = address;
	if (official.is(host) || OTHER_OWNERS.has(host.replace(/^www\./, "")) || ONE_OWNER.has(registrable(host))) return null;
	for (const { name, word, domains } of official.names) {
		const shown = plainLetters(before).replace(/^www\./, "");
		if (domains.some((domain) => `.${shown}`.includes(`.${domain}`)) || shown === word) return { host, name, how: "before-at" };
	}
	for (const name of official.names) {
		const how = resembles(host, name);
		if (how) return { host, name: name.name, how };
	}
	return null;
}

function resembles(host: string, { word, common, domains }: Name): LookAlike["how"] | null {
	const plain = plainLetters(host);
	if (domains.some((domain) => new RegExp(`(?:^|[.-])${domain.replaceAll(".", "[.-]")}[.-]`).test(plain))) return "inside";
	const own = registrable(plain).split(".")[0] ?? "";
	// Nobody knows whose "electrum.org" is where no host of that name was vetted.
	if (domains.length === 0 && own === word) return null;
	const parts = plain.split(/[.-]/).slice(0, -1);
	const rawParts = host.split(/[.-]/);
	const baited = parts.some((part) => BAIT.test(part) && part !== word) || parts.length > 2;
	for (const [i, part] of parts.entries()) {
		const inOwn = own.split("-").includes(part);
		if (readings(part).has(word) && rawParts[i] !== word) return "letters";
		if (part === word && (inOwn || !common || baited)) {
			if (!common) return part === own ? "ending" : "words";
			if (word === "crypto") continue;
			if (part === own) return "ending";
			if (baited) return "words";
		}
		if (inOwn && isSlip(part, word, common)) return "slip";
	}
	const joined = own.replaceAll("-", "");
	if ([...readings(joined)].some((reading) => holds(reading, word, common))) return "words";
	return joined !== own && (readings(joined).has(word) || isSlip(joined, word, common)) ? "letters" : null;
}

/** A name with other words run on to it: any at all beside a name of its own, only bait beside an ordinary word. */
function holds(joined: string, word: string, common: boolean): boolean {
	const at = joined.indexOf(word);
	if (at < 0 || joined === word) return false;
	const rest = [joined.slice(0, at), joined.slice(at + word.length)].filter((part) => part !== "");
	return common || word.length < 6 ? rest.every((part) => BAIT.test(part)) : true;
}

/** Near, and with the first letter kept, as imitations do: "finance" is no slip of Binance. Short names only by a letter doubled. */
function isSlip(part: string, word: string, common: boolean): boolean {
	if (part === word) return false;
	if (part.replace(/(.)\1+/g, "$1") === word.replace(/(.)\1+/g, "$1")) return true;
	if (word.length < 5 || (common && part.length < word.length - 1)) return false;
	const swapped = part.length === word.length && part[0] === word[1] && part[1] === word[0];
	if (part[0] !== word[0] && !swapped) return false;
	const most = word.length >= 8 ? 2 : 1;
	return [...readings(part)].some((reading) => editDistance(reading, word, most) <= most);
}

/** What a word may be read as: digits and pairs of letters that look like one. */
function readings(part: string): ReadonlySet<string> {
	const all = new Set<string>();
	for (const one of ["l", "i"]) {
		const read = part
			.replaceAll("0", "o")
			.replaceAll("1", one)
			.replaceAll("3", "e")
			.replaceAll("4", "a")
			.replaceAll("5", "s")
			.replaceAll("7", "t")
			.replaceAll("8", "b")
			.replaceAll("9", "g");
		for (const pair of [read, read.replaceAll("rn", "m"), read.replaceAll("vv", "w"), read.replaceAll("cl", "d"), read.replaceAll("l", "i")])
			all.add(pair);
	}
	return all;
}
