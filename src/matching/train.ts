/**
 * Training of the intent classifier: multinomial logistic regression by stochastic gradient descent over hashed features.
 * Runs in a short-lived process (compile-process.ts), never on the event loop of a serving one. The order of the examples comes
 * from a seeded generator and all sums run in one order, so the same phrasings give the same weights on every machine.
 */
import { BUCKETS, type Counts } from "./features.ts";
import { inFours, kernel, LOWEST } from "./kernel.ts";
import { layOut, mostFeatures } from "./laid-out.ts";

/** `times`: as how many it counts, one by default. */
export type Example = { readonly counts: Counts; readonly label: number; readonly times?: number };
export type Trained = {
	/** bucket → the row of its weights, or -1 for a feature that is not used. Rows side by side keep the processor's cache warm. */
	readonly rowOf: Int32Array;
	/** One row of weights a feature, one column a class. */
	readonly weights: Float32Array;
	readonly bias: Float32Array;
	/** bucket → what its rarity makes it weigh (inverse document frequency), zero for a feature that is not used. */
	readonly idf: Float32Array;
};

/** How phrasings are learnt. */
export type Way = {
	readonly epochs: number;
	/** Large because vectors have length one and thousands of features; falls in a straight line to the last epoch. */
	readonly firstRate: number;
	/** A feature of fewer phrasings than this is not used. */
	readonly seenAtLeast: number;
	/** What a feature of so many phrasings weighs, that stands in so many intents. */
	readonly weigh: (seen: Seen) => number;
};
type Seen = { readonly phrasings: number; readonly ofPhrasings: number; readonly intents: number; readonly ofIntents: number };
const byPhrasings = ({ phrasings, ofPhrasings }: Seen) => Math.log(1 + ofPhrasings / phrasings);
/**
 * With few phrasings, in how many intents a feature stands says more than in how many phrasings: a word that five phrasings of one
 * intent share is rare where it counts. As if each feature stood in two intents more, for one phrasing proves little; the fifth root
 * rewards a feature that comes back within its intents. On BANKING77 with 10 an intent 0.9 points better than the root of byPhrasings.
 */
const byIntents = ({ phrasings, intents, ofIntents }: Seen) =>
	Math.sqrt(Math.log(1 + (ofIntents + 2) / (intents + 2))) * (phrasings / intents) ** 0.2;
/**
 * Six passes give the same answers on the exams as twelve, in half the time. A feature of one phrasing alone teaches nothing:
 * without them two fifths of the rows are gone, and no answer changes.
 */
export const MANY: Way = { epochs: 6, firstRate: 8, seenAtLeast: 2, weigh: byPhrasings };
/** Where an intent has few phrasings each word counts: found on BANKING77 with 10 an intent. */
export const FEW: Way = { epochs: 20, firstRate: 3, seenAtLeast: 1, weigh: byIntents };
/** So many phrasings an intent, on average, are few. */
const FEW_UP_TO = 25;
const LAST_RATE = 0.05;
const BIAS_RATE = 0.1;
/** Classes whose probability is this near to right are left alone: nine tenths of the work, no measurable loss. */
const NEGLIGIBLE = 0.002;
/** An example all of whose classes are so near is passed over in so many of the next passes; it has hardly moved when it is looked at again. */
const REST = 3;
const SEED = 7;

/**
 * @param onEpoch called after each pass with its number and how many there are, for progress
 * @param way how to learn: by default as the number of phrasings an intent asks for
 */
