/** Whether a message tells of a loss, or of pressure, now: and of which kind. Pure. High recall first: first aid that was not needed harms nobody. */
import { ROLES } from "../dataset/roles.ts";
import type { Read } from "../matching/mentions.ts";
import { CRISIS, OF_CRYPTO, OWN_WALLET, PLEA, SIGNS } from "./signs.ts";
import { EXCHANGE, tellingOf } from "./telling.ts";
import { DOUBTS } from "./unreal.ts";

/** Entries of the dataset that are first aid, with how probably the classifier takes the message for each. */
export type Leaning = ReadonlyMap<string, number>;

export type Weighed = {
	/** Entries with their weight, heaviest first. */
	readonly kinds: readonly (readonly [entry: string, weight: number])[];
	readonly signs: number;
	readonly doubts: number;
	readonly score: number;
	/** Whether one of the doubts is a joke, a piece of news or another thing than coins: no question of how things are. */
	readonly hard: boolean;
	/** Whether anything of our field is named. */
	readonly isOurs: boolean;
};

/** These are asked as questions even by those in need: "is it normal to pay before …", "can I recover what went to …". */
const ASKED = new Set(["pay-to-withdraw", "frozen-withdrawals", "locked-out", "lost-2fa-device", "wrong-address"]);
/** Two signs of one kind: what begins like a question goes on as a report. */
const TOLD_TWICE = 2.4;
const HARD: ReadonlySet<string> = new Set(["joke", "news", "other"]);

export function weigh(telling: string, leaning: Leaning): Weighed {
	const ofCrypto = OF_CRYPTO.test(telling);
	const weights = new Map<string, number>();
	let toldAsking = false;
	for (const { entry, weight, evenAsked, pattern } of SIGNS) {
		const known = weights.get(entry);
		if (!pattern.test(telling)) continue;
		toldAsking ||= evenAsked;
		weights.set(entry, known === undefined ? weight : Math.max(known, weight) + 0.4);
	}
	const shown = [...weights.values()].sort((a, b) => b - a);
	let mass = 0;
	for (const [entry, probability] of leaning) {
		mass += probability;
		weights.set(entry, (weights.get(entry) ?? 0) + 2 * probability);
	}
	const kinds = [...weights].sort((a, b) => b[1] - a[1]);
	const asked = ASKED.has(kinds[0]?.[0] ?? "") || toldAsking;
	let doubts = 0;
	let hard = false;
	for (const { kind, weight, pattern } of DOUBTS) {
		if ((kind === "other" && ofCrypto) || (asked && (kind === "general" || kind === "cover"))) continue;
		if (!pattern.test(telling)) continue;
		doubts += kind === "general" && (shown[0] ?? 0) >= TOLD_TWICE ? weight / 2 : weight;
		hard ||= HARD.has(kind) && weight >= 2;
	}
	const signs =
		(shown[0] ?? 0) +
		0.35 * shown.slice(1).reduce((sum, weight) => sum + weight, 0) +
		(PLEA.test(telling) ? 0.6 : 0) +
		(ofCrypto || shown.length > 0 ? 1.6 : 0.8) * mass;
	return { kinds, signs, doubts, score: signs - doubts, hard, isOurs: ofCrypto };
}

/** Whether the words alone tell of a loss of coins, without a doubt: where nobody asked the bot, the classifier's leaning is not enough. */
export function isTold(telling: string): boolean {
	const { score, doubts, isOurs } = weigh(telling, new Map());
	return isOurs && doubts === 0 && score >= ENOUGH;
}

export const inCrisis = (telling: string) => CRISIS.some((pattern) => pattern.test(telling));

/** What the matching made of the message. */
export type Understood = {
	readonly kind: "sure" | "near" | "none";
	readonly confidence: number;
	/** The entry that it is sure of. */
	readonly entry: string | null;
};

export type Triage =
	| { readonly kind: "emergency"; readonly entry: string; readonly confidence: number }
	/** It was understood as an emergency, and is supposed, joked, or of other things than coins. */
	| { readonly kind: "unreal"; readonly isOurs: boolean }
	/** The matching's reading is right as it is. */
	| { readonly kind: "as-read" };

/** Enough where nothing else was understood for sure. */
const ENOUGH = 1.2;
/** Enough against another sure reading, if nothing speaks for doubt: "will they pay?" is such a reading. */
const AGAINST_ANOTHER = 2.1;
/** Against a reading of which the matching itself is not very sure. */
const AGAINST_A_DOUBTFUL = 1.6;
/** Set by hand with the others, on test/exam/emergencies.jsonl. */
const DOUBTFUL = 0.6;
/** An emergency that the matching is sure of is no longer believed where doubts outweigh the signs by so much. */
const NOT_BELIEVED = -0.6;
/** Another kind of emergency than the matching read must outweigh it by so much. */
const OTHER_KIND = 1.2;
/** Its score as a probability for counts and logs: no more than an order of size. */
const CERTAIN = 4;

/** @param emergencies the ids of the entries that are first aid */
export function triage(read: Read, leaning: Leaning, understood: Understood, emergencies: ReadonlySet<string>): Triage {
	const telling = tellingOf(read);
	if (emergencies.has(ROLES.crisis) && inCrisis(telling)) return { kind: "emergency", entry: ROLES.crisis, confidence: 1 };
	const { kinds, doubts, hard, score, isOurs } = weigh(telling, leaning);
	const heaviest = kinds.find(([entry]) => emergencies.has(entry));
	const first = (entry: string, confidence: number): Triage => ({ kind: "emergency", entry: ofAnExchange(telling, entry), confidence });
	if (understood.entry !== null && emergencies.has(understood.entry)) {
		if (score < NOT_BELIEVED || (hard && score < ENOUGH)) return { kind: "unreal", isOurs };
		const isOther = heaviest && heaviest[1] - (new Map(kinds).get(understood.entry) ?? 0) >= OTHER_KIND;
		return first(isOther ? heaviest[0] : understood.entry, understood.confidence);
	}
	const against = understood.confidence < DOUBTFUL ? AGAINST_A_DOUBTFUL : AGAINST_ANOTHER;
	const enough = understood.kind === "sure" ? score >= against && doubts === 0 : score >= ENOUGH;
	return heaviest && enough ? first(heaviest[0], Math.min(1, score / CERTAIN)) : { kind: "as-read" };
}

/** Where an exchange is named and no wallet, the account there was emptied and no wallet of one's own. */
function ofAnExchange(telling: string, entry: string): string {
	return entry === ROLES.walletDrained && telling.includes(` ${EXCHANGE} `) && !OWN_WALLET.test(telling) ? ROLES.accountHacked : entry;
}
