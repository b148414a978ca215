/** The scope of each kind of cover that matters to a topic: what it pays for, which assets, up to what, who decides. */
import type { ResolvedExchange } from "../dataset/dataset.ts";
import type { Cover } from "../dataset/schema.ts";
import type { CellTopic } from "../dataset/topics.ts";
import { monthName } from "../text/months.ts";

/** One kind of cover, by name, with the claims that tell of it. */
export type Scope = { readonly name: string; readonly says: string; readonly claims: readonly string[] };

/** Futures "insurance funds" are beside the topics where they could be taken for cover against theft. */
const KINDS: Readonly<Partial<Record<CellTopic, readonly Cover["kind"][]>>> = {
	insurance: ["third-party-policy", "liquidation-fund"],
	"protection-fund": ["own-fund", "liquidation-fund"],
	"fiat-protection": ["deposit-scheme"],
};
/** Two kinds of one cover are told apart at a glance; a third would bury the answer. */
const MOST = 3;

export function scopeOf(exchange: ResolvedExchange, topic: CellTopic): Scope[] {
	const kinds = KINDS[topic] ?? [];
	return exchange.cover
		.filter((cover) => kinds.includes(cover.kind))
		.slice(0, MOST)
		.map((cover) => ({ name: cover.name ?? KIND_NAME[cover.kind], says: describe(cover), claims: cover.claims }));
}
const KIND_NAME: Readonly<Record<Cover["kind"], string>> = {
	"third-party-policy": "Third-party policy",
	"own-fund": "Own fund",
	"deposit-scheme": "Deposit scheme for cash",
	"liquidation-fund": "Futures insurance fund",
	"none-found": "Nothing found",
};

function describe(cover: Cover): string {
	const parts = [
		cover.kind === "liquidation-fund" ? "For futures liquidations, never for thefts" : null,
		cover.whose_loss ? `Whose loss: ${cover.whose_loss}` : null,
		cover.assets ? `What: ${cover.assets}` : null,
		cover.limit ? `Up to ${amount(cover.limit)}` : null,
		cover.excludes ? `Not: ${cover.excludes}` : null,
		cover.decides ? `Who decides: ${cover.decides}` : null,
	];
	return parts.filter((part) => part !== null).join(". ") || "Whose loss, which coins and up to what is not said";
}

/** "$320 million (Feb 2024)", "20,000 BTC (Feb 2018)"; an undated figure is called so. */
export function amount({ amount: value, currency, as_of }: NonNullable<Cover["limit"]>): string {
	const [size, word] = value >= 1e9 ? [value / 1e9, " billion"] : value >= 1e6 ? [value / 1e6, " million"] : [value, ""];
	const figure = `${written(size)}${word}`;
	return `${currency === "USD" ? `$${figure}` : `${figure} ${currency}`} (${monthName(as_of ?? null)})`;
}

/** 20000 → "20,000", 3.256 → "3.26". Not by Intl.NumberFormat, whose tables take six megabytes for what is three lines here. */
function written(value: number): string {
	const [whole = "", part = ""] = value.toFixed(2).split(".");
	const fraction = part.replace(/0+$/, "");
	return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ",")}${fraction && `.${fraction}`}`;
}
