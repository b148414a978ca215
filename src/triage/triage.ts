/** Whether a message tells of a loss, or of pressure, now: and of which kind. Pure. High recall first: first aid that was not needed harms nobody. */
import { ROLES } from "../dataset/roles.ts";
import { type Doubt, settled } from "../encoder/doubt.ts";
import { type Features, isOfOthers, lossFeatures, lossScore, mostLossScore, type Opinions } from "./loss-score.ts";
import { type Observed, observe } from "./observed.ts";
import { CRISIS } from "./signs.ts";
import { stillOpen } from "./still-open.ts";
import { EXCHANGE } from "./telling.ts";
import { ofAnExchange } from "./where-told.ts";

/** Entries of the dataset that are first aid, with how probably the classifier takes the message for each. */
export type Leaning = ReadonlyMap<string, number>;

/** What the classifiers say of the message, and what is observed in its words. */
export type Evidence = {
	readonly telling: string;
	readonly leaning: Leaning;
	readonly opinions: Opinions;
	/** What the sentence encoder thinks of it, as log odds that it tells of a loss: dear, and only asked in doubt. */
	readonly whole: () => number;
};

/** These are asked as questions even by those in need: "is it normal to pay before …", "can I recover what went to …". */
const ASKED: ReadonlySet<string> = new Set(["pay-to-withdraw", "frozen-withdrawals", "locked-out", "lost-2fa-device", "wrong-address"]);

export type Weighed = {
	/** Entries with their weight, heaviest first. */
	readonly kinds: readonly (readonly [entry: string, weight: number])[];
	readonly features: Features;
	/** Log odds that it tells of a loss now. */
	readonly score: number;
	readonly observed: Observed;
};

export function weigh({ telling, leaning, opinions }: Omit<Evidence, "whole">): Weighed {
	const observed = observe(telling);
	const kinds = kindsOf(observed, leaning);
	const features = lossFeatures(observed, opinions, ASKED.has(kinds[0]?.[0] ?? ""));
	return { kinds, features, score: lossScore(features), observed };
}

/** What is told, by its signs and the classifier's leaning, heaviest first. */
export function kindsOf({ signs }: Pick<Observed, "signs">, leaning: Leaning): [entry: string, weight: number][] {
	const weights = new Map(signs);
	for (const [entry, probability] of leaning) weights.set(entry, (weights.get(entry) ?? 0) + 2 * probability);
	return [...weights].sort((a, b) => b[1] - a[1]);
}

/** A sign of ordinary weight. */
const ONE_SIGN = 1.2;

/** Whether the words alone tell of a loss of coins, without a doubt: where nobody asked the bot, the classifier's leaning is not enough. */
export function isTold(telling: string): boolean {
	const { signs, plea, isOurs, doubts } = observe(telling);
	const weight = signs.reduce((sum, [, one], i) => sum + (i === 0 ? one : one / 3), plea ? ONE_SIGN / 2 : 0);
	return isOurs && Object.keys(doubts).length === 0 && weight >= ONE_SIGN;
}

export const inCrisis = (telling: string) => CRISIS.some((pattern) => pattern.test(telling));

/** What the matching made of the message. */
export type Understood = {
	/** Zero where nothing was understood. */
	readonly confidence: number;
	/** The entry that it is sure of. */
	readonly entry: string | null;
};

export type Emergency = { readonly kind: "emergency"; readonly entry: string; readonly confidence: number };
export type Triage =
	| Emergency
	/**
	 * Nothing is lost now. `isOfOthers` where it is said outright to be a joke or of other things than coins, `ofCover` where it is asked
	 * who pays; `perhaps` is the entry that would help if something were: such a message is not to be declined.
	 */
	| { readonly kind: "calm"; readonly isOfOthers: boolean; readonly ofCover: boolean; readonly perhaps: string | null };

/**
 * From these log odds on somebody is helped. On faq/losses, each message judged by weights and a model that saw none of its writer's,
 * nineteen in twenty who tell of a loss are above, and one look-alike in four, which were all written to be taken for one; the encoder
 * clears most of those (docs/first-aid.md).
 */
