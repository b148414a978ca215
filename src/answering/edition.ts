/** An edition of the dataset as its readers see it, small enough to keep: and what changed for them between two. */
import type { CitedSource, Dataset } from "../dataset/dataset.ts";
import { CELL_TOPICS } from "../dataset/topics.ts";
import { exchangeAnswer } from "./exchange-answer.ts";
import { badgeOf } from "./labels.ts";

export type Shown = {
	readonly exchange: string;
	readonly topic: string;
	readonly title: string;
	/** Verdict and bottom line; of an incident what was lost and what customers got. */
	readonly says: string;
	readonly source: { readonly title: string; readonly link: string | null } | null;
};
/** By what is shown: "bitmart insurance", "incident bitmart-2021". */
export type Edition = Readonly<Record<string, Shown>>;

export type Change = Omit<Shown, "says"> & {
	readonly key: string;
	/** Null for what is new, or is no longer there. */
	readonly from: string | null;
	readonly to: string | null;
};

/** Of each cell and each incident of an exchange that is covered. */
export function editionOf(dataset: Dataset): Edition {
	const cells = dataset.exchanges.flatMap((exchange) =>
		CELL_TOPICS.map((topic) => {
			const answer = exchangeAnswer(dataset, exchange, topic);
			const [best] = answer.best;
			const says = [badgeOf(answer), answer.bottomLine].filter(Boolean).join(": ");
			const source = sourceOf(answer.sources.find(({ n }) => n === best) ?? null);
			return [`${exchange.id} ${topic}`, { exchange: exchange.id, topic, title: answer.title, says, source }] as const;
		}),
	);
	const incidents = dataset.incidents.flatMap((incident) => {
		const exchange = dataset.exchanges.find(({ name }) => name === incident.exchange);
		if (!exchange) return [];
		const says = `Lost: ${incident.lost_says} Customers got: ${incident.customers_got}`;
		const title = `${exchange.name} · incident of ${incident.date}`;
		return [
			[`incident ${incident.id}`, { exchange: exchange.id, topic: "incidents", title, says, source: sourceOf(incident.sources[0] ?? null) }] as const,
		];
	});
	return Object.fromEntries([...cells, ...incidents]);
}

function sourceOf(source: Pick<CitedSource, "title" | "link"> | null): Shown["source"] {
	return source && { title: source.title, link: source.link };
}

/** What differs; an exchange that is covered for the first time is no change of anything that anybody follows. */
export function changesBetween(before: Edition, after: Edition): Change[] {
	const known = new Set(Object.values(before).map(({ exchange }) => exchange));
	const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
	return keys.flatMap((key) => {
		const [was, is] = [before[key], after[key]];
		const shown = is ?? was;
		if (!shown || was?.says === is?.says || !known.has(shown.exchange)) return [];
		const { exchange, topic, title, source } = shown;
		return [{ key, exchange, topic, title, source, from: was?.says ?? null, to: is?.says ?? null }];
	});
}
