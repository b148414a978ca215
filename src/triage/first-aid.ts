/** First aid before topics: what the matching made of a message, corrected where somebody tells of a loss, or only seems to. */
import { ROLES } from "../dataset/roles.ts";
import { type Considered, whatAFailureMeans } from "../matching/decide.ts";
import { answeredBy, type Decision } from "../matching/decision.ts";
import { aboutExchanges, generalEntry, sameTarget, type Target } from "../matching/target.ts";
import { FEARED, isBareFear } from "./bare-fear.ts";
import { BARE_LOSSES, isBareLoss, ownLossAndWhoPays } from "./bare-loss.ts";
import { asksOfThePast, goesOnAboutThePast, isOfItsEnd, isOfTheExchange } from "./exchange-itself.ts";
import { observe } from "./observed.ts";
import { offered } from "./offers.ts";
import { isOfOtherMatters, OF_OTHER_MATTERS } from "./other-matters.ts";
import { tellingOf } from "./telling.ts";
import { toldOutright } from "./told-outright.ts";
import { type Emergency, type Evidence, inCrisis, isPlainlyCalm, triage } from "./triage.ts";

/** `calm` where an entry of first aid answers somebody who has lost nothing: a supposition, a lesson, a look ahead. */
export type Aided = { readonly decision: Decision; readonly calm: boolean };

export type Beside = {
	/** How probably it tells of a loss now, by the loss model. */
	readonly told: number;
	/** What the sentence encoder thinks of it: see Evidence. */
	readonly whole: Evidence["whole"];
	/** The exchanges of the turns before, taken where the message names none. */
	readonly named: readonly string[];
	/** Whether the turn before was answered with first aid: what follows on it is still about the loss. */
	readonly wasAid: boolean;
	/** Whether the turn before asked of past thefts: what follows on it tells of those. */
	readonly wasPast: boolean;
	/** Whether it was understood from the turns before: "and my bitcoin?" tells nothing. */
	readonly follows: boolean;
};

/** A follow-up of so few words in which no sign of a loss is seen goes on with what was asked before. */
const FRAGMENT = 6;
/** "Theft from cold wallets included?": asked of what is paid for, though its words are those of a loss. */
const OF_COVER = /^(?!.* (?:i|my|me|we|our|us) ).* (?:included?|covered|insured|counts?) /;
/** Nor does the model of losses believe in one. */
const UNTOLD = 0.5;
/** Of three words it believes anything: "and my eth". */
const FEWEST = 3;

/**
 * @param understood what the matching decided
 * @param emergencies the ids of the entries that are first aid
 */
export function firstAid(considered: Considered, understood: Decision, beside: Beside, emergencies: ReadonlySet<string>): Aided {
	const telling = tellingOf(considered.read);
	if (isOfOtherMatters(telling, beside.follows) && !inCrisis(telling)) return { decision: OF_OTHER_MATTERS, calm: false };
	const aided = aidOrNot(considered, understood, beside, emergencies);
	const { exchanges } = considered.asked;
	const ruled = offered(telling, aided.decision, exchanges, emergencies) ?? toldOutright(telling, aided.decision, exchanges, emergencies);
	return ruled ? { decision: ruled, calm: false } : aided;
}

