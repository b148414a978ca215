/** Compiles the real dataset once for the whole run, into a folder that tests share and that a next run finds warm. */
import { fileURLToPath } from "node:url";
import { openCompiled } from "../src/matching/open.ts";

export const FAQ = fileURLToPath(new URL("../faq", import.meta.url));
export const DATA_DIR = fileURLToPath(new URL("../data/test", import.meta.url));
/** What Node compiled of the sources: a test starts some hundred processes, and each takes half the processor time with it. */
process.env.NODE_COMPILE_CACHE ??= `${DATA_DIR}/code`;
/** Half of what loading a program makes is soon thrown away: with room for it a start collects no garbage. */
process.env.NODE_OPTIONS ??= "--max-semi-space-size=32";
/** For processes that inherit nothing else of these tests' surroundings. */
export const OF_NODE = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, NODE_OPTIONS: process.env.NODE_OPTIONS };

export default async function compileOnce(): Promise<void> {
	await openCompiled({ faq: FAQ, dataDir: DATA_DIR });
}
