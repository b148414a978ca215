/** Which pages may be linked: search results of this field are full of look-alike sites, so only vetted hosts are. */
import type { Host, Source } from "./schema.ts";

export function vettedHosts(hosts: readonly Host[]): ReadonlySet<string> {
	return new Set(hosts.map(({ host }) => host));
}

/** Feeds on an exchange's own host where anybody writes (Binance Square): the host is vetted, the writer is not. */
const USER_POSTS = /\/square(?:\/|$)|\/feed\/post(?:\/|$)/;
/** Pages that send their reader on to wherever the address says. */
const SENDS_ON = /\/(?:redirect|redir|out|outbound|away|leave|leaving|jump|goto|forward|external|link-?out|safe-?link|url)(?:\/|$|\.)/;
const NAMES_A_PAGE =
	/^(?:url|uri|u|link|href|redirect\w*|redir|return\w*|next|dest\w*|target|to|goto|continue|callback\w*|forward|out|site|page_?url|success_?url)$/i;

/** The page's address, or null where its host is not vetted, or it was read on somebody else's page. */
export function linkOf(source: Source, vetted: ReadonlySet<string>): string | null {
	return !source.url || source.read_on ? null : vettedLink(source.url, vetted);
}

/** @param address a whole address, as `new URL` takes it */
export function vettedLink(address: string, vetted: ReadonlySet<string>): string | null {
	const url = new URL(address);
	const plain = !url.username && !url.password && !url.port;
	if (!plain || !vetted.has(url.hostname) || isSomebodyElses(url)) return null;
	// The address as it was checked, never as it was typed; a bracket would end a link in Discord's markdown.
	return url.href.replaceAll("(", "%28").replaceAll(")", "%29");
}

function isSomebodyElses({ pathname, searchParams, hash }: URL): boolean {
	const path = decoded(pathname);
	const leads = (value: string) => /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/|\\)|:\/\//i.test(decoded(value));
	const sendsOn = [...searchParams].some(([name, value]) => leads(value) || (NAMES_A_PAGE.test(name) && /[./]/.test(decoded(value))));
	return USER_POSTS.test(path) || SENDS_ON.test(path) || sendsOn || leads(hash.slice(1)) || path.includes("//");
}

/** Undone until nothing changes, three times at most: "%2573quare" is read as "square" by somebody on the way. */
function decoded(text: string): string {
	let plain = text;
	for (let i = 0; i < 3; i++) {
		try {
			plain = decodeURIComponent(plain);
		} catch {
			break;
		}
	}
	return plain.normalize("NFKC").toLowerCase();
}
