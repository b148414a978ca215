/** The live shelf: what is asked of the dataset from outside, each under one name. What answers is swapped whole, never changed in place. */
import { LRUCache } from "lru-cache";
import type { Answer } from "./answering/answer.ts";
import { answerTo } from "./answering/answer-to.ts";
import { targetQuestion, targetTitle } from "./answering/target-title.ts";
import { atMost } from "./at-most.ts";
import { type Dataset, index, type ResolvedExchange, type ResolvedTerm } from "./dataset/dataset.ts";
import type { DecidedBeside } from "./decided-beside.ts";
import { type Encoder, encoder, type Opinion } from "./encoder/encoder.ts";
import { fraudFeatures, readMessage } from "./fraud/fraud-features.ts";
import { createJudge, type Judge } from "./fraud/judge.ts";
import { markedNames } from "./fraud/marked-names.ts";
import { officialHosts } from "./fraud/official.ts";
import { type OwnPattern, ownPatternProblem } from "./fraud/own-patterns.ts";
import { findSecret } from "./guard/guard.ts";
import type { Compiled } from "./matching/compiled.ts";
import { consider, decide } from "./matching/decide.ts";
import type { Decision } from "./matching/decision.ts";
import { type Explanation, explain } from "./matching/explain.ts";
import { type Finder, finder, type Named } from "./matching/find-name.ts";
import { inPieces, type Work } from "./matching/in-pieces.ts";
import { readingOf } from "./matching/mentions.ts";
import { type OwnEntries, type OwnEntry, ownEntries, type Reading } from "./matching/own-entries.ts";
import { reader } from "./matching/reader.ts";
import { samplesAsEntries, samplesOf } from "./matching/samples.ts";
import { type Suggestion, suggester } from "./matching/suggest.ts";
import { luring, promising, suspicion } from "./matching/suspicion.ts";
import { type Target, writeTarget } from "./matching/target.ts";
import { type Outcomes, outcomes } from "./outcome.ts";
import { type Promised, promiseIn } from "./promises/promise.ts";
import { fold, words } from "./text/words.ts";
import { aidOffered } from "./triage/aid-offered.ts";
import { holdsWordOfLoss } from "./triage/loss-words.ts";
import { tellingOf } from "./triage/telling.ts";
import { isTold } from "./triage/triage.ts";

export type Library = Outcomes & {
	readonly dataset: Dataset;
	readonly explain: (question: string) => Explanation;
	/** Whether a message's own words tell of a loss of coins, and nothing in it speaks against that; what the classifier thinks is left out. */
	readonly saysLossOutright: (said: string) => boolean;
	readonly answer: (target: Target) => Answer | null;
	readonly title: (target: Target) => string;
	/** A question in words that means exactly this target. */
	readonly questionFor: (target: Target) => string;
	readonly exchanges: Finder<ResolvedExchange>;
	readonly terms: Finder<ResolvedTerm>;
	/** The names under which incidents are listed. */
	readonly incidentNames: Finder<string>;
	/** Up to 25 questions that begin with, hold or resemble what was typed; nothing for what looks like a secret. */
	readonly suggest: (typed: string) => Suggestion[];
	readonly matching: Matching;
	readonly decidedBeside: DecidedBeside;
	/** Judges a message that somebody suspects, by the shared dataset alone. */
	readonly judgeFraud: Judge;
	/** Where a text, as its reader sees it (text/as-read.ts), promises protection. */
	/** `more` is wanted of what is mostly a question; `opinion` is the encoder's, as log odds. */
	readonly judgePromise: (read: string, more?: number, opinion?: () => number) => Promised | null;
	/** By how much a moderator's text would have its reader do what frauds want: 1 is sure, below 0 it is harmless. */
	readonly judgeLure: (text: string) => number;
	/** What the sentence encoder thinks of a text: dear, so asked once a text, and only in doubt. */
	readonly think: (text: string) => Opinion;
	/** What is wrong with a pattern that moderators want to add to the list of frauds, as a sentence, or null. */
	readonly fraudPatternProblem: (pattern: OwnPattern) => string | null;
};

