/** Signs that lie in the ways a message leads out of the channel: hosts, mail addresses, telephone numbers. */
import type { Address } from "./addresses.ts";
import { mailsIn, phonesIn } from "./contacts.ts";
import { type Hosting, hostingOf } from "./hosting.ts";
import { type LookAlike, lookAlike } from "./look-alike.ts";
import type { Official } from "./official.ts";
import { plainLetters } from "./plain-letters.ts";
import type { Reason } from "./signs.ts";

/** Words of which addresses are made for one fraud; two in one host, or one that has no honest use. */
const BAIT =
	/validat|rectif|dapps?|sync(?!thing)|airdrop|claims?|recover|wallet|verif|migrat|helpdesk|live-?chat|giveaway|nitro|gift|registration|restore|unlock|refund|compensat|resolver|help-?cent|payout|alloc|reward|bonus|promo/;
const DESK = /support|help|live|resolve|official|connect|desk|secur|chat|ticket|customer|service|admin|team/;
/** What an honest page on a free host hardly speaks of. */
const SPEAKS_OF_COINS =
	/\b(?:wallet|seed|phrase|coinbase|binance|exchange|airdrop|claim|token|crypto|coins?|usdt|btc|eth|withdraw\w*|deposit|metamask|ledger|account|support)\b/;
const CALLS_FOR_IT = /\b(?:call|dial|phone|ring|contact|reach|number|helpline|hotline|toll[- ]?free|support|whats ?app|text|line|cancel|dispute)\b/;
/** In the name before the @ of a free mail address. */
const POSES =
	/support|help|desk|service|customer|care|recover|dapp|wallet|admin|secur|official|agent|crypto|hack|retriev|refund|assist|team|expert|trace|claim|fund/;

const HIDDEN: Readonly<Partial<Record<Hosting, "free-host" | "shortener" | "form">>> = { free: "free-host", shortener: "shortener", form: "form" };

/** @param text normalised, of the whole message */
export function addressSigns(text: string, addresses: readonly Address[], official: Official): { signs: Reason[]; lookAlikes: LookAlike[] } {
	const signs: Reason[] = [];
	const plain = plainLetters(text);
	const lookAlikes = new Map<string, LookAlike>();
	const alike = (address: Address) => {
		const found = lookAlike(address, official);
		if (found) lookAlikes.set(found.host, found);
		return found !== null;
	};
	const mails = mailsIn(text);
	const mailHosts = new Set(mails.map(({ host }) => host));
	for (const address of addresses) {
		const { host, path } = address;
		if (official.is(host) || mailHosts.has(host)) continue;
		if (alike(address)) continue;
		const hosting = hostingOf(host, path);
		const shown = plainLetters(host);
		if (hosting === "invite") signs.push({ id: "invite", words: host + path });
		else if (hosting === "chat") signs.push({ id: "elsewhere", words: host + path });
		else if (!/\.(?:gov|edu|mil)$/.test(host) && (BAIT.test(shown) || (hosting === "free" && DESK.test(shown))))
			signs.push({ id: "bait-host", words: host });
		else if (HIDDEN[hosting] && SPEAKS_OF_COINS.test(plain)) signs.push({ id: HIDDEN[hosting], words: host });
	}
	for (const { name, host, free } of mails) {
		if (free && (POSES.test(name) || official.names.some(({ word, common }) => !common && name.includes(word))))
			signs.push({ id: "free-mail", words: `${name}@${host}` });
		else if (!official.is(host) && !free) alike({ host, before: "", path: "" });
	}
	const named = official.names.some(
		({ word, name }) => word !== "discord" && (plain.includes(name.toLowerCase()) || (word.length > 4 && plain.includes(word))),
	);
	const phone = phonesIn(text)[0];
	if (phone !== undefined && CALLS_FOR_IT.test(plain)) signs.push({ id: named ? "phone-support" : "elsewhere", words: phone });
	for (const { host } of lookAlikes.values()) signs.push({ id: "look-alike", words: host });
	return { signs, lookAlikes: [...lookAlikes.values()] };
}
