/**
 * What an entry is. One schema for the files in faq/, for CI, and for the editors' JSON Schemas.
 * Every description below is shown to editors, so it says what to write.
 */
import { z } from "zod";
import { date, id, ids, month, Source, text } from "./schema-parts.ts";
import { CELL_TOPICS, type CellTopic } from "./topics.ts";

export * from "./schema-lists.ts";
export { SOURCE_KINDS, Source } from "./schema-parts.ts";

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
	superseded_by: id.optional().describe("The newer claim that replaces this one: kept under All evidence, no longer weighed."),
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

/** The answer in one sentence, which a frightened reader on a phone sees first. */
export const bottomLine = text(140).describe(
	"The answer as asked, in one plain sentence: no hedge word first, no source's name, no more than the verdict bears.",
);

export const Cell = z.strictObject({
	bottomLine,
	gist: text(34).describe('Two to six words for tables and pictures: "mostly cold, share unknown". No full stop.'),
	short: z
		.strictObject({ says: text(110), claims: ids.min(1).max(2) })
		.describe("One line for tables and lists: the gist with its hedge, no full stop."),
	summary: z.array(Sentence).min(1).max(3).describe("One to three plain sentences, each held by its claims; at most four claims in all."),
	forYou: Sentence.optional().describe("What that means for the reader, where there is something to do."),
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
	bottomLine,
	emergency: z.literal(true).optional().describe("Something is lost or is being lost now: steps come first, and this entry is never declined."),
	steps: z.array(Sentence).max(10).default([]).describe("What to do, in order, the first five minutes first. For emergencies and how-to entries."),
	tell: z.array(Sentence).max(5).default([]).describe("Who must be told: exchange, carrier, bank, police."),
	never: Sentence.optional().describe("What never helps, such as a recovery agent."),
	focus: z.enum(CELL_TOPICS).optional().describe("The topic whose cell gives one line on an exchange that the question names."),
	about: z.literal(true).optional().describe("Only for entries about the bot itself: they need no source."),
	summary: z
		.array(z.strictObject({ says: text(320), claims: ids.default([]) }))
		.max(5)
		.default([]),
	related: z.array(id).max(4).default([]).describe("Ids of general entries that a reader asks next."),
});

export type Claim = z.infer<typeof Claim>;
export type Absence = z.infer<typeof Absence>;
export type Sentence = z.infer<typeof Sentence>;
export type Cell = z.infer<typeof Cell>;
export type Cover = z.infer<typeof Cover>;
export type Exchange = z.infer<typeof Exchange>;
export type GeneralClaim = z.infer<typeof GeneralClaim>;
export type GeneralFile = z.infer<typeof GeneralFile>;
export type Question = z.infer<typeof Question>;
