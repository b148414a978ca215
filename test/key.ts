/** Entry keys for tests, which write them out. */
import type { EntryKey } from "../src/dataset/key.ts";
import { parseEntryKey } from "../src/matching/target.ts";

/** @throws for what is no entry's key, so that a misspelt one does not test something else */
export function entryKey(written: string): EntryKey {
	const key = parseEntryKey(written);
	if (!key) throw new Error(`"${written}" is no entry's key`);
	return key;
}
