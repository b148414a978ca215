/** The training of what judges what others write: whether a message is a fraud, and whether moderators' words promise or lure. Here or in a thread. */
import { Worker } from "node:worker_threads";
import type { DatasetParts } from "../dataset/dataset.ts";
import type { Texts } from "../dataset/tree.ts";
import type { Model } from "./classifier.ts";
import type { Compiled } from "./compiled.ts";
import { honestMessages, messagesSeen, trainFraudModels } from "./fraud-models.ts";
import { eachWordOnce, type Seen, type SeenWord } from "./seen.ts";
import { vectorTable } from "./vector-table.ts";
import { lureModel, promiseModel, promisesSeen } from "./words-models.ts";

export type Judging = Pick<Compiled, "promises" | "lures" | "frauds">;

/** How both kinds of texts are seen, each once. */
export type Seeing = { readonly byWord: (word: string) => SeenWord; readonly promise: (text: string) => Seen };

export function seeing(): Seeing {
	const byWord = eachWordOnce(vectorTable());
	return { byWord, promise: promisesSeen(byWord) };
}

export function trainJudging(texts: Texts, parts: DatasetParts, { byWord, promise } = seeing()): Judging {
	const see = messagesSeen(parts, byWord);
	const messages = [...texts.frauds].flatMap(([kind, { data }]) => data.map((text) => ({ kind, text })));
	return {
		promises: promiseModel(texts, parts, promise),
		lures: lureModel(texts, parts, see),
		frauds: trainFraudModels([...messages, ...honestMessages(texts, parts)], see),
	};
}

export type JudgingThread = {
	/** As trainJudging; once. */
	readonly learn: (texts: Texts, parts: DatasetParts) => Promise<Judging>;
	readonly stop: () => void;
};

/**
 * The same in a thread (judging-thread.ts), while this one learns what members ask and tell: each has half of the work. The weights are the
 * same to the byte. It starts at once, and sees what promises are learnt from, while the dataset is read here.
 * @param faq the dataset's folder
 */
export function judgingThread(faq: string): JudgingThread {
	const thread = new Worker(new URL("./judging-thread.ts", import.meta.url), { workerData: faq });
	const learnt = new Promise<Sent>((done, fail) => thread.once("error", fail).once("message", done));
	// Told to whoever waits for what it learns; until then nobody does.
	learnt.catch(() => {});
	return {
		async learn(texts, parts) {
			thread.postMessage({ texts, parts });
			const { promises, lures, whether, kinds } = await learnt;
			return { promises: whole(promises), lures: whole(lures), frauds: { whether: whole(whether), kinds: whole(kinds) } };
		},
		stop: () => void thread.terminate(),
	};
}

/** Each thread reads the table of vectors by itself; it is not sent. */
type Bare = Omit<Model, "meaning"> & { readonly meaning: Omit<Model["meaning"], "table"> };
type Sent = { readonly [M in "promises" | "lures" | "whether" | "kinds"]: Bare };

/** @returns what the thread sends */
export function learntToSend(texts: Texts, parts: DatasetParts, seen: Seeing): Sent {
	const { promises, lures, frauds } = trainJudging(texts, parts, seen);
	return { promises: bare(promises), lures: bare(lures), whether: bare(frauds.whether), kinds: bare(frauds.kinds) };
}

const bare = ({ meaning: { weights, bias }, ...rest }: Model): Bare => ({ ...rest, meaning: { weights, bias } });
const whole = ({ meaning, ...rest }: Bare): Model => ({ ...rest, meaning: { ...meaning, table: vectorTable() } });