export function train(
	examples: readonly Example[],
	classes: number,
	onEpoch?: (done: number, of: number) => void,
	way: Way = examples.length <= FEW_UP_TO * classes ? FEW : MANY,
): Trained {
	const idf = rarities(examples, classes, way);
	const { rowOf, rows } = rowsFor(idf);
	const features = mostFeatures(examples);
	const width = inFours(classes);
	const made = kernel(rows * classes * 4, features * 4, features * 4, width * 4, width * 4, width * 4);
	const weights = made.take(Float32Array, rows * classes);
	const { starts, values, lengths } = layOut(examples, { idf, rowOf, length: classes * 4 }, made);
	const scores = made.take(Float32Array, width);
	const active = made.take(Int32Array, width);
	const slopes = made.take(Float32Array, width);
	const bias = new Float32Array(width).fill(LOWEST, classes).fill(0, 0, classes);
	const random = generator(SEED);
	const order = eachAsOften(examples);
	const wakes = new Uint8Array(examples.length);
	for (let epoch = 0; epoch < way.epochs; epoch++) {
		shuffle(order, random);
		const rate = way.firstRate * (1 - epoch / way.epochs) + LAST_RATE;
		for (const at of order) {
			if ((wakes[at] as number) > epoch) continue;
			const [startsAt, valuesAt, length] = [starts(at), values(at), lengths[at] as number];
			scores.set(bias);
			made.addFloatRows(scores.byteOffset, weights.byteOffset, startsAt, valuesAt, inFours(length), classes);
			const { label } = examples[at] as Example;
			const count = made.slopes(scores.byteOffset, width, label, NEGLIGIBLE, active.byteOffset, slopes.byteOffset);
			if (count === 0) wakes[at] = epoch + 1 + REST;
			for (let k = 0; k < count; k++) {
				const c = (active[k] as number) / 4;
				bias[c] = (bias[c] as number) - rate * BIAS_RATE * (slopes[k] as number);
			}
			if (count > 0) made.step(weights.byteOffset, startsAt, valuesAt, length, rate, active.byteOffset, slopes.byteOffset, count);
		}
		onEpoch?.(epoch + 1, way.epochs);
	}
	return { rowOf, weights, bias: bias.slice(0, classes), idf };
}

/** The numbers of the examples, each as many times as it counts. */
export function eachAsOften(examples: readonly { readonly times?: number }[]): Int32Array {
	return Int32Array.from(examples.flatMap(({ times = 1 }, i) => Array.from({ length: times }, () => i)));
}

export function rowsFor(idf: Float32Array): { rowOf: Int32Array; rows: number } {
	const rowOf = new Int32Array(BUCKETS).fill(-1);
	let rows = 0;
	for (let bucket = 0; bucket < BUCKETS; bucket++) if ((idf[bucket] as number) > 0) rowOf[bucket] = rows++;
	return { rowOf, rows };
}

/** bucket → what its feature weighs, or zero where it is not used. */
export function rarities(examples: readonly Example[], classes: number, { seenAtLeast, weigh }: Way): Float32Array {
	const phrasings = new Float32Array(BUCKETS);
	const intents = new Float32Array(BUCKETS);
	const lastIntent = new Int32Array(BUCKETS).fill(-1);
	// By intent, so that each intent of a feature is met in one go.
	for (const { counts, label, times = 1 } of [...examples].sort((a, b) => a.label - b.label)) {
		for (const bucket of counts.buckets) {
			phrasings[bucket] = (phrasings[bucket] as number) + times;
			if (lastIntent[bucket] === label) continue;
			lastIntent[bucket] = label;
			intents[bucket] = (intents[bucket] as number) + 1;
		}
	}
	const ofPhrasings = examples.reduce((sum, { times = 1 }) => sum + times, 0);
	const seen = (n: number, bucket: number) => ({
		phrasings: n,
		ofPhrasings,
		intents: intents[bucket] as number,
		ofIntents: classes,
	});
	return phrasings.map((n, bucket) => (n >= seenAtLeast ? weigh(seen(n, bucket)) : 0));
}

/** In place; subtracts the largest first so that nothing overflows. */
export function softmax(scores: Float32Array): void {
	let largest = Number.NEGATIVE_INFINITY;
	for (const score of scores) if (score > largest) largest = score;
	let sum = 0;
	for (let c = 0; c < scores.length; c++) {
		const e = Math.exp((scores[c] as number) - largest);
		scores[c] = e;
		sum += e;
	}
	for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
}

/** Numerical Recipes' linear congruential generator: enough to shuffle, and the same everywhere. */
export function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

export function shuffle(order: Int32Array, random: () => number): void {
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[order[i], order[j]] = [order[j] as number, order[i] as number];
	}
}
