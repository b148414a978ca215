/** Questions that are answered from the dataset, as entries under themselves: what a server's own phrasings must not take away. */
import type { Compiled } from "./compiled.ts";
import type { OwnEntry } from "./own-entries.ts";

export const samplesAsEntries = (all: readonly string[]): OwnEntry[] => all.map((question) => ({ id: question, phrasings: [question] }));

/** Phrasings with a name in the place of {exchange}: whose it is makes no difference to the classifier. */
export function samplesOf({ samples, parts }: Pick<Compiled, "samples" | "parts">): string[] {
	const name = parts.exchanges[0]?.name ?? "";
	return samples.map(({ phrasing }) => phrasing.replaceAll("{exchange}", name));
}
