/** Which pages a moderator may link: https, hosts that were vetted, never an invitation; others by review where the settings say so. */
import { vettedLink } from "../dataset/link.ts";
import type { Settings } from "../store/contract.ts";
import type { HostSeen, Problem } from "./contract.ts";
import { MOST_LINKS } from "./text-rules.ts";

const INVITES =
	/^(?:[\w-]+\.)*(?:discord\.(?:gg|me|io|li|link|new|gift)|dsc\.gg|invite\.gg|top\.gg|t\.me|telegram\.(?:me|org|dog)|wa\.me|whatsapp\.com|signal\.(?:me|group)|line\.me|m\.me|discord(?:app)?\.com)$/;
/** Far more than any page's address; five of them fit an embed. */
const LONGEST = 400;

export function linkProblems(links: readonly string[], vetted: ReadonlySet<string>, unvetted: Settings["unvettedHosts"]): Problem[] {
	const say = (says: string, remedy: string): Problem => ({ part: "links", says, remedy });
	const found: Problem[] = [];
	if (links.length > MOST_LINKS) found.push(say(`${links.length} links, at most ${MOST_LINKS}`, "Keep those that help most"));
	if (new Set(links).size < links.length) found.push(say("A link stands twice", "Keep it once"));
	for (const link of links) {
		const url = URL.canParse(link) ? new URL(link) : null;
		const shown = link.length > 80 ? `${link.slice(0, 79)}…` : link;
		if (url?.protocol !== "https:") found.push(say(`"${shown}" is no address that starts with https://`, "Write the whole address"));
		else if (url.username || url.password || url.port)
			found.push(say(`"${shown}" holds a user name, password or port`, "Link the page without them"));
		else if (link.length > LONGEST || url.href.length > LONGEST)
			found.push(say(`"${shown}" is longer than ${LONGEST} characters`, "Link a shorter address of the same page"));
		else if (INVITES.test(hostOf(url))) found.push(say(`"${url.hostname}" leads to a chat or an invitation`, "Link a page that can be read instead"));
		else if (unvetted === "refused" && !vettedLink(link, vetted))
			found.push(
				say(
					`"${url.hostname}" is not among the vetted hosts`,
					"Link an official page; if it is this server's own site, name it in /faq settings under trusted",
				),
			);
	}
	return found;
}

/** The hosts of those links that were not there before, each once. */
export function hostsOfNew(links: readonly string[], before: readonly string[], vetted: ReadonlySet<string>): HostSeen[] {
	const hosts = new Map<string, boolean>();
	for (const link of links) {
		if (before.includes(link) || !URL.canParse(link)) continue;
		const { hostname } = new URL(link);
		hosts.set(hostname, (hosts.get(hostname) ?? true) && vettedLink(link, vetted) !== null);
	}
	return [...hosts].map(([host, isVetted]) => ({ host, vetted: isVetted }));
}

/** "discord.gg." with the dot that ends every name leads to the same place. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/\.+$/, "").toLowerCase();
