/** The files of faq/, read and checked against their schemas, still file by file: what the rules look at. */
import { readdirSync } from "node:fs";
import type { z } from "zod";
import type { Fault } from "./fault.ts";
import { type DataFile, readData } from "./file.ts";
import * as schema from "./schema.ts";

export type PhrasingFolder = "topics" | "questions" | "declined";
export const PHRASING_FOLDERS: readonly PhrasingFolder[] = ["topics", "questions", "declined"];

export type Tree = {
	readonly edition: DataFile<schema.Edition>;
	readonly topics: DataFile<schema.Topic[]>;
	readonly hosts: DataFile<schema.Host[]>;
	readonly tips: DataFile<z.infer<typeof schema.TipsFile>>;
	readonly names: DataFile<schema.OtherName[]>;
	readonly glossary: DataFile<z.infer<typeof schema.GlossaryFile>>;
	readonly incidents: DataFile<z.infer<typeof schema.IncidentsFile>>;
	readonly checklists: DataFile<schema.Checklists>;
	readonly exchanges: readonly DataFile<schema.Exchange>[];
	readonly general: readonly DataFile<schema.GeneralFile>[];
	readonly questions: readonly DataFile<schema.Question>[];
	/** Keyed by "topics/insurance", "questions/safu-meaning", "declined/fees". */
	readonly phrasings: ReadonlyMap<string, DataFile<string[]>>;
	/** Messages as frauds send them, keyed by their kind ("recovery-agent"), and honest ones that share their words ("innocent-report"). */
	readonly frauds: ReadonlyMap<string, DataFile<string[]>>;
	/** Messages that tell of a loss now, keyed by the entry that helps ("now-sim-swapped-now"), and others that only sound so ("calm-joke"). */
	readonly losses: ReadonlyMap<string, DataFile<string[]>>;
	/** What moderators may not write ("promise"), and what shares its words and promises nothing ("harmless"). */
	readonly promises: ReadonlyMap<string, DataFile<string[]>>;
	/** What frauds would have a moderator's page say ("lure"), and what shares its words and asks for nothing ("harmless"). */
	readonly lures: ReadonlyMap<string, DataFile<string[]>>;
};

/** What classifiers learn from, without the lines that faults name: plain data, which another thread can be given. */
export type Texts = {
	readonly questions: readonly Data<schema.Question>[];
} & { readonly [Folder in "phrasings" | "frauds" | "losses" | "promises" | "lures"]: ReadonlyMap<string, Data<string[]>> };
type Data<T> = Pick<DataFile<T>, "data">;

export function textsOf({ questions, phrasings, frauds, losses, promises, lures }: Tree): Texts {
	const plain = (files: Tree["frauds"]) => new Map([...files].map(([key, { data }]) => [key, { data }]));
	return {
		questions: questions.map(({ data }) => ({ data })),
		phrasings: plain(phrasings),
		frauds: plain(frauds),
		losses: plain(losses),
		promises: plain(promises),
		lures: plain(lures),
	};
}

/**
 * Reads every file under `root`. The tree is null if any file is missing or not as its schema wants;
 * `faults` then says which, all at once.
 * @param read reads one of its files
 */
export function readTree(root: string, read: typeof readData = readData): { tree: Tree | null; faults: Fault[] } {
	const faults: Fault[] = [];
	const one = <T>(file: string, kind: z.ZodType<T>) => read(root, file, kind, faults);
	const folder = <T>(name: string, kind: z.ZodType<T>) => yamlFiles(root, name, faults).map((file) => read(root, file, kind, faults));
	const parts = {
		edition: one("edition.yaml", schema.Edition),
		topics: one("topics.yaml", schema.TopicsFile),
		hosts: one("hosts.yaml", schema.HostsFile),
		tips: one("tips.yaml", schema.TipsFile),
		names: one("names.yaml", schema.NamesFile),
		glossary: one("glossary.yaml", schema.GlossaryFile),
		incidents: one("incidents.yaml", schema.IncidentsFile),
		checklists: one("checklists.yaml", schema.ChecklistsFile),
		exchanges: folder("exchanges", schema.Exchange),
		general: folder("general", schema.GeneralFile),
		questions: folder("questions", schema.Question),
		phrasings: PHRASING_FOLDERS.flatMap((name) => folder(`phrasings/${name}`, schema.Phrasings)),
		frauds: folder("frauds", schema.Phrasings),
		losses: folder("losses", schema.Phrasings),
		promises: folder("promises", schema.Phrasings),
		lures: folder("lures", schema.Phrasings),
	};
	if (faults.length > 0) return { tree: null, faults };
	const byKey = (files: readonly (DataFile<string[]> | null)[], above: string) =>
		new Map((files as DataFile<string[]>[]).map((f) => [f.file.slice(above.length, -".yaml".length), f]));
	const keyed = {
		phrasings: byKey(parts.phrasings, "phrasings/"),
		frauds: byKey(parts.frauds, "frauds/"),
		promises: byKey(parts.promises, "promises/"),
		lures: byKey(parts.lures, "lures/"),
		losses: byKey(parts.losses, "losses/"),
	};
	return { tree: { ...parts, ...keyed } as Tree, faults };
}

/** The texts of one file; what is wrong with it is told by readTree. */
export function readTexts(root: string, file: string): readonly string[] {
	return readData(root, file, schema.Phrasings, [])?.data ?? [];
}

function yamlFiles(root: string, folder: string, faults: Fault[]): string[] {
	try {
		return readdirSync(`${root}/${folder}`)
			.filter((name) => name.endsWith(".yaml"))
			.sort()
			.map((name) => `${folder}/${name}`);
	} catch {
		faults.push({ file: folder, line: 1, says: "the folder is missing", remedy: "Put it back from the repository" });
		return [];
	}
}
