/** Whose host is whose: the exchanges' own domains, and the vetted hosts of wallet makers and authorities, all from the dataset. */
import type { Dataset } from "../dataset/dataset.ts";
import { registrable } from "./hosting.ts";

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
	/** Whose own it is ("BitMart"), or null for a host that is nobody's of whom the dataset knows. */
	readonly whose: (host: string) => string | null;
};

/** Discord itself is imitated to take accounts over, which are then used against their friends. */
const DISCORD: Name = {
	name: "Discord",
	word: "discord",
	common: false,
	domains: ["discord.com", "discord.gg", "discordapp.com", "discordstatus.com", "discord.gift", "discord.new"],
};
/** Ordinary words beyond those that the dataset calls common: as the word of a host, not in a question. */
const ORDINARY = new Set(["crypto", "robinhood", "ledger", "phantom", "exodus"]);
/** A help centre on somebody else's platform (bitmart.zendesk.com) is theirs, the platform's name is not. */
const SHARED = new Set(["zendesk.com"]);
const WALLET_MAKER = /^([\w ]{1,40}?)(?: Support)? \(wallet maker\)$/;

/** What is read of the dataset. */
type Owners = Pick<Dataset, "vettedHosts" | "ownedHosts" | "names"> & {
	readonly exchanges: readonly Pick<Dataset["exchanges"][number], "name" | "hosts" | "common">[];
};

export function officialHosts({ exchanges, vettedHosts, ownedHosts, names: others }: Owners): Official {
	const owner = new Map<string, string>(DISCORD.domains.map((domain) => [domain, DISCORD.name]));
	const names = [DISCORD];
	const wallets = others.filter(({ kind }) => kind === "wallet");
	for (const { name, hosts, common } of [...exchanges, ...walletMakers(ownedHosts)]) {
		const words = new Map<string, string[]>();
		for (const domain of new Set(hosts.map(registrable))) {
			const word = domain.split(".")[0] ?? "";
			if (SHARED.has(domain)) continue;
			words.set(word, [...(words.get(word) ?? []), domain]);
			owner.set(domain, name);
		}
		for (const [word, domains] of words) names.push({ name, word, common: ORDINARY.has(word) || common.includes(word) || word.length < 5, domains });
	}
	// Wallets of whom no host is vetted: their name in a host is looked at, and none is called theirs.
	for (const { name, common } of wallets) {
		const word = name.toLowerCase().replace(/[^a-z0-9]/g, "");
		if (!common && !names.some((known) => known.word === word))
			names.push({ name, word, common: ORDINARY.has(word) || word.length < 6, domains: [] });
	}
	const maker = (who: string) => WALLET_MAKER.exec(who)?.[1] ?? who;
	const exact = new Map<string, string>([
		...ownedHosts.map(({ host, who }) => [host, maker(who)] as const),
		...exchanges.flatMap(({ hosts, name }) => hosts.map((host) => [host, name] as const)),
	]);
	const vetted = new Set(vettedHosts);
	const bare = (host: string) => host.replace(/^www\./, "");
	const whose = (host: string) => owner.get(registrable(host)) ?? exact.get(host) ?? exact.get(bare(host)) ?? null;
	return { names, whose, is: (host) => whose(host) !== null || vetted.has(host) || vetted.has(bare(host)) };
}

/** "Ledger Support (wallet maker)" and its host, gathered under the maker's name. */
function walletMakers(owned: Dataset["ownedHosts"]): { name: string; hosts: string[]; common: string[] }[] {
	const hosts = new Map<string, string[]>();
	for (const { host, who } of owned) {
		const name = WALLET_MAKER.exec(who)?.[1];
		if (name !== undefined) hosts.set(name, [...(hosts.get(name) ?? []), host]);
	}
	return [...hosts].map(([name, list]) => ({ name, hosts: list, common: [] }));
}
