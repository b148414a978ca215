/**
 * The honest ladder: sure, near (up to three choices), none. Takes what was read in the message and the classifier's
 * probabilities, and decides what is meant. Pure: the same message gets the same decision, every time.
 */
import { ROLES } from "../dataset/roles.ts";
import type { TopicId } from "../dataset/schema.ts";
import { isBareComparison, isBareName } from "./bare-names.ts";
import { type Model, probabilities } from "./classifier.ts";
import type { Decision } from "./decision.ts";
import { type Mention, masked, NAME_MARK, type Read } from "./mentions.ts";
import { aboutExchanges, generalEntry, sameTarget, type Target } from "./target.ts";

/** Below SURE the best intent is only offered; below NEAR it is not even that. Chosen on the exams, see DESIGN.md. */
const SURE = 0.36;
const MARGIN = 0.1;
const NEAR = 0.12;
/** A message that probably belongs to nothing is declined, also where one intent leads the rest. */
const DECLINE = 0.5;
const CHOICES = 3;
/** Names without a matter are read by a rule, which has no probability of its own. */
const BARE = 0.9;

export type Belief = { readonly target: Target; readonly probability: number };

export function decide(read: Read, model: Model): Decision {
	const asked = askedAbout(read);
	const { beliefs, nothing } = believe(read, model, asked);
	if (asked.exchanges.length > 0) {
		return ofBareNames(read, asked) ?? ladder(beliefs, nothing, []);
	}
	const [best] = beliefs;
	// "Is my Ledger insured?" asks of one's own wallet what is asked of exchanges.
	if (asked.wallet && asked.unknown.length === 0 && best && nothing < DECLINE && asksOfAnExchange(best.target)) {
		return { kind: "near", choices: [ROLES.ownWallet, ROLES.hardwareWallet].map((id) => generalEntry(id)), confidence: best.probability };
	}
	return ladder(beliefs, nothing, asked.unknown);
}

/** Names and nothing else mean all that is known of them. */
function ofBareNames(read: Read, { exchanges, unknown }: Asked): Decision | null {
	const overview = aboutExchanges(exchanges, "overview");
	if (exchanges.length > 1) return isBareComparison(read) ? { kind: "sure", target: overview, confidence: BARE } : null;
	const bare = unknown.length > 0 ? "no" : isBareName(read);
	if (bare === "no") return null;
	return bare === "yes" ? { kind: "sure", target: overview, confidence: BARE } : { kind: "near", choices: [overview], confidence: SURE };
}

/**
 * @param beliefs likeliest first
 * @param nothing how probably the message belongs to none of them
 * @param unknown names that are not covered, where no covered one is asked about
 */
export function ladder(beliefs: readonly Belief[], nothing: number, unknown: readonly string[]): Decision {
	const [best, second] = beliefs;
	if (!best || nothing >= DECLINE) return { kind: "none", reason: "off-topic", confidence: nothing, names: [] };
	if (unknown.length > 0 && asksOfAnExchange(best.target))
		return { kind: "none", reason: "unknown-exchange", confidence: best.probability, names: unknown };
	if (best.probability >= SURE && best.probability - (second?.probability ?? 0) >= MARGIN && best.probability > nothing) {
		return { kind: "sure", target: best.target, confidence: best.probability };
	}
	if (best.probability >= NEAR && best.probability > nothing / 2) {
		const choices = beliefs.slice(0, CHOICES).filter((b) => b.probability >= best.probability / 6);
		return { kind: "near", choices: choices.map((b) => b.target), confidence: best.probability };
	}
	return { kind: "none", reason: nothing > best.probability ? "off-topic" : "unclear", confidence: Math.max(nothing, best.probability), names: [] };
}

/** A topic, or "is it safe", which needs an exchange to be asked of. */
function asksOfAnExchange(target: Target): boolean {
	return target.kind === "cells" || target.id === ROLES.safest;
}

export type Asked = {
	readonly exchanges: readonly string[];
	/** Names of exchanges and brokers that are not covered, as shown to people. */
	readonly unknown: readonly string[];
	/** Whether a wallet is named (Ledger, MetaMask): no exchange, so there is nothing to compare it with. */
	readonly wallet: boolean;
};

/** The exchanges that the question is about: those in passing are dropped if something else is asked about. */
export function askedAbout(read: Read): Asked {
	const direct = read.mentions.filter((mention) => !mention.passing);
	const names = direct.length > 0 || asksAll(read) ? direct : read.mentions;
	return {
		exchanges: unique(names, ({ name }) => name.exchange),
		unknown: unique(names, ({ name }) => (name.exchange || name.strength === "wallet" ? null : name.shown)),
		wallet: names.some(({ name }) => name.strength === "wallet"),
	};
}

function unique(mentions: readonly Mention[], pick: (mention: Mention) => string | null): string[] {
	return [...new Set(mentions.map(pick).filter((value) => value !== null))];
}

const ASKS_ALL =
	/\b(which|what|any|who|whose|every|each|all|list|some|other|another)\b.{0,40}\b(exchanges?|platforms?|sites?|cexe?s?|venues?|brokers?|companies|ones?|apps?)\b|\bwho'?s? (has|have|got|offers?|pays?|keeps?|else|actually|besides|all)\b|\ball of (em|them|those|these)\b/;

/** "Which exchanges have a fund like Binance's?" is asked of all of them. */
export function asksAll(read: Read): boolean {
	return ASKS_ALL.test(read.words.join(" "));
}

/**
 * Everything that the message could mean, likeliest first, and how probably it is none of it.
 * @param asIfNamed reads the message as if it named an exchange: a follow-up whose exchange stands in the question before
 */
export function believe(read: Read, model: Model, asked: Asked, asIfNamed = false): { beliefs: Belief[]; nothing: number } {
	const scores = probabilities(model, asIfNamed ? [...masked(read), NAME_MARK] : masked(read));
	let nothing = 0;
	const beliefs: Belief[] = [];
	for (const [c, { folder, id }] of labelsOf(model).entries()) {
		const probability = scores[c] as number;
		if (folder === "declined") nothing += probability;
		else if (probability >= LEAST) add(beliefs, targetOf(folder, id, asked.exchanges), probability);
	}
	return { beliefs: beliefs.sort((a, b) => b.probability - a.probability), nothing };
}

/** What is less likely is neither offered nor in anybody's way. */
const LEAST = 0.001;
type Label = { readonly folder: string; readonly id: string };
const LABELS = new WeakMap<Model, readonly Label[]>();

/** "topics/insurance" taken apart once for each model, not with every question. */
function labelsOf(model: Model): readonly Label[] {
	const known = LABELS.get(model);
	if (known) return known;
	const labels = model.labels.map((label) => {
		const [folder = "", id = ""] = label.split("/");
		return { folder, id };
	});
	LABELS.set(model, labels);
	return labels;
}

/** Two labels can mean one target ("overview" of no exchange is "which is safest"): their probabilities add up. */
function add(beliefs: Belief[], target: Target, probability: number): void {
	const same = beliefs.findIndex((belief) => sameTarget(belief.target, target));
	if (same < 0) beliefs.push({ target, probability });
	else beliefs[same] = { target, probability: (beliefs[same] as Belief).probability + probability };
}

function targetOf(folder: string, id: string, exchanges: readonly string[]): Target {
	if (folder === "questions") return id === ROLES.safest && exchanges.length > 0 ? aboutExchanges(exchanges, "overview") : generalEntry(id);
	if (id === "overview" && exchanges.length === 0) return generalEntry(ROLES.safest);
	return aboutExchanges(exchanges, id as TopicId);
}
