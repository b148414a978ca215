/** What a question comes to: what it was understood as, first aid before all, with its answer and what its person reads above that. */
import type { Answer } from "./answering/answer.ts";
import { calmed, IN_CALM, IN_FEAR } from "./answering/calm.ts";
import { declinedMessage } from "./answering/declined.ts";
import { messageFor } from "./answering/message-for.ts";
import { otherLanguage } from "./answering/other-language.ts";
import { onPremise } from "./answering/premise.ts";
import type { Dataset } from "./dataset/dataset.ts";
import { ROLES } from "./dataset/roles.ts";
import type { Encoder, Opinion } from "./encoder/encoder.ts";
import { intents } from "./encoder/intents.ts";
import { type AskedAddress, askedAddress, whetherReal } from "./fraud/asked-address.ts";
import type { Official } from "./fraud/official.ts";
import { findSecret } from "./guard/guard.ts";
import type { Compiled } from "./matching/compiled.ts";
import { askedAbout, type Considered, consider, decide, isUnsure, reconsider } from "./matching/decide.ts";
import { answeredBy, type Decision } from "./matching/decision.ts";
import { decideAfter, goesOn } from "./matching/follow-up.ts";
import { readable } from "./matching/language.ts";
import { lossProbability } from "./matching/loss-model.ts";
import type { Whole } from "./matching/read-whole.ts";
import type { Reader } from "./matching/reader.ts";
import { aboutExchanges, generalEntry, type Target } from "./matching/target.ts";
import { after, namedIn, type Turn, type Turns, turnFrom, turnOf } from "./matching/turns.ts";
import { wordsIn } from "./text/words.ts";
import { isBareFear } from "./triage/bare-fear.ts";
import { isBareLoss } from "./triage/bare-loss.ts";
import { firstAid } from "./triage/first-aid.ts";
import { holdsForeignWordOfLoss } from "./triage/loss-words.ts";
import { tellingOf } from "./triage/telling.ts";
import { inCrisis } from "./triage/triage.ts";

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
	/** Texts of which an opinion was wanted that was not at hand: another outcome may come of it once they are read. */
	readonly unread: readonly string[];
};

/** What there is to understand a question with. */
type Known = Pick<Compiled, "model" | "losses"> & {
	readonly dataset: Dataset;
	readonly answerTo: (target: Target) => Answer | null;
	/** The question in words that a target answers. */
	readonly questionFor: (target: Target) => string;
	readonly official: Official;
	/** The ids of the entries that are first aid. */
	readonly emergencies: ReadonlySet<string>;
	readonly read: Reader["read"];
	/** Reads a text as a whole, where the classifiers are in doubt. */
	readonly opinionOf: Encoder;
	/** The target of a question that is offered, typed word for word. */
	readonly exact: (question: string) => Target | null;
};

/** An outcome before its answer is fetched: data that another thread can be sent. */
export type Decided = Omit<Outcome, "answer">;

/** Null where no opinion is at hand. */
export type OpinionOf = (text: string) => Opinion | null;

export type Outcomes = {
	/**
	 * @param turns what the same person's last questions came to, newest first: decisions, never words
	 * @param opinionOf other than the encoder, which holds the event loop up for 5 to 15 ms: see ask-beside.ts
	 * @param known where it is decided already (decided-beside.ts)
	 */
	readonly ask: (question: string, turns?: Turns, opinionOf?: OpinionOf, known?: Decided) => Outcome;
	readonly decide: (question: string, turns: Turns, opinionOf: OpinionOf) => Decided;
	/** What questions came to that were asked one after the other, newest first: to ask another after them. */
	readonly turnsOf: (questions: readonly string[]) => Turns;
};

export function outcomes(known: Known): Outcomes {
	return {
		turnsOf: (questions) => questions.reduce<Turns>((turns, question) => after(turns, decided(known, question, turns, known.opinionOf).turn), []),
		decide: (question, turns, opinionOf) => decided(known, question, turns, opinionOf),
		ask(question, turns = [], opinionOf = known.opinionOf, already = decided(known, question, turns, opinionOf)) {
			const { calm, ...rest } = already;
			const target = answeredBy(rest.decision);
			const answer = target && known.answerTo(target);
			const message = rest.message ?? onPremise(wordsIn(question), answer);
			return { ...rest, calm, message, answer: calm ? calmed(answer) : answer };
		},
	};
}

