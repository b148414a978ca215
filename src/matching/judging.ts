/** The training of what judges messages: whether one tells of a loss, is a fraud, or would have moderators promise or lure. Here or in threads. */
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

/** What one thread learns, by name: whether a message tells of a loss takes as long as all the rest. */
type Shares<M> = {
	readonly losses: Readonly<Record<"losses", M>>;
	readonly others: Readonly<Record<"promises" | "lures" | "whether" | "kinds", M>>;
};
export type Share = keyof Shares<Model>;

const LEARN: { readonly [S in Share]: (texts: Texts, parts: DatasetParts) => Shares<Model>[S] } = {
	losses: (texts) => ({ losses: trainLossModel(lossExamples(texts, vectorTable()), vectorTable()) }),
	others: (texts, parts) => ({ promises: promiseModel(texts, parts), lures: lureModel(texts, parts), ...fraudModels(texts, parts) }),
};

export function trainJudging(texts: Texts, parts: DatasetParts): Judging {
	return together(LEARN.losses(texts, parts), LEARN.others(texts, parts));
}

/**
 * The same in two threads (judging-thread.ts), while this one learns to understand questions: each has about a third of the work, and two
 * cores share them as they come. The weights are the same to the byte.
 */
export async function trainJudgingBeside(texts: Texts, parts: DatasetParts): Promise<Judging> {
	return together(...(await Promise.all([learntBeside("losses", texts, parts), learntBeside("others", texts, parts)])));
}

function together({ losses }: Shares<Model>["losses"], { promises, lures, ...frauds }: Shares<Model>["others"]): Judging {
	return { losses, promises, lures, frauds };
}

function learntBeside<S extends Share>(share: S, texts: Texts, parts: DatasetParts): Promise<Shares<Model>[S]> {
	return new Promise((done, fail) => {
		const thread = new Worker(new URL("./judging-thread.ts", import.meta.url), { workerData: { share, texts, parts } });
		thread.once("error", fail);
		thread.once("message", (sent: Readonly<Record<string, Bare>>) => {
			const whole = each(sent, ({ meaning, ...rest }): Model => ({ ...rest, meaning: { ...meaning, table: vectorTable() } }));
			done(whole as Shares<Model>[S]);
		});
	});
}

/** Each thread reads the table of vectors by itself; it is not sent. */
type Bare = Omit<Model, "meaning"> & { readonly meaning: Omit<Model["meaning"], "table"> };

/** @returns what a thread sends of its share */
export function learntToSend(share: Share, texts: Texts, parts: DatasetParts): Readonly<Record<string, Bare>> {
	return each(LEARN[share](texts, parts), ({ meaning: { weights, bias }, ...rest }): Bare => ({ ...rest, meaning: { weights, bias } }));
}

function each<From, To>(models: Readonly<Record<string, From>>, made: (model: From) => To): Record<string, To> {
	return Object.fromEntries(Object.entries(models).map(([name, model]) => [name, made(model)]));
}

function fraudModels(texts: Texts, parts: DatasetParts): Compiled["frauds"] {
	const messages = [...texts.frauds].flatMap(([kind, { data }]) => data.map((text) => ({ kind, text })));
	return trainFraudModels([...messages, ...honestMessages(texts, parts)], parts);
}
