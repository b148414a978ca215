/** The live shelf: ask it a question, ask it for a target, let it suggest. What answers is swapped whole, never changed in place. */
import type { Answer } from "./answering/answer.ts";
import { answerTo } from "./answering/answer-to.ts";
import { calmed, IN_CALM } from "./answering/calm.ts";
import { declinedMessage } from "./answering/declined.ts";
import { messageFor } from "./answering/message-for.ts";
import { otherLanguage } from "./answering/other-language.ts";
import { onPremise } from "./answering/premise.ts";
import { targetQuestion, targetTitle } from "./answering/target-title.ts";
import { type Dataset, index, type ResolvedExchange, type ResolvedTerm } from "./dataset/dataset.ts";
import { ROLES } from "./dataset/roles.ts";
import { type AskedAddress, askedAddress, whetherReal } from "./fraud/asked-address.ts";
import { fraudFeatures, readMessage } from "./fraud/fraud-features.ts";
import { createJudge, type Judge } from "./fraud/judge.ts";
import { markedNames } from "./fraud/marked-names.ts";
import { officialHosts } from "./fraud/official.ts";
import { type OwnPattern, ownPatternProblem } from "./fraud/own-patterns.ts";
import { findSecret } from "./guard/guard.ts";
import type { Compiled } from "./matching/compiled.ts";
import { askedAbout, consider, decide } from "./matching/decide.ts";
import { answeredBy, type Decision } from "./matching/decision.ts";
import { type Explanation, explain } from "./matching/explain.ts";
import { type Finder, finder } from "./matching/find-name.ts";
import { decideAfter, goesOn } from "./matching/follow-up.ts";
import { inPieces, type Work } from "./matching/in-pieces.ts";
import { readable } from "./matching/language.ts";
import { lossProbability } from "./matching/loss-model.ts";
import { masked, readingOf } from "./matching/mentions.ts";
import { type OwnEntries, type OwnEntry, ownEntries, type Reading } from "./matching/own-entries.ts";
import { reader } from "./matching/reader.ts";
import { samplesAsEntries, samplesOf } from "./matching/samples.ts";
import { MOST, type Suggestion, suggester } from "./matching/suggest.ts";
import { luring, promising, suspicion } from "./matching/suspicion.ts";
import { aboutExchanges, generalEntry, type Target } from "./matching/target.ts";
import { after, namedIn, type Turn, type Turns, turnFrom, turnOf } from "./matching/turns.ts";
import { type Promised, promiseIn } from "./promises/promise.ts";
import { fold, words } from "./text/words.ts";
import { isBareLoss } from "./triage/bare-loss.ts";
import { firstAid } from "./triage/first-aid.ts";
import { holdsForeignWordOfLoss, holdsWordOfLoss } from "./triage/loss-words.ts";
import { observe } from "./triage/observed.ts";
import { tellingOf } from "./triage/telling.ts";
import { isTold } from "./triage/triage.ts";

export type Outcome = {
	readonly decision: Decision;
	/** An entry of first aid that answers somebody who has lost nothing. */
	readonly calm: boolean;
	/** For a sure or likely decision. */
	readonly answer: Answer | null;
	/** What its person reads: instead of an answer where it is declined, above one that is in general or on an address. */
	readonly message: string | null;
	/** What a follow-up leans on; null where nothing can be followed up. */
	readonly turn: Turn | null;
};

