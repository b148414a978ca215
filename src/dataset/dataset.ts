/** The dataset as the rest of the program uses it: resolved, indexed and read-only. Made from the tree, or from the compiled copy. */
import { filled } from "./filled.ts";
import { linkOf, vettedHosts } from "./link.ts";
import type { Cell, Checklists, Cover, Edition, Exchange, Host, Incident, OtherName, Question, Source, Term, Tip, Topic } from "./schema.ts";
import type { CellTopic, TopicId } from "./topics.ts";
import { CELL_TOPICS } from "./topics.ts";
import type { Tree } from "./tree.ts";
import type { Confidence, Value } from "./verdict.ts";
import { originals } from "./weighed.ts";

export type CitedSource = {
	/** The same for two entries that cite the same page. */
	readonly key: string;
	readonly title: string;
	readonly publisher: string;
	readonly kind: Source["kind"];
	/** Where it may be read, or null where the host is not vetted or the page is a copy. */
	readonly link: string | null;
	/** Whose page it was read on, where that is not the publisher's own; null otherwise. */
	readonly readOn: string | null;
	/** The date that the page has, or null. */
	readonly published: string | null;
	/** Whether only an opening or an excerpt of it was seen. */
	readonly part: boolean;
	/** How the page can be found where no link may be shown, or null. */
	readonly find: string | null;
};

/** A claim with its sources, or an absence: what was looked for and not found, which has none. */
export type Evidence = {
	readonly id: string;
	readonly says: string;
	readonly absence: boolean;
	/** "info" for absences and for general claims. */
	readonly value: Value;
	readonly confidence: Confidence;
	/** The month for which it was true by its source, for an absence the month in which it was looked for, or null. */
	readonly asOf: string | null;
	readonly sources: readonly CitedSource[];
	readonly conflictsWith: readonly string[];
	/** The newer claim that replaces this one, or null. */
	readonly supersededBy: string | null;
};

export type ResolvedCell = Pick<Cell, "bottomLine" | "gist" | "short" | "summary" | "forYou"> & { readonly evidence: readonly Evidence[] };
export type ResolvedExchange = {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	readonly common: readonly string[];
	readonly tickers: readonly string[];
	/** Official domains. */
	readonly hosts: readonly string[];
	readonly cover: readonly Cover[];
	readonly topics: Readonly<Record<CellTopic, ResolvedCell>>;
};
export type ResolvedTip = Omit<Tip, "sources"> & { readonly sources: readonly CitedSource[] };
export type ResolvedTerm = Omit<Term, "sources"> & { readonly sources: readonly CitedSource[] };
export type ResolvedIncident = Omit<Incident, "sources"> & { readonly sources: readonly CitedSource[] };

/** Plain data: this is what the compiled copy holds. */
export type DatasetParts = {
	readonly edition: Edition;
	readonly topics: readonly Topic[];
	readonly exchanges: readonly ResolvedExchange[];
	readonly general: readonly Evidence[];
	readonly questions: readonly Question[];
	readonly tips: readonly ResolvedTip[];
	readonly terms: readonly ResolvedTerm[];
	readonly incidents: readonly ResolvedIncident[];
	readonly names: readonly OtherName[];
	readonly checklists: Checklists;
	readonly vettedHosts: readonly string[];
	/** Vetted hosts of exchanges, wallet makers and authorities, with whose they are. */
	readonly ownedHosts: readonly Pick<Host, "host" | "who">[];
};

export type Dataset = DatasetParts & {
	readonly topic: (id: TopicId) => Topic;
	readonly exchange: (id: string) => ResolvedExchange | undefined;
	readonly question: (id: string) => Question | undefined;
	readonly evidence: (id: string) => Evidence | undefined;
};

