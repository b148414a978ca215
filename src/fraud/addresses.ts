/** The addresses that a text leads to: full links, bare hosts, and those written so that a filter does not see them. */
import { domainToUnicode } from "node:url";

export type Address = {
	/** As letters, punycode undone, without a final dot. */
	readonly host: string;
	/** What is before an @ in a link: shown first, and no part of where it leads. */
	readonly before: string;
	readonly path: string;
};

/** No host is longer (RFC 1035), and no path needs to be read further. */
const LONGEST_HOST = 253;
/** A host at its longest and some path: what follows says nothing more about where it leads. */
const LONGEST_LINK = 400;
const LINK = /(?:h(?:tt|xx)ps?:\/\/)([^\s<>"'`|()[\]]{1,400})/giu;
/** Labels of at most 63 signs, at most eight of them: bounded, so that no run of letters or dots is read over and over. */
const BARE =
	/(?<![\p{L}\p{N}@.\-_/])((?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}(?:\p{L}{2,24}|xn--[a-z0-9-]{1,59}))(?![\p{L}\p{N}@-])(\/[^\s<>"'`|)]{0,400})?/giu;

/** "kraken[.]com", "kraken (dot) com", "hxxps" are read as what they stand for. */
function refanged(text: string): string {
	return text
		.replace(/\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?/giu, ".")
		.replace(/(?<=[\p{L}\d])\s{1,3}dot\s{1,3}(?=(?:com|org|net|io|co|app|xyz)\b)/giu, ".")
		.replace(/[。．｡]/gu, ".");
}

/** @param text normalised. Every address in it, each once. What is no address is left out. */
export function addressesIn(text: string): Address[] {
	const plain = refanged(text);
	const found = new Map<string, Address>();
	const keep = (address: Address | null) => address && found.set(`${address.before}@${address.host}${address.path}`, address);
	for (const [, rest = ""] of plain.matchAll(LINK)) keep(read(rest));
	for (const [, host = "", path = ""] of plain.replace(LINK, " ").matchAll(BARE)) if (isLikelyHost(host)) keep(read(host + path));
	return [...found.values()];
}

function read(rest: string): Address | null {
	const [authority = "", ...path] = withoutEnd(rest.slice(0, LONGEST_LINK)).split(/(?=[/?#\\])/u);
	const at = authority.lastIndexOf("@");
	const name = authority
		.slice(at + 1)
		.slice(0, LONGEST_HOST)
		.replace(/:\d{1,5}$/u, "")
		.replace(/\.$/u, "")
		.toLowerCase();
	const host = name.includes("xn--") ? domainToUnicode(name) || name : name;
	return host.includes(".") ? { host, before: at > 0 ? authority.slice(0, at).toLowerCase() : "", path: path.join("") } : null;
}

/** Without the full stop or comma of the sentence that it ends. */
function withoutEnd(link: string): string {
	let end = link.length;
	while (end > 0 && ".,!?;:".includes(link[end - 1] as string)) end--;
	return link.slice(0, end);
}

/** A bare "e.g" or "12words.then" is no address: the ending must be one that is in use for such things. */
const ENDINGS = new Set(
	"com net org io co app xyz info live site online top club pro me us uk eu de ru cn in gg ly to cc vip finance exchange support help network link digital cloud dev ai gov edu biz shop store tech web page click trade markets capital fund global world cash money gle fi ch at nl fr es it br jp kr sg hk au ca nz tv gift chat games icu cyou lol ws pw sbs buzz fun run mobi space website claims events bot zone expert services center team chain wallet tools one group art cfd bond rest monster quest today news guru life host press social".split(
		" ",
	),
);

function isLikelyHost(host: string): boolean {
	const ending = host.split(".").at(-1) ?? "";
	return ENDINGS.has(ending.toLowerCase()) || ending.startsWith("xn--");
}