export type Library = {
	readonly dataset: Dataset;
	/** @param turns what the same person's last questions came to, newest first: decisions, never words */
	readonly ask: (question: string, turns?: Turns) => Outcome;
	/** What questions came to that were asked one after the other, newest first: to ask another after them. */
	readonly turnsOf: (questions: readonly string[]) => Turns;
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
	/** Judges a message that somebody suspects, by the shared dataset alone. */
	readonly judgeFraud: Judge;
	/** Where a text, as its reader sees it (text/as-read.ts), promises protection. */
	readonly judgePromise: (read: string) => Promised | null;
	/** By how much a moderator's text would have its reader do what frauds want: 1 is sure, below 0 it is harmless. */
	readonly judgeLure: (text: string) => number;
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

/** So many entries of first aid come before the other suggestions: a phone shows eight or so. */
const AID_OFFERED = 5;

export function openLibrary(compiled: Compiled): Library {
	const { parts, model, frauds, promises, lures, losses } = compiled;
	const dataset = index(parts);
	const official = officialHosts(dataset);
	const marked = markedNames(dataset);
	const { read } = reader(compiled);
	const reading = (text: string) => readingOf(read(text));
	const suggest = suggester(parts);
	let samples: Promise<OwnEntries> | null = null;

	const emergencies = new Set(dataset.questions.flatMap(({ id, emergency }) => (emergency ? [id] : [])));

	/** For words of loss the entries of first aid, those that the words speak for before the others; then what is offered otherwise. */
	const firstAidFirst = (typed: string): Suggestion[] => {
		const spokenFor = observe(tellingOf(read(typed))).signs.map(([id]) => id);
		const ids = new Set([...spokenFor, ...emergencies].filter((id) => emergencies.has(id) && id !== ROLES.crisis));
		const aid = [...ids].flatMap((id) => suggest.all.filter(({ target }) => target.kind === "entry" && target.id === id));
		return [...new Set([...aid.slice(0, AID_OFFERED), ...suggest.like(typed)])].slice(0, MOST);
	};

	/** Where the real support of what is asked about is found: by the address, by a name in the message, or in general. */
	const realSupport = ({ owner, bears }: AskedAddress, named: readonly string[]): Target => {
		const id = dataset.exchanges.find(({ name }) => name === (owner ?? bears))?.id ?? named[0];
		return id === undefined ? generalEntry(ROLES.fakeSupport) : aboutExchanges([id], "contact");
	};

	const decideOn = (question: string, turns: Turns): Omit<Outcome, "answer"> => {
		const none = (reason: "secret" | "empty" | "unclear", message = declinedMessage(dataset, reason, [])) => ({
			decision: { kind: "none", reason, confidence: 1, names: [] } as const,
			calm: false,
			message,
			turn: null,
		});
		const certain = (target: Target, message: string | null) => ({
			decision: { kind: "sure", target, confidence: 1 } as const,
			calm: false,
			message,
			turn: turnOf(target),
		});
		if (findSecret(question)) return none("secret");
		const known = suggest.exact(question);
		if (known) return certain(known, null);
		// As it was written: corrected to English words, another language would look like English.
		const language = readable(words(fold(question)));
		if (language === "empty") return none("empty");
		if (language !== "yes") {
			const named = askedAbout(read(withoutSuffixes(question))).exchanges;
			return none("unclear", otherLanguage(dataset, language.foreign, named, holdsForeignWordOfLoss(question)));
		}
		const considered = consider(read(question), model);
		const { decision: understood, settled } =
			turns.length > 0 ? decideAfter(considered, turns, model) : { decision: decide(considered), settled: false };
		const told = lossProbability(losses, question, masked(considered.read));
		const beside = {
			told,
			named: namedIn(turns),
			wasAid: isAid(turns[0]?.target ?? null),
			wasPast: isPast(turns[0]?.target ?? null),
			follows: turns.length > 0,
		};
		// "Hacked", said and not asked, is no follow-up on what was asked before.
		const isSettled = settled && !(isBareLoss(tellingOf(considered.read)) && !question.trimEnd().endsWith("?"));
		const { decision: aided, calm } = isSettled ? { decision: understood, calm: false } : firstAid(considered, understood, beside, emergencies);
		const decision = besideUncovered(answeredBy(aided) === null && goesOn(understood, turns) ? understood : aided, considered.asked.unknown);
		const address = isAid(answeredBy(decision)) ? null : askedAddress(question, official);
		if (address) return certain(realSupport(address, considered.asked.exchanges), whetherReal(address));
		const message = calm ? IN_CALM : messageFor(dataset, decision, considered.read.words);
		return { decision, calm, message, turn: turnFrom(decision, considered.believed.beliefs) };
	};

	const isPast = (target: Target | null) => target?.kind === "cells" && target.topic === "incidents";
	const isAid = (target: Target | null) => target?.kind === "entry" && emergencies.has(target.id);

	return {
		dataset,
		turnsOf: (questions) => questions.reduce<Turns>((turns, question) => after(turns, decideOn(question, turns).turn), []),
		ask(question, turns = []) {
			const decided = decideOn(question, turns);
			const target = answeredBy(decided.decision);
			const answer = target && answerTo(dataset, target);
			const message = decided.message ?? onPremise(words(fold(question)), answer);
			return { ...decided, message, answer: decided.calm ? calmed(answer) : answer };
		},
		saysLossOutright: (said) => isTold(tellingOf(read(said))),
		explain: (question) => explain(read(question), words(fold(question)), model),
		answer: (target) => answerTo(dataset, target),
		title: (target) => targetTitle(dataset, target),
		questionFor: (target) => targetQuestion(dataset, target),
		exchanges: finder(dataset.exchanges.map((item) => ({ item, names: [item.name, item.id, ...item.aliases, ...item.tickers] }))),
		terms: finder(dataset.terms.map((item) => ({ item, names: [item.term, ...item.aliases] }))),
		incidentNames: finder([...new Set(dataset.incidents.map(({ exchange }) => exchange))].sort().map((item) => ({ item, names: [item] }))),
		judgePromise: (read) => promiseIn(read, (features) => promising(promises, features)),
		judgeLure: (text) => luring(lures, fraudFeatures(readMessage(text), marked)),
		judgeFraud: createJudge(official, marked, suspicion(frauds)),
		fraudPatternProblem: (pattern) => ownPatternProblem(pattern, official, compiled.honest),
		suggest: (typed) => (findSecret(typed) ? [] : holdsWordOfLoss(typed) ? firstAidFirst(typed) : suggest.like(typed)),
		matching: {
			read: reading,
			own: (entries) => ownEntries(entries, model.idf, reading),
			offered: suggest.exact,
			samples: () => {
				const all = [...new Set([...suggest.all.map(({ question }) => question), ...samplesOf(compiled)])];
				samples ??= inPieces(ownEntries(samplesAsEntries(all), model.idf, reading));
				return samples;
			},
			understand: (question) => decide(consider(read(question), model)),
		},
	};
}

/** First aid says too which of the names it has nothing on. */
function besideUncovered(decision: Decision, unknown: readonly string[]): Decision {
	const answers = decision.kind === "sure" || decision.kind === "likely";
	return answers && unknown.length > 0 && decision.uncovered === undefined ? { ...decision, uncovered: unknown } : decision;
}

/** Turkish and others put an ending to a name behind an apostrophe: "kraken'de". */
function withoutSuffixes(question: string): string {
	return question.replace(/['’]\p{L}+/gu, " ");
}
