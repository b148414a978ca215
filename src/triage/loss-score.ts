/**
 * How much speaks for a loss of the speaker's own, now: signs and doubts, the classifier's leanings, and the loss model's opinion, weighed
 * together. The weights are a logistic regression over faq/losses; `npm run -s bench:first-aid` fits them and says what they are worth.
 */
import type { Observed } from "./observed.ts";
import type { Doubtful } from "./unreal.ts";

/** What the classifiers made of the message. */
export type Opinions = {
	/** How probably it tells of a loss now, by the loss model. */
	readonly told: number;
	/** How probably it means any entry of first aid. */
	readonly aid: number;
	/** How probably it means nothing of ours. */
	readonly nothing: number;
	/** How probably it means what it most probably means beside first aid. */
	readonly other: number;
	/** Words. */
	readonly length: number;
};

const WEIGHTS = {
	bias: 0.47,
	told: 1.31,
	aid: 0.06,
	aidOdds: 0.23,
	sign: 0.08,
	otherSigns: -0.06,
	toldTwice: 0.02,
	plea: 0.11,
	ours: 0.05,
	supposed: -0.26,
	general: -0.22,
	cover: 0.02,
	news: -0.26,
	settled: -0.36,
	others: -0.12,
	price: -0.06,
	joke: -0.13,
	other: -0.18,
	asked: -0.07,
	nothing: -0.27,
	elsewhere: 0.06,
	length: -0.17,
	toldWithoutSign: 0.14,
	hard: -0.54,
	hardAndTold: -0.11,
	signOfOthers: -0.06,
	toldOfOthers: 0.09,
	supposedSign: -0.13,
	generalSign: -0.01,
	settledAndTold: -0.15,
	twoDoubts: -0.13,
} as const;

const NAMES = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

export type Features = Readonly<Record<keyof typeof WEIGHTS, number>>;

/** @returns each between about -2 and 2 @param asked whether its kind is asked as a question even by those in need */
export function lossFeatures({ signs, toldTwice, plea, isOurs, doubts }: Observed, opinions: Opinions, asked: boolean): Features {
	const doubt = (kind: Doubtful, full: number) => (doubts[kind] ?? 0) / full;
	const [heaviest = 0, ...rest] = signs.map(([, weight]) => weight);
	const sign = Math.min(heaviest, MOST_OF_A_SIGN);
	const told = odds(opinions.told);
	const surelyTold = Math.max(0, told);
	const foreign = isOurs ? 0 : 1;
	const hard = yes(isOfOthers({ doubts, isOurs }));
	return {
		bias: 1,
		told,
		aid: opinions.aid,
		aidOdds: odds(opinions.aid),
		sign,
		otherSigns:
			Math.min(
				rest.reduce((sum, weight) => sum + weight, 0),
				2 * MOST_OF_A_SIGN,
			) / 2,
		toldTwice: yes(toldTwice),
		plea: yes(plea),
		ours: yes(isOurs),
		supposed: doubt("supposed", 2),
		general: doubt("general", 2),
		cover: doubt("cover", 1.5),
		news: doubt("news", 2),
		settled: doubt("settled", 2),
		others: doubt("others", 2),
		price: doubt("price", 2.2),
		joke: doubt("joke", 2),
		other: foreign * doubt("other", 3),
		asked: yes(asked) * (doubt("general", 2) + doubt("cover", 2)),
		nothing: opinions.nothing,
		elsewhere: opinions.other,
		length: Math.log(opinions.length + 1) / 3,
		toldWithoutSign: signs.length > 0 ? 0 : told,
		hard,
		hardAndTold: hard * surelyTold,
		signOfOthers: foreign * sign,
		toldOfOthers: foreign * told,
		supposedSign: doubt("supposed", 2) * sign,
		generalSign: yes(!asked) * doubt("general", 2) * sign,
		settledAndTold: doubt("settled", 2) * surelyTold,
		twoDoubts: yes(Object.keys(doubts).length > 1),
	};
}

/** These say outright that it is none of ours. */
const OF_OTHERS: readonly Doubtful[] = ["joke", "other", "price", "news"];

export function isOfOthers({ doubts, isOurs }: Pick<Observed, "doubts" | "isOurs">): boolean {
	return OF_OTHERS.some((kind) => (doubts[kind] ?? 0) >= 2 && (kind !== "other" || !isOurs));
}

const MOST_OF_A_SIGN = 2.5;

const yes = (holds: boolean): number => (holds ? 1 : 0);

/** A probability as log odds, a third of them, within seven: near 0 and 1 the last digits say nothing. */
function odds(probability: number): number {
	const raw = Math.log((probability + 1e-4) / (1 - probability + 1e-4));
	return Math.max(-7, Math.min(7, raw)) / 3;
}

/** Log odds as if losses and look-alikes were equally frequent. */
export function lossScore(features: Features): number {
	return NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], 0);
}

const NOTHING_SEEN: Observed = { signs: [], toldTwice: false, plea: false, isOurs: false, doubts: {} };

/** The most that it could come to, whatever were seen in the words: for most questions too little to look. */
export function mostLossScore(opinions: Opinions): number {
	const unseen = lossFeatures(NOTHING_SEEN, opinions, false);
	const surelyTold = Math.max(0, unseen.told);
	const seen = { sign: MOST_OF_A_SIGN, toldTwice: 1, plea: 1, ours: 1, cover: 1, toldWithoutSign: surelyTold, toldOfOthers: surelyTold };
	return lossScore({ ...unseen, ...seen });
}
