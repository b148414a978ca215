/** Hosts of a server's own sites, which its moderators may link to: what may be one, and what a server may link to in all. */
import { hostingOf, isSuffix } from "../fraud/hosting.ts";
import type { Settings } from "../store/contract.ts";
import type { Judges } from "./judges.ts";

/** A community has a site and a handbook; a long list would be a second list of vetted hosts that nobody vetted. */
export const MOST_TRUSTED = 5;

/** "https://Coins.Example/rules" and "www.coins.example" mean coins.example. @returns null for what is no host's name */
export function hostNamed(typed: string): string | null {
	const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
	if (!URL.canParse(address)) return null;
	const host = new URL(address).hostname.replace(/\.$/, "").replace(/^www\./, "");
	return /^(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/.test(host) && host.length <= 100 ? host : null;
}

/** Why a host cannot be trusted as a server's own, as a sentence; or null. */
export function trustProblem(host: string, judgeFraud: Judges["judgeFraud"] | null): string | null {
	if (isSuffix(host)) return `${host} is an ending that many sites share. Name the whole host.`;
	const kind = hostingOf(host, "/");
	if (kind === "shortener") return `${host} hides where it leads.`;
	if (kind === "form") return `${host} has anybody's forms.`;
	if (kind === "invite" || kind === "chat" || /^(?:.*\.)?discord(?:app)?\.com$/.test(host)) return `${host} leads into chats.`;
	const [like] = judgeFraud?.({ texts: [`https://${host}`], links: [], author: null }).lookAlikes ?? [];
	return like ? `${host} looks like an imitation of ${like.name}.` : null;
}

/** The vetted hosts, and the server's own. */
export function linkableHosts(vetted: readonly string[], { trustedHosts }: Pick<Settings, "trustedHosts">): ReadonlySet<string> {
	return new Set([...vetted, ...trustedHosts.flatMap((host) => [host, `www.${host}`])]);
}