function decided(known: Known, question: string, turns: Turns, opinionOf: OpinionOf): Decided {
	const { dataset, read } = known;
	if (findSecret(question)) return none("secret", declinedMessage(dataset, "secret", []));
	const offered = known.exact(question);
	if (offered) return certain(offered, null);
	// As it was written: corrected to English words, another language would look like English.
	const language = readable(wordsIn(question));
	if (language === "empty") return none("empty", declinedMessage(dataset, "empty", []));
	if (language === "yes") return understood(known, question, turns, opinionOf);
	const named = askedAbout(read(withoutSuffixes(question))).exchanges;
	return none("unclear", otherLanguage(dataset, language.foreign, named, holdsForeignWordOfLoss(question)));
}

function none(reason: "secret" | "empty" | "unclear", message: string): Decided {
	return { decision: { kind: "none", reason, confidence: 1, names: [] }, calm: false, message, turn: null, unread: [] };
}

function certain(target: Target, message: string | null): Decided {
	return { decision: { kind: "sure", target, confidence: 1 }, calm: false, message, turn: turnOf(target), unread: [] };
}

function understood(known: Known, question: string, turns: Turns, opinionOf: OpinionOf): Decided {
	const { dataset, official, emergencies, model } = known;
	const isAid = (target: Target | null) => target?.kind === "entry" && emergencies.has(target.id);
	const unread: string[] = [];
	const think = (text: string) => {
		const opinion = opinionOf(text);
		if (!opinion) unread.push(text);
		return opinion;
	};
	const whole = once(() => think(question));
	const behind = once(() => wholeOf(think(`${known.questionFor(turns[0]?.target as Target)} ${question}`)));
	const considered = asAWhole(consider(known.read(question), model), model, whole);
	const { decision: matched, settled } =
		turns.length > 0 ? decideAfter(considered, turns, model, behind) : { decision: decide(considered), settled: false };
	const before = turns[0]?.target ?? null;
	const beside = {
		whole: () => whole()?.loss ?? 0,
		told: lossProbability(known.losses, question, considered),
		named: namedIn(turns),
		wasAid: isAid(before),
		wasPast: before?.kind === "cells" && before.topic === "incidents",
		follows: turns.length > 0,
	};
	// "Hacked", said and not asked, is no follow-up on what was asked before.
	const telling = tellingOf(considered.read);
	const isSettled = settled && !inCrisis(telling) && !(isBareLoss(telling) && !question.trimEnd().endsWith("?"));
	const { decision: aided, calm } = isSettled ? { decision: matched, calm: false } : firstAid(considered, matched, beside, emergencies);
	const decision = besideUncovered(answeredBy(aided) === null && goesOn(matched, turns) ? matched : aided, considered.asked.unknown);
	const address = askedAddress(question, official);
	if (address && (address.baits || !isAid(answeredBy(decision))))
		return certain(realSupport(dataset, address, considered.asked.exchanges), whetherReal(address));
	const afraid = decision.kind === "near" && isBareFear(telling) ? IN_FEAR : null;
	const message = calm ? IN_CALM : (afraid ?? messageFor(dataset, decision, considered.read.words));
	return { decision, calm, message, turn: turnFrom(decision, considered.believed.beliefs), unread };
}

/** What its words leave unsure is read as a whole, where somebody is at hand who can. */
function asAWhole(considered: Considered, model: Compiled["model"], opinion: () => Opinion | null): Considered {
	if (!isUnsure(considered)) return considered;
	const whole = wholeOf(opinion());
	return whole ? reconsider(considered, model, whole) : considered;
}

const wholeOf = (opinion: Opinion | null): Whole | null => opinion && { labels: intents(), probabilities: opinion.meant };

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** Where the real support of what is asked about is found: by the address, by a name in the message, or in general. */
function realSupport(dataset: Dataset, { owner, bears }: AskedAddress, named: readonly string[]): Target {
	const id = dataset.exchanges.find(({ name }) => name === (owner ?? bears))?.id ?? named[0];
	return id === undefined ? generalEntry(ROLES.fakeSupport) : aboutExchanges([id], "contact");
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
