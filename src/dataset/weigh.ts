/** From a claim as written in a file to what the verdict table weighs. */
import type { Claim } from "./schema.ts";
import type { Weighed } from "./verdict.ts";

export function weighed(claim: Claim): Weighed {
	return { id: claim.id, value: claim.value, confidence: claim.confidence, conflictsWith: claim.conflicts_with };
}
