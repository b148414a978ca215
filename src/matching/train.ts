/**
 * Training of the intent classifier: multinomial logistic regression by stochastic gradient descent over hashed features.
 * Runs in a short-lived process (compile-process.ts), never on the event loop of a serving one. The order of the examples comes
 * from a seeded generator and all sums run in one order, so the same phrasings give the same weights on every machine.
 */
import { BUCKETS, type Counts, type Vector, vectorOf } from "./features.ts";

export type Example = { readonly counts: Counts; readonly label: number };
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
	const weights = new Float32Array(rows * classes);
	const bias = new Float32Array(classes);
	const vectors = examples.map((example) =>
		rowVector(
			vectorOf(example.counts, (bucket) => idf[bucket] as number),
			rowOf,
			classes,
		),
	);
	const slope = new Float32Array(classes);
	const active = new Int32Array(classes);
	const random = generator(SEED);
	const order = Int32Array.from(examples, (_, i) => i);
	for (let epoch = 0; epoch < way.epochs; epoch++) {
		shuffle(order, random);
		const rate = way.firstRate * (1 - epoch / way.epochs) + LAST_RATE;
		for (const at of order) {
			const { starts, values } = vectors[at] as RowVector;
			addScores(slope, weights, bias, starts, values);
			softmax(slope);
			const { label } = examples[at] as Example;
			slope[label] = (slope[label] as number) - 1;
			step(weights, bias, starts, values, slope, active, rate);
		}
		onEpoch?.(epoch + 1, way.epochs);
	}
	return { rowOf, weights, bias, idf };
}

export function rowsFor(idf: Float32Array): { rowOf: Int32Array; rows: number } {
	const rowOf = new Int32Array(BUCKETS).fill(-1);
	let rows = 0;
	for (let bucket = 0; bucket < BUCKETS; bucket++) if ((idf[bucket] as number) > 0) rowOf[bucket] = rows++;
	return { rowOf, rows };
}

/** A vector whose features are named by where their row of weights begins. */
type RowVector = { readonly starts: Int32Array; readonly values: Float32Array };

function rowVector({ buckets, values }: Vector, rowOf: Int32Array, classes: number): RowVector {
	return { starts: buckets.map((bucket) => (rowOf[bucket] as number) * classes), values };
}

/** One step down the slope, for the classes whose slope matters. */
function step(
	weights: Float32Array,
	bias: Float32Array,
	starts: Int32Array,
	values: Float32Array,
	slope: Float32Array,
	active: Int32Array,
	rate: number,
): void {
	let count = 0;
	for (let c = 0; c < slope.length; c++) {
		const g = slope[c] as number;
		if (g > NEGLIGIBLE || g < -NEGLIGIBLE) active[count++] = c;
	}
	for (let a = 0; a < count; a++) {
		const c = active[a] as number;
		bias[c] = (bias[c] as number) - rate * BIAS_RATE * (slope[c] as number);
	}
	for (let k = 0; k < starts.length; k++) {
		const row = starts[k] as number;
		const size = rate * (values[k] as number);
		for (let a = 0; a < count; a++) {
			const c = active[a] as number;
			weights[row + c] = (weights[row + c] as number) - size * (slope[c] as number);
		}
	}
}

/** bucket → what its feature weighs, or zero where it is not used. */
export function rarities(examples: readonly Example[], classes: number, { seenAtLeast, weigh }: Way): Float32Array {
	const phrasings = new Float32Array(BUCKETS);
	const intents = new Float32Array(BUCKETS);
	const lastIntent = new Int32Array(BUCKETS).fill(-1);
	// By intent, so that each intent of a feature is met in one go.
	for (const { counts, label } of [...examples].sort((a, b) => a.label - b.label)) {
		for (const bucket of counts.buckets) {
			phrasings[bucket] = (phrasings[bucket] as number) + 1;
			if (lastIntent[bucket] === label) continue;
			lastIntent[bucket] = label;
			intents[bucket] = (intents[bucket] as number) + 1;
		}
	}
	const seen = (n: number, bucket: number) => ({
		phrasings: n,
		ofPhrasings: examples.length,
		intents: intents[bucket] as number,
		ofIntents: classes,
	});
	return phrasings.map((n, bucket) => (n >= seenAtLeast ? weigh(seen(n, bucket)) : 0));
}

/**
 * Four rows at once, each sum rounded after each of them as if it were kept in between: what is learnt stays the same to the bit, and each
 * sum is read and written once for the four.
 */
function addScores(scores: Float32Array, weights: Float32Array, bias: Float32Array, starts: Int32Array, values: Float32Array): void {
	const classes = scores.length;
	scores.set(bias);
	let k = 0;
	for (; k + 3 < starts.length; k += 4) {
		const row0 = starts[k] as number;
		const row1 = starts[k + 1] as number;
		const row2 = starts[k + 2] as number;
		const row3 = starts[k + 3] as number;
		const value0 = values[k] as number;
		const value1 = values[k + 1] as number;
		const value2 = values[k + 2] as number;
		const value3 = values[k + 3] as number;
		for (let c = 0; c < classes; c++) {
			const one = Math.fround((scores[c] as number) + (weights[row0 + c] as number) * value0);
			const two = Math.fround(one + (weights[row1 + c] as number) * value1);
			const three = Math.fround(two + (weights[row2 + c] as number) * value2);
			scores[c] = three + (weights[row3 + c] as number) * value3;
		}
	}
	for (; k < starts.length; k++) {
		const row = starts[k] as number;
		const value = values[k] as number;
		for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[row + c] as number) * value;
	}
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
