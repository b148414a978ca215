/** An answer as data: what every door draws in its own way. The program writes only labels, numbers and the bottom lines of tables. */
import type { CitedSource } from "../dataset/dataset.ts";
import type { CellTopic } from "../dataset/topics.ts";
import type { Grade, Stance, Verdict } from "../dataset/verdict.ts";
import type { Target } from "../matching/target.ts";

/** A sentence with the numbers of the sources that hold it. */
export type Passage = { readonly says: string; readonly cites: readonly number[] };

/** One row of an overview, a comparison or a list. */
export type Line = Passage & { readonly label: string; readonly verdict: Verdict; readonly exchange: string; readonly topic: CellTopic };
export type Section = {
	readonly heading: string | null;
	/** The verdict that all its lines share, where they are grouped by it: it is over them, and not in each. */
	readonly verdict: Verdict | null;
	readonly lines: readonly Line[];
};

/** One line on an exchange that a general question names. */
export type Focus = Passage & { readonly exchange: string; readonly name: string };

export type NumberedSource = CitedSource & { readonly n: number };

export type ShownClaim = {
	readonly id: string;
	readonly text: string;
	readonly stance: Stance;
	readonly absence: boolean;
	readonly sources: readonly number[];
};

export type ShownTip = { readonly id: string; readonly title: string; readonly does: string; readonly how: readonly string[] };

/** What a server's moderators put to a shared answer. Who it was is not shown. */
export type Edit = {
	/** The day of the edit, as 2026-11-24. */
	readonly on: string;
	/** Their words, or "" where only links were added. They never replace the bottom line. */
	readonly words: string;
	readonly links: readonly string[];
};

/** A server's own notice on every answer about an exchange, with the day on which it ends. */
export type Notice = { readonly exchange: string; readonly says: string; readonly until: string };

type Common = {
	readonly target: Target;
	readonly title: string;
	readonly related: readonly Target[];
	readonly notices?: readonly Notice[];
};

/** What comes from the shared dataset has an answer in one sentence, reasons, and sources under them. */
type Shared = Common & {
	/** The answer as asked, in one plain sentence of at most 140 characters. */
	readonly bottomLine: string;
	/** At most three sentences that say why. */
	readonly why: readonly Passage[];
	readonly focus: readonly Focus[];
	readonly tip: ShownTip | null;
	/** Every page that a sentence cites; `best` are the numbers of the two or three that the answer itself shows. */
	readonly sources: readonly NumberedSource[];
	readonly best: readonly number[];
	readonly claims: readonly ShownClaim[];
	/** Whether any claim among these is contradicted by another. */
	readonly disagreement: boolean;
	/** Newest month that any shown claim has, or null where none has one. */
	readonly asOf: string | null;
	readonly edit?: Edit;
};

/** What to do, in order; empty for an answer that is no guide. */
export type FirstAid = {
	readonly steps: readonly Passage[];
	/** Who must be told. */
	readonly tell: readonly Passage[];
	/** What never helps. */
	readonly never: Passage | null;
	/** Something is lost or is being lost now. */
	readonly emergency: boolean;
};

/** One cell of an exchange, or a general entry. */
export type EntryAnswer = Shared &
	FirstAid & {
		readonly kind: "entry";
		readonly verdict: Verdict;
		/** The verdict in the cell's own words, for topics of knowledge. */
		readonly gist: string | null;
		/** What that means for the reader, where there is something to do. */
		readonly forYou: Passage | null;
		/** What is not paid for, where that matters to the question. */
		readonly excludes: Passage | null;
		/** What a source that can be believed says against the sentences above, where none of them says it. */
		readonly against: readonly Passage[];
		readonly grade: Grade;
	};

/** An overview, a comparison or a list. */
export type TableAnswer = Shared & { readonly kind: "table"; readonly sections: readonly Section[] };

/** About the bot itself: nothing to prove. */
export type AboutAnswer = Shared & { readonly kind: "about" };

/** An entry that a server's moderators wrote for their server alone. */
export type OwnAnswer = Common & { readonly kind: "own"; readonly edit: Edit };

export type SharedAnswer = EntryAnswer | TableAnswer | AboutAnswer;
export type Answer = SharedAnswer | OwnAnswer;
