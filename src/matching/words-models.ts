/** The training of what judges moderators' words: whether they promise protection (faq/promises), and whether they would have a reader do what frauds want (faq/lures). */
import type { DatasetParts } from "../dataset/dataset.ts";
import type { Texts } from "../dataset/tree.ts";
import { isFraudKind } from "../fraud/kinds.ts";
import { PROMISE_LABELS, promiseFeatures } from "../promises/features.ts";
import { asRead } from "../text/as-read.ts";
import { eachOnce } from "../text/each-once.ts";
import type { Model } from "./classifier.ts";
import { toldIn } from "./dataset-texts.ts";
import { evenly } from "./evenly.ts";
import { type Seen, type SeenWord, seenOf } from "./seen.ts";
import { trainMargin } from "./train-margin.ts";
import { vectorTable } from "./vector-table.ts";

export const LURE_LABELS = ["harmless", "lure"] as const;

/** So many of the messages that are declined (chatter, prices, greetings), and of what members ask, are shown as harmless. */
const CHATTER = 600;
const ASKED = 300;

/** How what judges promises sees a text, each once. */
export function promisesSeen(byWord: (word: string) => SeenWord): (text: string) => Seen {
	return eachOnce((text) => seenOf(promiseFeatures(asRead(text)), vectorTable(), byWord), Number.POSITIVE_INFINITY);
}

/**
 * Whether a text promises protection: with what its words stand for, and with meaning, for promises have many words.
 * @param see as promisesSeen makes it
 */
export function promiseModel(texts: Texts, parts: DatasetParts, see: (text: string) => Seen): Model {
	const harmless = [...plainOf(texts, parts), ...(texts.lures.get("harmless")?.data ?? [])];
	const examples = PROMISE_LABELS.flatMap((kind, label) =>
		[...(texts.promises.get(kind)?.data ?? []), ...(kind === "harmless" ? harmless : [])].map((text) => ({ ...see(text), label })),
	);
	return trainMargin(examples, PROMISE_LABELS, vectorTable());
}

/** Each text of faq/lures counts so often: they are what moderators write, the messages of faq/frauds only share their plots. */
const WRITTEN = 2;

/** Over faq/lures, the messages of faq/frauds, and what is harmless among promises and in the dataset; with the features of frauds, as messagesSeen makes them. */
export function lureModel(texts: Texts, parts: DatasetParts, see: (text: string) => Seen): Model {
	const banks = [
		...LURE_LABELS.map((kind) => ({ kind, data: texts.lures.get(kind)?.data ?? [], times: WRITTEN })),
		...[...texts.frauds].map(([kind, { data }]) => ({ kind: isFraudKind(kind) ? ("lure" as const) : ("harmless" as const), data, times: 1 })),
		{ kind: "harmless" as const, data: [...(texts.promises.get("harmless")?.data ?? []), ...plainOf(texts, parts)], times: 1 },
	];
	const examples = banks.flatMap(({ kind, data, times }) => data.map((text) => ({ ...see(text), label: LURE_LABELS.indexOf(kind), times })));
	return trainMargin(examples, LURE_LABELS, vectorTable());
}

/** What the dataset says itself, which speaks of nothing but protection and promises none; and what people say and ask. */
function plainOf(texts: Texts, parts: DatasetParts): string[] {
	const { terms, exchanges, questions } = parts;
	const said = (folder: string) =>
		[...texts.phrasings].flatMap(([key, { data }]) => (key.startsWith(folder) ? data.map((text) => text.replaceAll("{exchange}", "Kraken")) : []));
	return [
		...terms.map(({ says }) => says),
		...toldIn(parts),
		...exchanges.flatMap(({ topics }) => Object.values(topics).map(({ bottomLine }) => bottomLine)),
		...questions.map(({ bottomLine }) => bottomLine),
		...evenly(said("declined/"), CHATTER),
		...evenly([...said("topics/"), ...said("questions/")], ASKED),
	];
}
