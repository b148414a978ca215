/** What is in the files that are lists: topics, hosts, tips, names, glossary, incidents, phrasings. */
import { z } from "zod";
import { date, id, ids, month, Source, text } from "./schema-parts.ts";
import { CELL_TOPICS, TOPICS } from "./topics.ts";

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

/** What the dataset as a whole is called, and on which terms others may use it. */
export const Edition = z.strictObject({
	id: month.describe("The month of the edition. A new one begins when what changed since the last stands in CHANGELOG.md."),
	published: date,
	licence: text(40),
	licence_url: z.url({ protocol: /^https$/ }),
	cite: text(200).describe("How to name the dataset as a source."),
});

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
	failed: z
		.literal(true)
		.optional()
		.describe("It went bankrupt or vanished with its customers' coins: what is asked of it is answered by what a bankruptcy means."),
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
	in_short: text(120).optional().describe("Of a firm that failed: when, and what became of its customers, as one sentence above an answer."),
	restored: z.enum(["full", "partial", "none", "unknown"]),
	sources: ids.min(1),
});
export const IncidentsFile = z.strictObject({ sources: z.record(id, Source), incidents: z.array(Incident) });

/** What /lost is made of. A step is a sentence supported by claims, as everywhere else. */
const Step = z.strictObject({ says: text(260), claims: ids.min(1, "name the claims that hold this step") });
const Situation = z.strictObject({
	id,
	title: text(60).describe("What happened, as somebody would say it."),
	cells: z
		.array(z.enum(CELL_TOPICS))
		.min(1)
		.max(2)
		.describe("The topics whose summaries tell what the exchange says or does in this case, in order."),
	uses: z.array(z.enum(["report", "complain"])).describe("Which steps of the place where somebody lives belong here."),
	related: ids.min(1).max(4).describe("Ids of general entries that say more."),
	steps: z
		.array(Step.extend({ when: z.enum(["hour", "day", "week", "keep"]).describe("The first hour, day or week; keep: evidence to keep.") }))
		.min(4)
		.max(12),
});
const Place = z.strictObject({
	id,
	title: text(40),
	within: id.optional().describe("The id of a place whose steps apply here too."),
	report: z.array(Step).default([]).describe("Where a crime is reported. Leave out where nothing was found: the bot then says so."),
	complain: z.array(Step).default([]).describe("Where a complaint about the firm goes."),
	know: z.array(Step).default([]).describe("What schemes there pay, or do not."),
});
export const ChecklistsFile = z.strictObject({
	against: Step.describe("The warning against recovery agents that stands above every checklist."),
	situations: z.array(Situation).min(1),
	places: z.array(Place).min(1),
	everywhere: Step.describe("Where anybody may report."),
});

export const Phrasings = z.array(z.string().min(1).max(1000));

export type Edition = z.infer<typeof Edition>;
export type Checklists = z.infer<typeof ChecklistsFile>;
export type Tip = z.infer<typeof Tip>;
export type Topic = z.infer<typeof Topic>;
export type Host = z.infer<typeof Host>;
export type OtherName = z.infer<typeof OtherName>;
export type Term = z.infer<typeof Term>;
export type Incident = z.infer<typeof Incident>;
