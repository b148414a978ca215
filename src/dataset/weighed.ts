/** From a claim as written in a file to what the verdict table weighs. */
import type { Claim, Source } from "./schema.ts";
import type { Voice, Weighed } from "./verdict.ts";

/** @param sources those of the claim's file */
export function weighed(claim: Claim, sources: Readonly<Record<string, Source>>): Weighed {
	const { id, value, confidence, conflicts_with, superseded_by, as_of } = claim;
	const voices = originals(claim.sources, sources).flatMap((key) => voiceOf(sources[key]));
	return { id, value, confidence, conflictsWith: conflicts_with, supersededBy: superseded_by ?? null, asOf: as_of ?? null, sources: voices };
}

/** The pages that are cited, each once: a copy stands for the page whose text it copies. */
export function originals(ids: readonly string[], sources: Readonly<Record<string, Source>>): string[] {
	return [...new Set(ids.map((id) => sources[id]?.copy_of ?? id))];
}

function voiceOf(source: Source | undefined): Voice[] {
	return source ? [{ kind: source.kind, publisher: source.publisher, published: source.published ?? null, part: source.read === "part" }] : [];
}
