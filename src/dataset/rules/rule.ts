/** A rule over the whole dataset: a name, a sentence for editors, and a check that reports where and what to write instead. */
import type { DataFile, Path } from "../file.ts";
import type { Tree } from "../tree.ts";

/** Reports one fault at a path in a file. */
export type Report = (file: DataFile<unknown>, path: Path, says: string, remedy: string) => void;

export type Rule = {
	readonly name: string;
	/** Why the rule is there, for faq/README.md. */
	readonly because: string;
	readonly check: (tree: Tree, report: Report) => void;
};
