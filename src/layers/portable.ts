/** A server's layer as a YAML file, for a backup or another server; read back with every fault at its line. */

import { stringify } from "yaml";
import { z } from "zod";
import type { Dataset } from "../dataset/dataset.ts";
import type { Fault } from "../dataset/fault.ts";
import { type DataFile, type Path, parseData } from "../dataset/file.ts";
import type { EntryKey } from "../dataset/key.ts";
import { ownIdOf, ownKey, parseEntryKey } from "../matching/target.ts";
import type { Banner, EntryContent, FraudPattern, Settings } from "../store/contract.ts";
import { mayNameIn } from "./address-rules.ts";
import { bannerProblems } from "./banner-rules.ts";
import type { Problem } from "./contract.ts";
import { targetOf } from "./entry-key.ts";
import type { Judges } from "./judges.ts";
import { linkProblems } from "./link-rules.ts";
import { wordProblems } from "./text-rules.ts";
import { linkableHosts } from "./trusted-hosts.ts";

const list = z.array(z.string()).default([]);
const Entry = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "write an id in small letters, digits and single hyphens"),
	question: z.string(),
	answer: z.string(),
	links: list,
	phrasings: list,
});
const Edit = z.strictObject({
	over: z.string().regex(/^(q\.[a-z0-9-]+|x\.[a-z0-9-]+\.[a-z-]+)$/, "write q.<entry> or x.<exchange>.<topic>, such as x.bitmart.insurance"),
	base: z.string().optional(),
	answer: z.string().default(""),
	links: list,
	phrasings: list,
});
const Notice = z.strictObject({
	exchange: z.string(),
	text: z.string(),
	until: z.iso.datetime("write the end as 2026-12-24T18:00:00.000Z"),
});
const Fraud = z.strictObject({ kind: z.enum(["host", "phrase", "handle"]), text: z.string() });
const LayerFile = z.strictObject({
	layer: z.literal(1, "begin the file with layer: 1, which tells a server's layer from other files"),
	entries: z.array(Entry).default([]),
	edits: z.array(Edit).default([]),
	banners: z.array(Notice).default([]),
	frauds: z.array(Fraud).default([]),
});

export type Portable = { readonly key: EntryKey; readonly content: EntryContent; readonly base: string | null };
export type PortableBanner = Pick<Banner, "exchange" | "text" | "until">;
export type PortableLayer = {
	readonly entries: readonly Portable[];
	readonly banners: readonly PortableBanner[];
	readonly frauds: readonly FraudPattern[];
};
/** Where an entry is in the file, for faults that are found later. */
export type ReadLayer = PortableLayer & { readonly fault: (key: EntryKey, problem: Problem) => Fault };

const HEAD = "A server's own layer over CoverBot's dataset. Check it with: npm run faq:check -- FILE";

export function writeLayer({ entries, banners, frauds }: PortableLayer): string {
	const some = (texts: readonly string[], name: string) => (texts.length > 0 ? { [name]: texts } : {});
	const file = {
		layer: 1,
		entries: entries.flatMap(({ key, content: { question, answer, links, phrasings } }) => {
			const id = ownIdOf(key);
			return id ? [{ id, question, answer, ...some(links, "links"), ...some(phrasings, "phrasings") }] : [];
		}),
		edits: entries.flatMap(({ key, base, content: { answer, links, phrasings } }) =>
			ownIdOf(key)
				? []
				: [{ over: key, ...(base ? { base } : {}), ...(answer ? { answer } : {}), ...some(links, "links"), ...some(phrasings, "phrasings") }],
		),
		banners: banners.map(({ exchange, text, until }) => ({ exchange, text, until: new Date(until).toISOString() })),
		frauds,
	};
	return `# ${HEAD}\n${stringify(file, { lineWidth: 0 })}`;
}

/**
 * @param file how the file is called in faults
 * @param unvetted what is to be done with hosts that nobody vetted
 * @param trustedHosts the server's own
 */
export function parseLayer(
	yaml: string,
	file: string,
	dataset: Dataset,
	unvetted: Settings["unvettedHosts"],
	judges: Judges | null,
	trustedHosts: readonly string[] = [],
): ReadLayer | readonly Fault[] {
	const faults: Fault[] = [];
	const read = parseData<z.infer<typeof LayerFile>>(yaml, file, LayerFile as z.ZodType<z.infer<typeof LayerFile>>, faults);
	if (!read)
		return faults.map((fault) => ({
			...fault,
			remedy: fault.remedy.replace("See faq/README.md for the template", "Export a layer to see its form"),
		}));
	const places = placed(read);
	const say = (path: Path, says: string, remedy: string) => faults.push({ file, line: read.line(path), says, remedy });
	const seen = new Set<string>();
	for (const { written, content, path } of places) {
		if (!targetOf(written, dataset)) say(path, `there is no entry ${written}`, "Take it out, or write the key of one that there is");
		if (seen.has(written)) say(path, `the entry ${written} stands twice`, "Keep one of them");
		seen.add(written);
		for (const problem of [
			...wordProblems(content, content.question !== null, judges, mayNameIn(dataset)),
			...linkProblems(content.links, linkableHosts(dataset.vettedHosts, { trustedHosts }), unvetted),
		])
			say(pathIn(path, problem, content), problem.says, problem.remedy);
	}
	for (const [i, banner] of read.data.banners.entries()) {
		for (const { says, remedy } of bannerProblems(banner, dataset, judges)) say(["banners", i], says, remedy);
	}
	if (faults.length > 0) return faults;
	return {
		entries: places.flatMap(({ key, content, base }) => (key ? [{ key, content, base }] : [])),
		banners: read.data.banners.map(({ exchange, text, until }) => ({ exchange, text, until: Date.parse(until) })),
		frauds: read.data.frauds,
		fault: (key, problem) => {
			const place = places.find((item) => item.key === key);
			return { file, line: place ? read.line(pathIn(place.path, problem, place.content)) : 1, says: problem.says, remedy: problem.remedy };
		},
	};
}

/** `written` as the file has it; `key` null where that names no entry. */
type Placed = Omit<Portable, "key"> & { readonly key: EntryKey | null; readonly written: string; readonly path: Path };

function placed({ data }: DataFile<z.infer<typeof LayerFile>>): Placed[] {
	const own = data.entries.map(({ id, ...content }, i): Placed => {
		const key = ownKey(id);
		return { key, written: key, content, base: null, path: ["entries", i] };
	});
	const edits = data.edits.map(
		({ over, base, ...content }, i): Placed => ({
			key: parseEntryKey(over),
			written: over,
			content: { question: null, ...content },
			base: base ?? null,
			path: ["edits", i],
		}),
	);
	return [...own, ...edits];
}

function pathIn(path: Path, { part, says }: Problem, content: EntryContent): Path {
	if (part === "entry") return path;
	if (part !== "phrasings") return [...path, part];
	const at = content.phrasings.findIndex((phrasing) => says.includes(`"${phrasing.slice(0, 50)}`));
	return at < 0 ? [...path, part] : [...path, part, at];
}
