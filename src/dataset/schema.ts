/**
 * What an entry is. One schema for the files in faq/, for CI, and for the editors' JSON Schemas.
 * Every description below is shown to editors, so it says what to write.
 */
import { z } from "zod";

/** The eleven topics that an exchange has a cell for; `overview` is made from them and has no cell of its own. */
export const CELL_TOPICS = [
	"insurance",
	"protection-fund",
	"insurer-partners",
	"exclusions",
	"fiat-protection",
	"custody",
	"account-security",
	"transparency",
	"regulation",
	"incidents",
	"claims",
] as const;
export const TOPICS = ["overview", ...CELL_TOPICS] as const;
export type CellTopic = (typeof CELL_TOPICS)[number];
export type TopicId = (typeof TOPICS)[number];

export const SOURCE_KINDS = ["primary", "regulator", "news", "analysis", "secondary"] as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "write an id in small letters, digits and single hyphens, such as bitmart-insurance-1");
const text = (max: number) =>
	z
		.string()
		.min(3, "write at least a few words")
		.max(max, `shorten this to ${max} characters or fewer`)
		.refine((s) => s === s.trim() && !/\s\s|\n/.test(s), "write one line without leading, trailing or double spaces");
const date = z
	.string()
	.regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'write a date as "2022", 2022-01 or 2022-01-07, or leave it out where the page bears none');
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "write a month as 2026-11");
const ids = z.array(id);

export const Source = z.strictObject({
	title: text(300).describe("The page's title as printed, or ours in round brackets where it has none."),
	publisher: text(120).describe("Who says it: the organisation or newsroom the words come from."),
	kind: z
		.enum(SOURCE_KINDS)
		.describe(
			"primary: the exchange's own page or filing. regulator: an authority or court. news. analysis: a firm. secondary: a blog, aggregator or unattributed article.",
		),
	url: z
		.url({ protocol: /^https?$/, error: "write the full address, starting with https://" })
		.optional()
		.describe("Where it was read. Shown as a link only if the host is in hosts.yaml."),
	read_on: text(120)
		.optional()
		.describe("Whose page it was read on, where that is not the publisher: a mirror, a copy, a republication. Never linked."),
	published: date.optional().describe("The date that the page bears. Leave out where it bears none."),
	note: text(500).optional().describe("For editors: what to mind about this source. Not shown to members."),
});

export const Claim = z.strictObject({
	id,
	value: z
		.enum(["yes", "partial", "no", "unclear", "info"])
		.describe("What the source says on the topic's question. info: a plain fact with no verdict."),
	says: text(300).describe("One plain sentence in our own words, with its hedges and dates."),
	as_of: date.optional().describe("The month for which it was true by its source. Leave out where the source bears none."),
	sources: ids.min(1, "name at least one source; where nothing was found, write it under absences"),
	confidence: z
		.enum(["high", "medium", "low"])
		.describe(
			"high: a primary or regulator source says it plainly. medium: reputable news or analysis. low: secondary only, or sources that contradict one another.",
		),
	conflicts_with: ids.default([]).describe("Ids of claims or absences that say otherwise. Both sides name each other."),
});

export const Absence = z.strictObject({
	id,
	says: text(300).describe("What was looked for and not found."),
	looked: month.describe("The month in which it was looked for."),
	conflicts_with: ids.default([]),
});

export const Sentence = z.strictObject({
	says: text(260),
	claims: ids.min(1, "name the claims or absences that hold this sentence"),
});

export const Cell = z.strictObject({
	short: z
		.strictObject({ says: text(110), claims: ids.min(1).max(2) })
		.describe("One line for tables and lists: the gist with its hedge, no full stop."),
	summary: z.array(Sentence).min(1).max(3).describe("One to three plain sentences, each held by its claims; at most four claims in all."),
	claims: z.array(Claim).default([]),
	absences: z.array(Absence).default([]),
});

export const COVER_KINDS = ["third-party-policy", "own-fund", "deposit-scheme", "liquidation-fund", "none-found"] as const;
export const Cover = z.strictObject({
	kind: z
		.enum(COVER_KINDS)
		.describe("liquidation-fund: pays other traders' liquidations on futures, never a theft. none-found: looked for, nothing found."),
	name: text(80).optional(),
	whose_loss: text(160).optional().describe("Whose loss it pays: the exchange's own, the customers', the bank's depositors'."),
	assets: text(160).optional().describe("Which assets or wallets."),
	limit: z
		.strictObject({ amount: z.number().positive(), currency: z.string().regex(/^[A-Z]{3,4}$/), as_of: date.optional() })
		.optional()
		.describe("Leave out where none is disclosed."),
	excludes: text(200).optional(),
	decides: text(160).optional().describe("Who decides whether it pays."),
	claims: ids.min(1),
});

