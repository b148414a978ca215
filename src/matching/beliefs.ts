/** What a message could mean: from a probability for each of the classifier's labels to targets, and to how probably it is none of them. */
import { ROLES } from "../dataset/roles.ts";
import type { TopicId } from "../dataset/topics.ts";
import { type Model, probabilities } from "./classifier.ts";
import { masked, NAME_MARK, type Read } from "./mentions.ts";
import { routed } from "./routing.ts";
import { aboutExchanges, generalEntry, sameTarget, type Target } from "./target.ts";

export type Belief = { readonly target: Target; readonly probability: number };
/** Likeliest first; `nothing` is how probably the message belongs to none of them, `chat` how much of that is greetings and thanks. */
export type Beliefs = { readonly beliefs: readonly Belief[]; readonly nothing: number; readonly chat: number };

/**
 * Everything that the message could mean, likeliest first, and how probably it is none of it.
 * @param exchanges that it is about
 * @param asIfNamed reads the message as if it named an exchange: a follow-up whose exchange stands in the question before
 */
export function believe(read: Read, model: Model, exchanges: readonly string[], asIfNamed = false): Beliefs {
	const words = asIfNamed ? [...masked(read), NAME_MARK] : masked(read);
	return beliefsOf(read, probabilities(model, words), model, exchanges);
}

/** @param scores of the model's labels @param exchanges that the message is about */
export function beliefsOf(read: Read, scores: Float32Array, model: Model, exchanges: readonly string[]): Beliefs {
	let nothing = 0;
	let chat = 0;
	const beliefs: Belief[] = [];
	for (const [c, { folder, id }] of labelsOf(model).entries()) {
		const probability = scores[c] as number;
		if (folder !== "declined") {
			if (probability >= LEAST) add(beliefs, routed(targetOf(folder, id, exchanges), read), probability);
			continue;
		}
		nothing += probability;
		if (CHAT.has(id)) chat += probability;
	}
	return { beliefs: beliefs.sort((a, b) => b.probability - a.probability), nothing, chat };
}

/** What two readings of a message believe, both counting alike. */
export function mixed(one: Beliefs, other: Beliefs): Beliefs {
	const half = (a: number, b: number) => (a + b) / 2;
	const of = (beliefs: Beliefs["beliefs"], target: Target) => beliefs.find((belief) => sameTarget(belief.target, target))?.probability ?? 0;
	const onlyOther = other.beliefs.filter(({ target }) => !one.beliefs.some((belief) => sameTarget(belief.target, target)));
	const beliefs = [...one.beliefs, ...onlyOther].map(({ target }) => ({
		target,
		probability: half(of(one.beliefs, target), of(other.beliefs, target)),
	}));
	return {
		beliefs: beliefs.sort((a, b) => b.probability - a.probability),
		nothing: half(one.nothing, other.nothing),
		chat: half(one.chat, other.chat),
	};
}

/** Declined kinds that are friendly talk and no question. */
const CHAT: ReadonlySet<string> = new Set(["small-talk", "praise"]);
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
	if (folder === "questions")
		return id === ROLES.safest && exchanges.length > 0 ? aboutExchanges(exchanges, "overview") : generalEntry(id, exchanges);
	if (id === "overview" && exchanges.length === 0) return generalEntry(ROLES.safest);
	return aboutExchanges(exchanges, id as TopicId);
}
