/** What overviews, comparisons and lists share: a line a cell, cited, and the answer around them. */
import type { Dataset, ResolvedExchange } from "../dataset/dataset.ts";
import type { CellTopic } from "../dataset/topics.ts";
import { newest } from "../text/months.ts";
import type { Line, Passage, Section, TableAnswer } from "./answer.ts";
import { cellVerdict, evidenceFor, sourced } from "./cell.ts";
import type { Citing } from "./citing.ts";
import { bestOf } from "./rank-sources.ts";
import { tipFor } from "./tip.ts";

/** A line cites each of its claims by one source, or by none for an absence. */
export function line(dataset: Dataset, numbers: Citing, exchange: ResolvedExchange, topic: CellTopic, label: string, says?: string): Line {
	const cell = exchange.topics[topic];
	const cites = numbers.cite(evidenceFor(dataset, cell.short.claims), 1);
	return { label, verdict: cellVerdict(cell, topic), says: says ?? cell.gist, cites, exchange: exchange.id, topic };
}

/** A table is already long, and a phone shows some thirty lines at once: its sources are two, the rest one press away. */
const MOST_SHOWN = 2;

type Made = Pick<TableAnswer, "target" | "title" | "bottomLine" | "sections" | "related"> & { readonly why?: readonly Passage[] };

export function table(dataset: Dataset, numbers: Citing, made: Made): TableAnswer {
	const { sections, target, why = [] } = made;
	const lines = sections.flatMap((section: Section) => section.lines);
	return {
		kind: "table",
		...made,
		why,
		focus: [],
		tip: tipFor(dataset, target),
		sources: numbers.sources(),
		best: bestOf(lines, numbers.sources(), MOST_SHOWN),
		claims: numbers.claims(),
		disagreement: lines.some(({ verdict }) => verdict === "disputed"),
		asOf: newest(sourced(numbers.shown()).map((item) => item.asOf)),
	};
}