function aidOrNot(
	considered: Considered,
	understood: Decision,
	{ told, whole, named: before, wasAid, wasPast, follows }: Beside,
	emergencies: ReadonlySet<string>,
): Aided {
	if (asksOfThePast(considered, understood) || (wasPast && goesOnAboutThePast(considered, understood))) return { decision: understood, calm: false };
	if (follows && isFragment(considered, told) && answeredBy(understood))
		return { decision: wasAid ? at(understood, before) : understood, calm: false };
	const isAid = (target: Target) => target.kind === "entry" && emergencies.has(target.id);
	const { asked } = considered;
	const evidence = { ...evidenceOf(considered, told, isAid), whole };
	if (asked.exchanges.length > 0 && isOfTheExchange(evidence.telling)) return { decision: ofTheExchange(asked.exchanges, understood), calm: false };
	if (asked.exchanges.length > 0 && isOfItsEnd(evidence.telling)) return { decision: ofItsEnd(asked.exchanges, understood), calm: false };
	const named = asked.exchanges.length > 0 ? asked.exchanges : before;
	const isOfItsFirm = isOfAFailedFirm(considered, evidence.telling);
	if (isBareLoss(evidence.telling))
		return { decision: isOfItsFirm ? whatAFailureMeans(asked.unknown) : ofABareLoss(named, emergencies, understood), calm: false };
	const robbed = ownLossAndWhoPays(evidence.telling);
	if (robbed && emergencies.has(robbed)) return { decision: ofWhoPays(robbed, named, understood), calm: false };
	if (isBareFear(evidence.telling)) return { decision: ofABareFear(named, understood), calm: false };
	const meant = answeredBy(understood);
	if (meant && !isAid(meant) && isPlainlyCalm(evidence)) return { decision: wasAid ? at(understood, named) : understood, calm: false };
	const entry = meant?.kind === "entry" ? meant.id : null;
	const found = triage(evidence, { confidence: meant ? understood.confidence : 0, entry }, emergencies);
	if (found.kind === "emergency") {
		if (isOfItsFirm) return { decision: whatAFailureMeans(asked.unknown), calm: false };
		if (found.entry === entry) return { decision: at(understood, named), calm: false };
		return { decision: ofALoss(found, named, considered, meant), calm: false };
	}
	// What follows on first aid is still about the loss, and about the same exchange.
	if (wasAid && meant) return { decision: at(understood, named), calm: false };
	if (found.perhaps !== null && understood.kind === "none" && (understood.reason === "off-topic" || understood.reason === "unclear")) {
		const choices = [generalEntry(found.perhaps, named), ...likeliestBeside(considered, found.perhaps)];
		return { decision: { kind: "near", choices, confidence: told }, calm: false };
	}
	return calmly(considered, understood, found, isAid);
}

/** Below, it may be something else: the steps come at once, and what else was read stands beside them. */
const SURELY_LOST = 0.7;

function ofALoss({ entry, confidence }: Emergency, exchanges: readonly string[], considered: Considered, meant: Target | null): Decision {
	const target = generalEntry(entry, exchanges);
	if (confidence >= SURELY_LOST) return { kind: "sure", target, confidence };
	const others = [...(meant ? [meant] : []), ...likeliestBeside(considered, entry)];
	return { kind: "likely", target, others: unique(others).slice(0, CHOICES), confidence };
}

function isFragment({ read }: Considered, told: number): boolean {
	const telling = tellingOf(read);
	if (inCrisis(telling) || isBareLoss(telling)) return false;
	const isShort = read.words.length <= (told < UNTOLD ? FRAGMENT : FEWEST);
	return isShort && (observe(telling).signs.length === 0 || OF_COVER.test(telling));
}

/** One more choice, so that a question back is a question. */
function likeliestBeside({ believed }: Considered, entry: string): Target[] {
	return believed.beliefs.flatMap(({ target }) => (target.kind === "entry" && target.id === entry ? [] : [target])).slice(0, 1);
}

/** A general answer with a line on the exchanges that were named before. */
function at(decision: Decision, exchanges: readonly string[]): Decision {
	if (decision.kind !== "sure" && decision.kind !== "likely") return decision;
	const { target } = decision;
	return target.kind === "entry" && target.exchanges.length === 0 ? { ...decision, target: generalEntry(target.id, exchanges) } : decision;
}

/** Its past thefts, with what to do on the day beside them. */
function ofTheExchange(exchanges: readonly string[], { confidence }: Decision): Decision {
	const others = [ROLES.exchangeHacked, ROLES.accountHacked].map((id) => generalEntry(id, exchanges));
	return { kind: "likely", target: aboutExchanges(exchanges, "incidents"), others, confidence };
}

/** What a bankruptcy means, with what to do where nothing can be taken out. */
function ofItsEnd(exchanges: readonly string[], { confidence }: Decision): Decision {
	const others = [generalEntry(ROLES.frozen, exchanges), aboutExchanges(exchanges, "overview")];
	return { kind: "likely", target: generalEntry(ROLES.bankruptcy, exchanges), others, confidence };
}

/** The likeliest, with the others as buttons; what the matching is sure to have read in it comes first. */
function ofABareLoss(exchanges: readonly string[], emergencies: ReadonlySet<string>, understood: Decision): Decision {
	const meant = answeredBy(understood);
	const read = BARE_LOSSES.filter((id) => understood.kind === "sure" && meant?.kind === "entry" && meant.id === id);
	const [target, ...others] = [...new Set([...read, ...BARE_LOSSES])].filter((id) => emergencies.has(id)).map((id) => generalEntry(id, exchanges));
	return target ? { kind: "likely", target, others, confidence: understood.confidence } : understood;
}

