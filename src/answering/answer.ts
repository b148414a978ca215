/** An answer as data: what every door draws in its own way. Nothing in it was written by the program but labels and numbers. */
import type { CitedSource } from "../dataset/dataset.ts";
import type { TopicId } from "../dataset/schema.ts";
import type { Grade, Stance, Verdict } from "../dataset/verdict.ts";
import type { Target } from "../matching/target.ts";

/** A sentence with the numbers of the sources that hold it. */
export type Passage = { readonly says: string; readonly cites: readonly number[] };

/** One kind of cover, by name. */
export type ScopeItem = Passage & { readonly name: string };

/** One row of an overview, a comparison or a list. */
export type Line = Passage & { readonly label: string; readonly verdict: Verdict; readonly exchange: string; readonly topic: TopicId };
export type Section = { readonly heading: string | null; readonly lines: readonly Line[] };

/** One side of a disagreement, with its sources as short labels. */
export type Side = { readonly says: string; readonly cites: readonly number[]; readonly labels: readonly string[] };

export type NumberedSource = CitedSource & { readonly n: number };

export type ShownClaim = {
	readonly id: string;
	readonly text: string;
	readonly stance: Stance;
	readonly absence: boolean;
	readonly sources: readonly number[];
};

export type ShownTip = { readonly id: string; readonly title: string; readonly does: string; readonly how: readonly string[] };

/** What a server's moderators put over the shared answer, or wrote themselves. Who it was is not shown. */
export type Local = {
	readonly kind: "edited" | "own";
	/** The day of the edit, as 2026-11-24. */
	readonly on: string;
	/** Whether the summary's words are the moderators', and not only links were added. */
	readonly words: boolean;
	readonly links: readonly string[];
};

/** A server's own notice on every answer about an exchange, with the day on which it ends. */
export type Notice = { readonly exchange: string; readonly says: string; readonly until: string };

export type Answer = {
	readonly target: Target;
	readonly title: string;
	/** Null where no single verdict fits: overviews, comparisons, lists, and entries about the bot itself. */
	readonly verdict: Verdict | null;
	readonly about: boolean;
	readonly summary: readonly Passage[];
	readonly sections: readonly Section[];
	/** What kinds of cover there are or are said to be, with their scope. */
	readonly scope: readonly ScopeItem[];
	/** What is not paid for, where that matters to the question. */
	readonly excludes: Passage | null;
	readonly disagreement: boolean;
	/** One list of sides for each matter that the sources disagree on. */
	readonly sides: readonly (readonly Side[])[];
	readonly tip: ShownTip | null;
	readonly sources: readonly NumberedSource[];
	readonly claims: readonly ShownClaim[];
	/** Newest month that any shown claim bears, or null where none bears one. */
	readonly asOf: string | null;
	readonly grade: Grade;
	readonly related: readonly Target[];
	/** Whether there is more evidence than is shown. */
	readonly more: boolean;
	/** Absent where nothing of a server's layer is in it. Its words stand in `summary`, without citations. */
	readonly local?: Local;
	readonly notices?: readonly Notice[];
};