const HELPED = -1;
/** Where the matching itself is sure of first aid and nothing speaks against it, less is enough. */
const HELPED_AS_READ = -1.4;
/** And less still where it reads nothing else: "sim dead". */
const HELPED_AS_PLAINLY_READ = -2.2;
const READ_AS_NOTHING_ELSE = 0.9;
/** Where the matching is sure of another meaning, more; and if it is asked who pays, that is what is answered, with the red button under it. */
const HELPED_AGAINST = -0.6;
const HELPED_BEYOND_DOUBT = 0.5;
const SURE = 0.55;
const BEYOND_DOUBT = 0.8;
/** What is asked in general is believed sooner to be that question. */
const SURE_OF_A_QUESTION = 0.35;
/** And where nothing of our field is named and it is said outright to be of other things, much more is wanted. */
const HELPED_WITH_BIKES = 1;
const HELPED_WITH_BIKES_AS_READ = 0.4;
/** What the loss model alone believes with this probability is worth a question back; so is a sign with a plea, or a strong one. */
const PERHAPS = 0.3;
/** And whatever tells of a loss, where all that is known leaves these log odds. */
const NEARLY = -1.4;
/** A sign in words on oneself is enough from these on, without the encoder. */
const A_SIGN = -3.2;
const OF_ONESELF = / (?:i|im|ive|my|me|mine|we|our|us) /;
const STRONG_SIGN = 1.8;
/** Without a sign, a classifier must at least believe this much; and of "so what now", which tells nothing, none is believed. */
const FAINTLY = 0.3;
const TELLS_NOTHING = 4;
/** Surer than this nobody is of a loss that a few words without a sign were taken for: it comes under "I take it you mean". */
const GUESSED = 0.6;
/** Another kind of emergency than the matching read must outweigh it by so much. */
const OTHER_KIND = 1.2;

/** @param emergencies the ids of the entries that are first aid */
export function triage(evidence: Evidence, understood: Understood, emergencies: ReadonlySet<string>): Triage {
	const { telling } = evidence;
	if (emergencies.has(ROLES.crisis) && inCrisis(telling)) return { kind: "emergency", entry: ROLES.crisis, confidence: 1 };
	const { kinds, score: alone, observed } = weigh(evidence);
	const heaviest = kinds.find(([entry]) => emergencies.has(entry));
	const readAsAid = understood.entry !== null && emergencies.has(understood.entry);
	const wanted = enough(observed, understood, readAsAid);
	const score = settled(alone, understood.confidence > 0 ? doubtAbout(wanted) : NOTHING_UNDERSTOOD, () => evidence.whole() + TOO_CALM);
	const tellsNothing = TELLS_OF_NOTHING.test(telling);
	const believes = believed(evidence.opinions, observed.isOurs);
	// The encoder alone does not talk away what the words mean beyond doubt: "it is in their wallet, not on the exchange".
	const bySoMuch = (readAsAid || understood.confidence < BEYOND_DOUBT) && plainly(alone, score);
	const tells = observed.signs.length > 0 || (!tellsNothing && !isNoneOfOurs(evidence.opinions) && (bySoMuch || believes));
	if (!heaviest || !tells || score < wanted) {
		const { isOurs, doubts, plea, signs } = observed;
		const bySigns = isOurs && (evidence.opinions.told >= PERHAPS || (plea && signs.length > 0) || (signs[0]?.[1] ?? 0) >= STRONG_SIGN);
		const ofOneself = OF_ONESELF.test(telling) && signs.length > 0 && alone > A_SIGN;
		// "Market buying dogs on my okx": where an exchange is named, a dog is a coin.
		const ofOtherThings = isOfOthers(observed) && !telling.includes(` ${EXCHANGE} `);
		const perhaps = heaviest && (bySigns || ofOneself || (tells && score > NEARLY)) && !ofOtherThings ? heaviest[0] : null;
		return { kind: "calm", isOfOthers: !isOurs && isOfOthers(observed), ofCover: doubts.cover !== undefined, perhaps };
	}
	const emergency = (entry: string, confidence: number): Triage => ({
		kind: "emergency",
		entry: ofAnExchange(telling, stillOpen(entry, observed.signs)),
		confidence,
	});
	// "My money" says nothing of what became of it: helped, but not as if that were known.
	const most = observed.signs.length > 0 || evidence.opinions.length > TELLS_NOTHING ? 1 : GUESSED;
	if (!readAsAid || understood.entry === null) return emergency(heaviest[0], Math.min(most, 1 / (1 + Math.exp(-score))));
	const isOther = heaviest[1] - (new Map(kinds).get(understood.entry) ?? 0) >= OTHER_KIND;
	return emergency(isOther ? heaviest[0] : understood.entry, understood.confidence);
}