/** The steps first; what was asked, and how it is claimed, one press away. */
function ofWhoPays(entry: string, exchanges: readonly string[], understood: Decision): Decision {
	const asked = answeredBy(understood);
	const target = generalEntry(entry, exchanges);
	const claims = exchanges.length > 0 ? aboutExchanges(exchanges, "claims") : generalEntry(ROLES.claiming);
	const others = [...(asked && !sameTarget(asked, target) ? [asked] : []), ...(asked && sameTarget(asked, claims) ? [] : [claims])];
	return { kind: "likely", target, others, confidence: Math.max(understood.confidence, GUESSED) };
}
/** Who says what happened is believed, and what they asked stands beside it. */
const GUESSED = 0.6;

function ofABareFear(exchanges: readonly string[], understood: Decision): Decision {
	return { kind: "near", choices: FEARED.map((id) => generalEntry(id, exchanges)), confidence: understood.confidence };
}

/** "Celsius money gone": no thief took it from an account, its firm lost it. */
function isOfAFailedFirm({ asked }: Considered, telling: string): boolean {
	return asked.failed && asked.exchanges.length === 0 && !BY_A_THIEF.test(telling);
}
const BY_A_THIEF =
	/ (?:stole|stolen|hack\w*|drain\w*|phish\w*|scam\w*|thie\w*|robbed|sim|logged|login|password|codes?|seed|phrase|e?mails?|letters?|link|fake|call(?:ed|er|s)?|fees?|recover\w*|claims? agent|support|clicked|signed|sent|paid) /;

/** What triage looks at in a message. */
export function evidenceOf({ read, believed }: Considered, told: number, isAid: (target: Target) => boolean): Omit<Evidence, "whole"> {
	const aid = believed.beliefs.filter(({ target }) => isAid(target));
	const other = believed.beliefs.find(({ target }) => !isAid(target));
	return {
		telling: tellingOf(read),
		leaning: new Map(aid.flatMap(({ target, probability }) => (target.kind === "entry" ? [[target.id, probability] as const] : []))),
		opinions: {
			told,
			aid: aid.reduce((sum, { probability }) => sum + probability, 0),
			nothing: believed.nothing,
			other: other?.probability ?? 0,
			length: read.words.length,
		},
	};
}

/** A reading that is not first aid and this near to the best one is what was meant, when nothing is lost. */
const NEARLY_AS_LIKELY = 0.5;
/** Where it is asked who pays, first aid is hardly ever meant. */
const AT_ALL_LIKELY = 0.05;
const CHOICES = 3;

/** Nothing is lost: jokes and bikes are declined, and what was read as first aid is answered without alarm, or by what is nearly as likely. */
function calmly(
	{ believed }: Considered,
	understood: Decision,
	{ isOfOthers, ofCover }: { readonly isOfOthers: boolean; readonly ofCover: boolean },
	isAid: (target: Target) => boolean,
): Aided {
	const meant = answeredBy(understood);
	if (!meant || !isAid(meant)) return { decision: understood, calm: false };
	const [next] = believed.beliefs.filter(({ target }) => !isAid(target));
	if (isOfOthers && believed.nothing > NOT_OURS)
		return { decision: { kind: "none", reason: "off-topic", confidence: believed.nothing, names: [] }, calm: false };
	const [best] = believed.beliefs;
	if (next && next.probability >= (best?.probability ?? 1) * (ofCover ? AT_ALL_LIKELY : NEARLY_AS_LIKELY)) {
		const others = [meant, ...believed.beliefs.slice(1, CHOICES + 1).map(({ target }) => target)].filter(
			(target) => !sameTarget(target, next.target),
		);
		return { decision: { kind: "likely", target: next.target, others: unique(others).slice(0, CHOICES), confidence: next.probability }, calm: false };
	}
	return { decision: understood, calm: true };
}

/** Where it is of other things, this much of a belief in no meaning at all is enough to decline. */
const NOT_OURS = 0.15;

function unique(targets: readonly Target[]): Target[] {
	return targets.filter((target, i) => targets.findIndex((other) => sameTarget(other, target)) === i);
}
