/** Which pages may be linked: search results of this field are full of look-alike sites, so only vetted hosts are. */
import type { Host, Source } from "./schema.ts";

export function vettedHosts(hosts: readonly Host[]): ReadonlySet<string> {
	return new Set(hosts.map(({ host }) => host));
}

/** Feeds on an exchange's own host where anybody writes (Binance Square): the host is vetted, the writer is not. */
const USER_POSTS = /\/square\//;

/** The page's address, or null where its host is not vetted, or it was read on somebody else's page. */
export function linkOf(source: Source, vetted: ReadonlySet<string>): string | null {
	return !source.url || source.read_on ? null : vettedLink(source.url, vetted);
}

/** @param address a whole address, as `new URL` takes it */
export function vettedLink(address: string, vetted: ReadonlySet<string>): string | null {
	const url = new URL(address);
	const plain = !url.username && !url.password && !url.port;
	if (!plain || !vetted.has(url.hostname) || USER_POSTS.test(url.pathname)) return null;
	// The address as it was checked, never as it was typed; a bracket would end a link in Discord's markdown.
	return url.href.replaceAll("(", "%28").replaceAll(")", "%29");
}
