/** The training of what judges what others write: whether a message is a fraud, and whether moderators' words promise or lure. Here or in a thread. */
import { Worker } from "node:worker_threads";
import type { DatasetParts } from "../dataset/dataset.ts";
import type { Texts } from "../dataset/tree.ts";
import type { Model } from "./classifier.ts";
import type { Compiled } from "./compiled.ts";
import { honestMessages, messagesSeen, trainFraudModels } from "./fraud-models.ts";
import { eachWordOnce } from "./seen.ts";
import { vectorTable } from "./vector-table.ts";
import { lureModel, promiseModel } from "./words-models.ts";

export type Judging = Pick<Compiled, "promises" | "lures" | "frauds">;

export function trainJudging(texts: Texts, parts: DatasetParts): Judging {
	const byWord = eachWordOnce(vectorTable());
	const see = messagesSeen(parts, byWord);
	const messages = [...texts.frauds].flatMap(([kind, { data }]) => data.map((text) => ({ kind, text })));
	return {
		promises: promiseModel(texts, parts, byWord),
		lures: lureModel(texts, parts, see),
		frauds: trainFraudModels([...messages, ...honestMessages(texts, parts)], see),
	};
}

/**
 * The same in a thread (judging-thread.ts), while this one learns what members ask and tell: each has half of the work. The weights are the
 * same to the byte.
 */
export function trainJudgingBeside(texts: Texts, parts: DatasetParts): Promise<Judging> {
	return new Promise((done, fail) => {
		const thread = new Worker(new URL("./judging-thread.ts", import.meta.url), { workerData: { texts, parts } });
		thread.once("error", fail);
		thread.once("message", ({ promises, lures, whether, kinds }: Sent) =>
			done({ promises: whole(promises), lures: whole(lures), frauds: { whether: whole(whether), kinds: whole(kinds) } }),
		);
	});
}

/** Each thread reads the table of vectors by itself; it is not sent. */
type Bare = Omit<Model, "meaning"> & { readonly meaning: Omit<Model["meaning"], "table"> };
type Sent = { readonly [M in "promises" | "lures" | "whether" | "kinds"]: Bare };

/** @returns what the thread sends */
export function learntToSend(texts: Texts, parts: DatasetParts): Sent {
	const { promises, lures, frauds } = trainJudging(texts, parts);
	return { promises: bare(promises), lures: bare(lures), whether: bare(frauds.whether), kinds: bare(frauds.kinds) };
}

const bare = ({ meaning: { weights, bias }, ...rest }: Model): Bare => ({ ...rest, meaning: { weights, bias } });
const whole = ({ meaning, ...rest }: Bare): Model => ({ ...rest, meaning: { ...meaning, table: vectorTable() } });
