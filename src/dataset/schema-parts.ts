/** The parts that every kind of entry is made of: ids, texts, dates, topics, sources. */
import { z } from "zod";

export const SOURCE_KINDS = ["primary", "regulator", "news", "analysis", "secondary"] as const;

export const id = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "write an id in small letters, digits and single hyphens, such as bitmart-insurance-1");
export const text = (max: number) =>
	z
		.string()
		.min(3, "write at least a few words")
		.max(max, `shorten this to ${max} characters or fewer`)
		.refine((s) => s === s.trim() && !/\s\s|\n/.test(s), "write one line without leading, trailing or double spaces");
export const date = z
	.string()
	.regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, 'write a date as "2022", 2022-01 or 2022-01-07, or leave it out where the page bears none');
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "write a month as 2026-11");
export const ids = z.array(id);

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
	copy_of: id.optional().describe("The id, in this file, of the source whose text this page copies: the two count as one."),
	read: z.enum(["whole", "part"]).optional().describe("part: only an opening or an excerpt was seen. Such a source never holds a claim alone."),
	find: text(200).optional().describe("How somebody can find the page where no link may be shown, such as: search its title at example.com."),
	note: text(500).optional().describe("For editors: what to mind about this source. Not shown to members."),
});

export type Source = z.infer<typeof Source>;