/** How this shelf reads questions: for a server's layer, which lies over it. */
export type Matching = {
	readonly read: (question: string) => Reading;
	readonly own: (entries: readonly OwnEntry[]) => Work<OwnEntries>;
	/** The target of a question that autocomplete offers, typed word for word or picked. */
	readonly offered: (question: string) => Target | null;
	/**
	 * Questions that are answered from the dataset, each under itself as its id: those that are offered, and some phrasings of each
	 * intent. Made when first asked for, and kept.
	 */
	readonly samples: () => Promise<OwnEntries>;
	/** What a question means by its words alone, though it be one that is offered. */
	readonly understand: (question: string) => Decision;
};

/** What is asked most, made once: an answer is always the same, whoever asks, and a few kilobytes. */
const MOST_ANSWERS = 1000;

/**
 * @param think reads a text as a whole; other than the encoder itself where the same texts are asked again and again
 * @param beside understands questions while the event loop has too many, where somebody can
 */
export function openLibrary(compiled: Compiled, think: Encoder = encoder, beside: DecidedBeside = () => null): Library {
	const { parts, model, frauds, promises, lures, losses, honest, samples: phrasings } = compiled;
	const dataset = index(parts);
	const official = officialHosts(dataset);
	const marked = markedNames(dataset);
	const { read } = reader(compiled);
	const reading = (text: string) => readingOf(read(text));
	const suggest = suggester(parts);
	let samples: Promise<OwnEntries> | null = null;
	const answers = new LRUCache<string, { readonly answer: Answer | null }>(atMost(MOST_ANSWERS));
	const answerOf = (target: Target): Answer | null => {
		const written = writeTarget(target);
		const known = answers.get(written);
		if (known) return known.answer;
		const answer = answerTo(dataset, target);
		answers.set(written, { answer });
		return answer;
	};

	const emergencies = new Set(dataset.questions.flatMap(({ id, emergency }) => (emergency ? [id] : [])));

	return {
		dataset,
		...outcomes({
			dataset,
			answerTo: answerOf,
			questionFor: (target) => targetQuestion(dataset, target),
			official,
			emergencies,
			model,
			losses,
			read,
			opinionOf: think,
			exact: suggest.exact,
		}),
		decidedBeside: beside,
		saysLossOutright: (said) => isTold(tellingOf(read(said))),
		explain: (question) => explain(read(question), words(fold(question)), model),
		answer: answerOf,
		title: (target) => targetTitle(dataset, target),
		questionFor: (target) => targetQuestion(dataset, target),
		exchanges: finder(
			dataset.exchanges.map((item) => ({ item, names: [item.name, item.id, ...item.aliases, ...item.tickers] })),
			otherNames(dataset.names),
		),
		terms: finder(dataset.terms.map((item) => ({ item, names: [item.term, ...item.aliases] }))),
		incidentNames: finder(incidentNames(dataset), otherNames([...dataset.exchanges, ...dataset.names])),
		judgePromise: (read, more, opinion = () => think(read).promise) => promiseIn(read, (features) => promising(promises, features), opinion, more),
		judgeLure: (text) => luring(lures, fraudFeatures(readMessage(text), marked)),
		think,
		judgeFraud: createJudge(official, marked, suspicion(frauds)),
		fraudPatternProblem: (pattern) => ownPatternProblem(pattern, official, honest),
		suggest(typed) {
			if (findSecret(typed)) return [];
			const like = suggest.like(typed);
			return holdsWordOfLoss(typed) ? aidOffered(suggest.all, emergencies, tellingOf(read(typed)), like) : like;
		},
		matching: {
			read: reading,
			own: (entries) => ownEntries(entries, model.rarity, reading),
			offered: suggest.exact,
			samples: () => {
				const all = () => [...new Set([...suggest.all.map(({ question }) => question), ...samplesOf({ samples: phrasings, parts })])];
				samples ??= inPieces(ownEntries(samplesAsEntries(all()), model.rarity, reading));
				return samples;
			},
			understand: (question) => decide(consider(read(question), model)),
		},
	};
}

/** Each name that incidents.yaml uses, also by what else people call that exchange. */
function incidentNames({ incidents, exchanges, names }: Dataset): Named<string>[] {
	const others = new Map([...exchanges, ...names].map(({ name, aliases }) => [name, aliases ?? []] as const));
	const robbed = [...new Set(incidents.map(({ exchange }) => exchange))].sort();
	return robbed.map((name) => ({ item: name, names: [name, ...(others.get(name) ?? [])] }));
}

const otherNames = (all: readonly { readonly name: string; readonly aliases: readonly string[] }[]) =>
	all.flatMap(({ name, aliases }) => [name, ...aliases]);
