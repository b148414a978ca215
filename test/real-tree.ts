/** The real dataset's files, read once a process. Nothing in a tree changes, so all may share it. */
import { loadTree } from "../src/dataset/load.ts";
import type { Tree } from "../src/dataset/tree.ts";
import { FAQ } from "./compile-once.ts";

let read: Tree | undefined;

export function realTree(): Tree {
	read ??= loadTree(FAQ);
	return read;
}
