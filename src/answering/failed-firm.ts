/** A firm that failed with its customers' coins: told above an answer in one short sentence, and as a whole where somebody wants to read it. */
import type { Dataset, ResolvedIncident } from "../dataset/dataset.ts";
import { fold } from "../text/words.ts";

export type FailedFirm = {
	readonly name: string;
	/** One sentence. */
	readonly inShort: string;
	/** What happened there; null where nothing is known of it. */
	readonly incident: ResolvedIncident | null;
};

/** The firm of which the message above an answer tells; null where it tells of none. @param names of the question, not covered */
export function firmTold(dataset: Dataset, names: readonly string[] | undefined, message: string | null): FailedFirm | null {
	const firm = failedAmong(dataset, names ?? []);
	return firm?.inShort === message ? firm : null;
}

/** @param names as shown to people @returns null where none of these failed */
export function failedAmong({ names: known, incidents }: Dataset, names: readonly string[]): FailedFirm | null {
	if (names.length === 0) return null;
	const asked = new Set(names.map((name) => fold(name)));
	const firm = known.find(({ name, failed }) => failed && asked.has(fold(name)));
	if (!firm) return null;
	const incident = incidents.find(({ id }) => id === firm.incident) ?? null;
	return { name: firm.name, inShort: incident?.in_short ?? `${firm.name} failed, and what its customers got I do not know.`, incident };
}