/** Resolves every citation of a tree that has passed the rules. */
export function resolve(tree: Tree): DatasetParts {
	const vetted = vettedHosts(tree.hosts.data);
	const holdings = { exchanges: tree.exchanges.map(({ data }) => data.name), topics: CELL_TOPICS.length, questions: tree.questions.length };
	const cite = (sources: Readonly<Record<string, Source>>) => (ids: readonly string[]) =>
		originals(ids, sources).map((id) => cited(sources[id] as Source, vetted));
	const tipSources = cite(tree.tips.data.sources);
	const termSources = cite(tree.glossary.data.sources);
	const incidentSources = cite(tree.incidents.data.sources);
	return {
		edition: tree.edition.data,
		topics: tree.topics.data,
		exchanges: tree.exchanges.map(({ data }) => resolveExchange(data, cite(data.sources))),
		general: tree.general.flatMap(({ data }) => data.claims.map((claim) => evidenceOf({ ...claim, value: "info" }, cite(data.sources)))),
		questions: tree.questions.map(({ data }) => filled(data, holdings)),
		tips: tree.tips.data.tips.map((tip) => ({ ...tip, sources: tipSources(tip.sources) })),
		terms: tree.glossary.data.terms.map((term) => ({ ...term, sources: termSources(term.sources) })),
		incidents: tree.incidents.data.incidents.map((incident) => ({ ...incident, sources: incidentSources(incident.sources) })),
		names: tree.names.data,
		checklists: tree.checklists.data,
		vettedHosts: [...vetted],
		ownedHosts: tree.hosts.data.filter(({ kind }) => kind === "official" || kind === "regulator").map(({ host, who }) => ({ host, who })),
	};
}

type Cite = (ids: readonly string[]) => CitedSource[];

function resolveExchange(data: Exchange, cite: Cite): ResolvedExchange {
	const topics = CELL_TOPICS.map((topic) => [topic, resolveCell(data.topics[topic], cite)] as const);
	const { id, name, aliases, common, tickers, hosts, cover } = data;
	return { id, name, aliases, common, tickers, hosts, cover, topics: Object.fromEntries(topics) as Record<CellTopic, ResolvedCell> };
}

function resolveCell(cell: Cell, cite: Cite): ResolvedCell {
	const absences = cell.absences.map(
		({ id, says, looked, conflicts_with }): Evidence => ({
			id,
			says,
			absence: true,
			value: "info",
			confidence: "low",
			asOf: looked,
			sources: [],
			conflictsWith: conflicts_with,
			supersededBy: null,
		}),
	);
	const { bottomLine, gist, short, summary, forYou } = cell;
	return {
		bottomLine,
		gist,
		short,
		summary,
		forYou,
		evidence: [...cell.claims.map((claim) => evidenceOf(claim, cite)), ...absences],
	};
}

type ClaimShape = {
	id: string;
	says: string;
	value: Value;
	confidence: Confidence;
	as_of?: string | undefined;
	sources: readonly string[];
	conflicts_with: readonly string[];
	superseded_by?: string | undefined;
};

function evidenceOf(claim: ClaimShape, cite: Cite): Evidence {
	const { id, says, value, confidence, as_of, sources, conflicts_with, superseded_by } = claim;
	return {
		id,
		says,
		absence: false,
		value,
		confidence,
		asOf: as_of ?? null,
		sources: cite(sources),
		conflictsWith: conflicts_with,
		supersededBy: superseded_by ?? null,
	};
}

function cited(source: Source, vetted: ReadonlySet<string>): CitedSource {
	const { title, publisher, kind, url, read_on, published, read, find } = source;
	// An older copy of a page is another source than the page.
	const key = `${url ?? `${publisher}: ${title}`}${read_on ? ` read on ${read_on}` : ""}`;
	const link = linkOf(source, vetted);
	return { key, title, publisher, kind, link, readOn: read_on ?? null, published: published ?? null, part: read === "part", find: find ?? null };
}

/** Adds the look-ups to the plain parts. */
export function index(parts: DatasetParts): Dataset {
	const topics = new Map(parts.topics.map((topic) => [topic.id, topic]));
	const exchanges = new Map(parts.exchanges.map((exchange) => [exchange.id, exchange]));
	const questions = new Map(parts.questions.map((question) => [question.id, question]));
	const inCells = parts.exchanges.flatMap((exchange) => CELL_TOPICS.flatMap((topic) => exchange.topics[topic].evidence));
	const evidence = new Map([...inCells, ...parts.general].map((item) => [item.id, item]));
	return {
		...parts,
		topic: (id) => topics.get(id) as Topic,
		exchange: (id) => exchanges.get(id),
		question: (id) => questions.get(id),
		evidence: (id) => evidence.get(id),
	};
}
