/** From the folder faq/ to a dataset: schema and rules, every problem of every file at once. */
import { type DatasetParts, resolve } from "./dataset.ts";
import { DatasetError } from "./fault.ts";
import { readData } from "./file.ts";
import { checkRules } from "./rules/index.ts";
import { readTree, type Tree } from "./tree.ts";

/**
 * @param root the faq/ folder
 * @param read reads one of its files
 * @throws DatasetError with every fault, if any file breaks its schema or any rule is broken
 */
export function loadTree(root: string, read: typeof readData = readData): Tree {
	const { tree, faults } = readTree(root, read);
	if (!tree) throw new DatasetError(faults);
	const broken = checkRules(tree);
	if (broken.length > 0) throw new DatasetError(broken);
	return tree;
}

export function loadDataset(root: string): DatasetParts {
	return resolve(loadTree(root));
}
