/** The real dataset, opened once a test file: tests hold the product, not a toy. */
import { type Library, openLibrary } from "../src/library.ts";
import { openCompiled } from "../src/matching/open.ts";
import { DATA_DIR, FAQ } from "./compile-once.ts";

export async function realLibrary(): Promise<Library> {
	return openLibrary(await openCompiled({ faq: FAQ, dataDir: DATA_DIR }));
}
