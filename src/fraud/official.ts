/** Whose host is whose: the exchanges' own domains and the vetted hosts, all from the dataset. */
import type { Dataset } from "../dataset/dataset.ts";

export type Name = {
	/** As members know it: "Kraken". */
	readonly name: string;
	/** The word that an imitation plays on: "kraken". */
	readonly word: string;
	/** The word has another meaning, or is so short that chance makes others like it: more is asked before it counts. */
	readonly common: boolean;
	readonly domains: readonly string[];
};

export type Official = {
	readonly names: readonly Name[];
	/** Whether a host is one of theirs, or one that the dataset vetted. */
	readonly is: (host: string) => boolean;
};

/** Discord itself is imitated to take accounts over, which are then used against their friends. */
const DISCORD: Name = {
	name: "Discord",
	word: "discord",
	common: false,
	domains: ["discord.com", "discord.gg", "discordapp.com", "discordstatus.com", "discord.gift", "discord.new"],
};
/** Ordinary words beyond those that the dataset calls common: as the word of a host, not in a question. */
const ORDINARY = new Set(["crypto", "robinhood"]);

export function officialHosts({ exchanges, vettedHosts }: Pick<Dataset, "exchanges" | "vettedHosts">): Official {
	const names = [DISCORD];
	for (const { name, hosts, common } of exchanges) {
		const words = new Map<string, string[]>();
		for (const domain of new Set(hosts.map(registrable))) {
			// A help centre on somebody else's platform (bitmart.zendesk.com) is theirs, the platform's name is not.
			const word = domain.split(".")[0] ?? "";
			if (!SHARED.has(domain)) words.set(word, [...(words.get(word) ?? []), domain]);
		}
		for (const [word, domains] of words) names.push({ name, word, common: ORDINARY.has(word) || common.includes(word) || word.length < 5, domains });
	}
	const owned = new Set(names.flatMap(({ domains }) => domains));
	const exact = new Set([...vettedHosts, ...exchanges.flatMap(({ hosts }) => hosts)]);
	const is = (host: string) => owned.has(registrable(host)) || exact.has(host) || exact.has(host.replace(/^www\./, ""));
	return { names, is };
}

const SHARED = new Set(["zendesk.com"]);
const SECOND_LEVEL = new Set(["co", "com", "org", "net", "gov", "ac", "go", "or", "police", "edu"]);

/** The part that somebody registered: "kraken.com" of "support.kraken.com", "example.co.uk" of "www.example.co.uk". */
export function registrable(host: string): string {
	const labels = host.split(".");
	const [second = "", top = ""] = labels.slice(-2);
	return labels.slice(labels.length > 2 && top.length === 2 && SECOND_LEVEL.has(second) ? -3 : -2).join(".");
}
