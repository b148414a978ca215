/** The training of what judges messages: whether one tells of a loss, is a fraud, or would have moderators promise or lure. Here or in a thread. */
import { Worker } from "node:worker_threads";
import type { DatasetParts } from "../dataset/dataset.ts";
import type { Texts } from "../dataset/tree.ts";
import type { Model } from "./classifier.ts";
import type { Compiled } from "./compiled.ts";
import { honestMessages, trainFraudModels } from "./fraud-models.ts";
import { lossExamples, trainLossModel } from "./loss-model.ts";
import { vectorTable } from "./vector-table.ts";
import { lureModel, promiseModel } from "./words-models.ts";

export type Judging = Pick<Compiled, "losses" | "promises" | "lures" | "frauds">;

export function trainJudging(texts: Texts, parts: DatasetParts): Judging {
	return {
		losses: trainLossModel(lossExamples(texts, vectorTable()), vectorTable()),
		promises: promiseModel(texts, parts),
		lures: lureModel(texts, parts),
		frauds: fraudModels(texts, parts),
	};
}

/** The same in a thread (judging-thread.ts), while this one does something else; the weights are the same to the byte. */
export function trainJudgingBeside(texts: Texts, parts: DatasetParts): Promise<Judging> {
	return new Promise((done, fail) => {
		const thread = new Worker(new URL("./judging-thread.ts", import.meta.url), { workerData: { texts, parts } });
		thread.once("error", fail);
		thread.once("message", (sent: Sent) => done(each(sent, (bare) => ({ ...bare, meaning: { ...bare.meaning, table: vectorTable() } }))));
	});
}

/** Each thread reads the table of vectors by itself; it is not sent. */
type Bare = Omit<Model, "meaning"> & { readonly meaning: Omit<Model["meaning"], "table"> };
type Each<M> = Readonly<Record<Exclude<keyof Judging, "frauds">, M>> & { readonly frauds: Readonly<Record<keyof Judging["frauds"], M>> };
export type Sent = Each<Bare>;

export function toSend(models: Judging): Sent {
	return each(models, ({ meaning: { weights, bias }, ...rest }) => ({ ...rest, meaning: { weights, bias } }));
}

function each<From, To>({ losses, promises, lures, frauds: { whether, kinds } }: Each<From>, made: (model: From) => To): Each<To> {
	return { losses: made(losses), promises: made(promises), lures: made(lures), frauds: { whether: made(whether), kinds: made(kinds) } };
}

function fraudModels(texts: Texts, parts: DatasetParts): Compiled["frauds"] {
	const messages = [...texts.frauds].flatMap(([kind, { data }]) => data.map((text) => ({ kind, text })));
	return trainFraudModels([...messages, ...honestMessages(texts, parts)], parts);
}
