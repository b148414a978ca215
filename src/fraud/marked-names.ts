/** Names whose place one word takes, so that what is learnt of one exchange or wallet holds for all. */
import type { DatasetParts } from "../dataset/dataset.ts";
import { registrable } from "./hosting.ts";
import { plainLetters } from "./plain-letters.ts";

/** In small plain letters, without spaces. */
export type Marked = {
	readonly exchanges: ReadonlySet<string>;
	readonly wallets: ReadonlySet<string>;
	/** Registered domains of exchanges, wallet makers and authorities. */
	readonly domains: ReadonlySet<string>;
};

/** Shorter names are chance ("sol", "ton"). */
const SHORTEST = 3;
/** A wallet's name that is an ordinary word too is a wallet's in nearly every message that is checked: Ledger, Phantom, Exodus. */
export function markedNames({ exchanges, names, ownedHosts }: Pick<DatasetParts, "exchanges" | "names" | "ownedHosts">): Marked {
	const others = (wallet: boolean) =>
		names.filter(({ kind, common }) => (kind === "wallet") === wallet && (wallet || !common)).flatMap(({ name, aliases }) => [name, ...aliases]);
	const ours = exchanges.flatMap(({ name, aliases, common }) => [name, ...aliases].filter((alias) => !common.includes(alias.toLowerCase())));
	const domains = new Set([...exchanges.flatMap(({ hosts }) => hosts), ...ownedHosts.map(({ host }) => host)].map(registrable));
	return { exchanges: keys([...ours, ...others(false)]), wallets: keys(others(true)), domains };
}

function keys(names: readonly string[]): ReadonlySet<string> {
	return new Set(names.map((name) => plainLetters(name).replace(/[^a-z0-9]/g, "")).filter((key) => key.length >= SHORTEST));
}
