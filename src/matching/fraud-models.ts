/** The classifiers of messages that somebody suspects, learnt from faq/frauds and from what the dataset is asked and says. */
import type { DatasetParts } from "../dataset/dataset.ts";
import type { Texts } from "../dataset/tree.ts";
import { fraudFeatures, readMessage } from "../fraud/fraud-features.ts";
import { isFraudKind } from "../fraud/kinds.ts";
import { markedNames } from "../fraud/marked-names.ts";
import { eachOnce } from "../text/each-once.ts";
import type { Model } from "./classifier.ts";
import type { Compiled } from "./compiled.ts";
import { askedOf, toldIn } from "./dataset-texts.ts";
import { evenly } from "./evenly.ts";
import { eachWordOnce, type Seen, seenOfMessage } from "./seen.ts";
import { FEW } from "./train.ts";
import { trainModel } from "./train-model.ts";
import { vectorTable } from "./vector-table.ts";

/**
 * So many of the questions that members ask are shown as honest. With more than twice as many, messages of other writers are judged worse:
 * questions on cover are not what innocents are made of.
 */
const ASKED = 500;
/** And so many of the dataset's own sentences, which tell of frauds and thefts without being any. */
const TOLD = 250;

/** `kind` is one of FRAUD_KINDS, or begins with "innocent-". */
export type LabelledMessage = { readonly kind: string; readonly text: string };

/** What is learnt besides faq/frauds. */
export function honestMessages(texts: Pick<Texts, "phrasings">, parts: DatasetParts): LabelledMessage[] {
	return [
		...evenly(askedOf(texts, "Coinbase"), ASKED).map((text) => ({ kind: "innocent-asked", text })),
		...evenly(toldIn(parts), TOLD).map((text) => ({ kind: "innocent-told", text })),
	];
}

/** How what judges frauds and lures sees a message, each once: both learn from faq/frauds. */
export function messagesSeen(parts: DatasetParts, byWord = eachWordOnce(vectorTable())): (text: string) => Seen {
	const marked = markedNames(parts);
	const see = (text: string) => seenOfMessage(fraudFeatures(readMessage(text), marked), vectorTable(), byWord);
	return eachOnce(see, Number.POSITIVE_INFINITY);
}

/**
 * One model says whether a message is a fraud, one of which kind, honest kinds included.
 * @param see as messagesSeen makes it
 */
export function trainFraudModels(messages: readonly LabelledMessage[], see: (text: string) => Seen): Compiled["frauds"] {
	const read = messages.map(({ kind, text }) => ({ kind, seen: see(text) }));
	const learnt = (labelOf: (kind: string) => string): Model => {
		const labels = [...new Set(read.map(({ kind }) => labelOf(kind)))].sort();
		const examples = read.map(({ kind, seen }) => ({ ...seen, label: labels.indexOf(labelOf(kind)) }));
		// The way for few phrasings, though there are more: messages differ more than questions do, and one word may give a fraud away.
		return trainModel(examples, labels, vectorTable(), undefined, FEW);
	};
	return { whether: learnt((kind) => (isFraudKind(kind) ? "fraud" : "innocent")), kinds: learnt((kind) => kind) };
}
