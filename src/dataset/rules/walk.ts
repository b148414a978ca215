/** Ways through the tree that several rules share: every cell, every claim, every file that has sources. */
import type { DataFile, Path } from "../file.ts";
import type { Absence, Cell, Claim, Exchange, GeneralClaim, Question, Source } from "../schema.ts";
import { CELL_TOPICS, type CellTopic } from "../topics.ts";
import type { Tree } from "../tree.ts";

export type CellPlace = { file: DataFile<Exchange>; topic: CellTopic; cell: Cell; path: Path };

export function* cells(tree: Tree): Generator<CellPlace> {
	for (const file of tree.exchanges) {
		for (const topic of CELL_TOPICS) yield { file, topic, cell: file.data.topics[topic], path: ["topics", topic] };
	}
}

export type ClaimPlace = {
	file: DataFile<unknown>;
	path: Path;
	claim: Claim | GeneralClaim;
	sources: Readonly<Record<string, Source>>;
	topic: CellTopic | null;
};

/** Every sourced claim of exchanges and general files. */
export function* claims(tree: Tree): Generator<ClaimPlace> {
	for (const { file, topic, cell, path } of cells(tree)) {
		for (const [i, claim] of cell.claims.entries()) yield { file, path: [...path, "claims", i], claim, sources: file.data.sources, topic };
	}
	for (const file of tree.general) {
		for (const [i, claim] of file.data.claims.entries()) yield { file, path: ["claims", i], claim, sources: file.data.sources, topic: null };
	}
}

export type SentencePlace = {
	file: DataFile<Question>;
	part: "summary" | "steps" | "tell" | "never";
	path: Path;
	says: string;
	claims: readonly string[];
};

/** Every sentence of the general entries: what they answer, what to do, whom to tell, what never helps. */
export function* sentences(tree: Tree): Generator<SentencePlace> {
	for (const file of tree.questions) {
		for (const part of ["summary", "steps", "tell"] as const)
			for (const [i, sentence] of file.data[part].entries()) yield { file, part, path: [part, i], ...sentence };
		if (file.data.never) yield { file, part: "never", path: ["never"], ...file.data.never };
	}
}

export type StepPlace = { path: Path; says: string; claims: readonly string[] };

/** Every sentence of the checklists. */
export function* steps({ checklists: { data } }: Tree): Generator<StepPlace> {
	yield { path: ["against"], ...data.against };
	yield { path: ["everywhere"], ...data.everywhere };
	for (const [i, situation] of data.situations.entries())
		for (const [j, step] of situation.steps.entries()) yield { path: ["situations", i, "steps", j], ...step };
	for (const [i, place] of data.places.entries())
		for (const part of ["report", "complain", "know"] as const)
			for (const [j, step] of place[part].entries()) yield { path: ["places", i, part, j], ...step };
}

export type AbsencePlace = { file: DataFile<unknown>; path: Path; absence: Absence };

export function* absences(tree: Tree): Generator<AbsencePlace> {
	for (const { file, cell, path } of cells(tree)) {
		for (const [i, absence] of cell.absences.entries()) yield { file, path: [...path, "absences", i], absence };
	}
}

export type CitingPlace = { file: DataFile<unknown>; sources: Readonly<Record<string, Source>>; citations: { path: Path; ids: readonly string[] }[] };

/** Every file that has sources of its own, with each place in it that cites them. */
export function* citing(tree: Tree): Generator<CitingPlace> {
	const cite = (list: readonly { sources: readonly string[] }[], ...at: Path) =>
		list.map((x, i) => ({ path: [...at, i, "sources"], ids: x.sources }));
	for (const file of tree.exchanges) {
		const citations = CELL_TOPICS.flatMap((topic) => cite(file.data.topics[topic].claims, "topics", topic, "claims"));
		yield { file, sources: file.data.sources, citations };
	}
	for (const file of tree.general) yield { file, sources: file.data.sources, citations: cite(file.data.claims, "claims") };
	yield { file: tree.tips, sources: tree.tips.data.sources, citations: cite(tree.tips.data.tips, "tips") };
	yield { file: tree.glossary, sources: tree.glossary.data.sources, citations: cite(tree.glossary.data.terms, "terms") };
	yield { file: tree.incidents, sources: tree.incidents.data.sources, citations: cite(tree.incidents.data.incidents, "incidents") };
}