/** Within these log odds the words leave a doubt, which a reading of the message as a whole may settle. */
const IN_DOUBT: Doubt = { from: -2.2, to: 0.3, weight: 1 };
/** It was shown four calm messages for each loss, and is a little too calm: of 600 losses and 450 look-alikes most come out right with this. */
const TOO_CALM = 0.6;
/** Against a sure reading as something else more is wanted, and what is barely enough for that is a doubt as well. */
const BARELY = 1.3;

function doubtAbout(wanted: number): Doubt {
	return Number.isFinite(wanted) ? { ...IN_DOUBT, to: Math.max(IN_DOUBT.to, wanted + BARELY) } : IN_DOUBT;
}

/** What nothing was understood of is about to be declined: it is read as a whole before that. */
const NOTHING_UNDERSTOOD: Doubt = { ...IN_DOUBT, from: -4 };
/**
 * Whether nothing that might be seen in its words would make a loss of what was understood as something else, nor raise a doubt. Most
 * questions are such, and looking takes a seventh of a question's time.
 */
export function isPlainlyCalm({ telling, opinions }: Pick<Evidence, "telling" | "opinions">): boolean {
	return mostLossScore(opinions) < IN_DOUBT.from && !inCrisis(telling);
}

/** So much more belief than the words gave, or such log odds, and a loss is told though no word is a sign of one: "OTP shared. What now". */
const MORE_BELIEF = 1;
const TOLD_OUTRIGHT = 2;
/** "So what now" may be anything. */
const TELLS_OF_NOTHING = new RegExp(
	`^ (?:(?:so|and|ok|okay|well|but|hm+|what|where|when|who|whom|why|how|now|then|next|do|does|is|are|i|we|you|it|that|this|to|with|about|please|pls|hi|hello|hey|help|need|can|could|me|anyone|anybody|someone|somebody|there|here|urgent|asap|sos|bot|sir|guys|${EXCHANGE}) )*$`,
);

function plainly(alone: number, score: number): boolean {
	return score - alone > MORE_BELIEF || score > TOLD_OUTRIGHT;
}

/** "My bank transfer is not credited": the loss model alone believes in it, and the matching knows what it is. */
function isNoneOfOurs({ nothing, aid }: Opinions): boolean {
	return nothing >= SURELY_NOTHING && aid < HARDLY;
}
const SURELY_NOTHING = 0.92;
const HARDLY = 0.1;

function believed({ told, aid, length }: Opinions, isOurs: boolean): boolean {
	return (isOurs || length > TELLS_NOTHING) && Math.max(told, aid) >= FAINTLY;
}

function enough(observed: Observed, { confidence }: Understood, readAsAid: boolean): number {
	if (!observed.isOurs && isOfOthers(observed)) return readAsAid ? HELPED_WITH_BIKES_AS_READ : HELPED_WITH_BIKES;
	const { general, cover } = observed.doubts;
	const isSure = confidence >= (general === undefined && cover === undefined ? SURE : SURE_OF_A_QUESTION);
	if (!readAsAid && isSure) {
		if (cover !== undefined) return Number.POSITIVE_INFINITY;
		return confidence >= BEYOND_DOUBT ? HELPED_BEYOND_DOUBT : HELPED_AGAINST;
	}
	if (readAsAid && Object.keys(observed.doubts).length === 0) return confidence >= READ_AS_NOTHING_ELSE ? HELPED_AS_PLAINLY_READ : HELPED_AS_READ;
	const isPlain = Object.keys(observed.doubts).length === 0 && (observed.signs[0]?.[1] ?? 0) >= STRONG_SIGN;
	return isPlain ? HELPED_AS_READ : HELPED;
}
