/** What the sentence encoder takes a message for, joined to what the classifier makes of its words. */
import type { Model } from "./classifier.ts";

/** What a message is taken for as a whole: a probability for each label that the encoder was taught. */
export type Whole = { readonly labels: readonly string[]; readonly probabilities: Float32Array };

/** What the encoder's opinion counts beside the words'. From 0.4 to 0.7 nothing changes by more than a message in a hundred. */
const WEIGHT = 0.6;

/**
 * Geometric means: where one finds a label impossible, the other hardly makes it likely. A label that the encoder was not taught (a fork's,
 * or one that is younger than its weights) keeps what the words give it.
 * @param scores the classifier's, one for each of the model's labels, which sum to 1
 * @returns the same with both opinions
 */
export function readWhole(scores: Float32Array, model: Model, whole: Whole): Float32Array {
	const places = placesOf(model, whole.labels);
	const both = new Float32Array(scores.length);
	let known = 0;
	let sum = 0;
	for (const [label, at] of places.entries()) {
		if (at < 0) continue;
		const score = scores[label] as number;
		known += score;
		both[label] = score ** (1 - WEIGHT) * (whole.probabilities[at] as number) ** WEIGHT;
		sum += both[label] as number;
	}
	return both.map((product, label) => ((places[label] as number) < 0 || sum === 0 ? (scores[label] as number) : (product / sum) * known));
}

/** The encoder's opinion alone, on the model's labels. */
export function onLabels(model: Model, { labels, probabilities }: Whole): Float32Array {
	return Float32Array.from(placesOf(model, labels), (at) => (at < 0 ? 0 : (probabilities[at] as number)));
}

const PLACES = new WeakMap<Model, Int32Array>();

/** Where each of the model's labels stands among the encoder's; -1 for one that it was not taught. */
function placesOf(model: Model, labels: readonly string[]): Int32Array {
	const known = PLACES.get(model);
	if (known) return known;
	const places = Int32Array.from(model.labels, (label) => labels.indexOf(label));
	PLACES.set(model, places);
	return places;
}