export const Exchange = z.strictObject({
	id,
	name: text(40),
	aliases: z.array(z.string().min(2).max(60)).describe("Other names, products and tickers that mean this exchange, in small letters."),
	common: z
		.array(z.string().min(2).max(60))
		.default([])
		.describe('Names that are ordinary words too (gate, gemini): after an article or "to" they are that word.'),
	tickers: z
		.array(z.string().min(2).max(60))
		.default([])
		.describe("Coins and products that point to this exchange only where no exchange is named (bnb, cro, hood)."),
	hosts: z
		.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/))
		.min(1)
		.describe("Official domains."),
	sources: z.record(id, Source),
	cover: z.array(Cover).default([]),
	topics: z.strictObject(Object.fromEntries(CELL_TOPICS.map((t) => [t, Cell])) as Record<CellTopic, typeof Cell>),
});

export const GeneralClaim = Claim.omit({ value: true });
export const GeneralFile = z.strictObject({
	title: text(80),
	sources: z.record(id, Source),
	claims: z.array(GeneralClaim),
});

export const Question = z.strictObject({
	id,
	title: text(100).describe("The question as a member would ask it."),
	about: z.literal(true).optional().describe("Only for entries about the bot itself: they need no source."),
	summary: z
		.array(z.strictObject({ says: text(320), claims: ids.default([]) }))
		.min(1)
		.max(5),
	related: z.array(id).max(4).default([]).describe("Ids of general entries that a reader asks next."),
});

export const Tip = z.strictObject({
	id,
	title: text(80),
	does: text(200),
	how: z.array(text(240)).min(2).max(6),
	priority: z.int().min(1).max(3).describe("1: the first thing anybody should do."),
	sources: ids.min(1),
	topics: z.array(z.enum(TOPICS)).describe("Topics that this tip fits."),
	questions: ids.describe("General entries that this tip fits."),
});
export const TipsFile = z.strictObject({ sources: z.record(id, Source), tips: z.array(Tip) });

export const Topic = z.strictObject({
	id: z.enum(TOPICS),
	title: text(60),
	asks: text(160).describe("The question that this topic answers."),
	example: text(80)
		.regex(/\{exchange\}/, "write {exchange} where the name goes")
		.describe("The question in a member's words, for autocomplete."),
	lists: text(80).optional().describe("The same asked of all exchanges."),
	kind: z.enum(["protection", "knowledge", "overview"]),
	border: text(400).describe("What belongs here and what belongs to a neighbour. Phrasings hold to it."),
	related: z.array(z.enum(TOPICS)).max(3),
});
export const TopicsFile = z.array(Topic);

export const Host = z.strictObject({
	host: z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, "write the bare host, such as www.fca.org.uk"),
	who: text(80),
	kind: z.enum(["official", "regulator", "news", "analysis"]),
});
export const HostsFile = z.array(Host);

export const OtherName = z.strictObject({
	name: text(60),
	aliases: z.array(z.string().min(2).max(60)).default([]),
	kind: z.enum(["exchange", "broker", "wallet", "lender"]),
	common: z.literal(true).optional().describe("The name is an ordinary word too, and counts only beside words of this field."),
	incident: id.optional().describe("For a dead one: the id in incidents.yaml that tells what happened."),
});
export const NamesFile = z.array(OtherName);

export const Term = z.strictObject({ term: text(60), aliases: z.array(text(60)).default([]), says: text(300), sources: ids.min(1) });
export const GlossaryFile = z.strictObject({ sources: z.record(id, Source), terms: z.array(Term) });

export const Incident = z.strictObject({
	id,
	exchange: text(60),
	date,
	kind: z.enum(["hack", "bankruptcy", "bug", "fraud", "data-breach"]),
	lost_usd: z.number().nonnegative().nullable().optional(),
	lost_says: text(300),
	cause: text(400),
	customers_got: text(500),
	restored: z.enum(["full", "partial", "none", "unknown"]),
	sources: ids.min(1),
});
export const IncidentsFile = z.strictObject({ sources: z.record(id, Source), incidents: z.array(Incident) });

export const Phrasings = z.array(z.string().min(1).max(1000));

export type Source = z.infer<typeof Source>;
export type Claim = z.infer<typeof Claim>;
export type Absence = z.infer<typeof Absence>;
export type Sentence = z.infer<typeof Sentence>;
export type Cell = z.infer<typeof Cell>;
export type Cover = z.infer<typeof Cover>;
export type Exchange = z.infer<typeof Exchange>;
export type GeneralClaim = z.infer<typeof GeneralClaim>;
export type GeneralFile = z.infer<typeof GeneralFile>;
export type Question = z.infer<typeof Question>;
export type Tip = z.infer<typeof Tip>;
export type Topic = z.infer<typeof Topic>;
export type Host = z.infer<typeof Host>;
export type OtherName = z.infer<typeof OtherName>;
export type Term = z.infer<typeof Term>;
export type Incident = z.infer<typeof Incident>;
