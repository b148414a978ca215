/** A target in words, for buttons, choices and "did you mean". */
import type { Dataset } from "../dataset/dataset.ts";
import type { Target } from "../matching/target.ts";

export function targetTitle(dataset: Dataset, target: Target): string {
	if (target.kind !== "cells") return dataset.question(target.id)?.title ?? target.id;
	const names = target.exchanges.map((id) => dataset.exchange(id)?.name ?? id);
	const topic = dataset.topic(target.topic);
	if (target.exchanges.length === 0) return `All exchanges: ${topic.title.toLowerCase()}`;
	return `${names.join(" and ")}: ${topic.title.toLowerCase()}`;
}

/** A target as a question that a member could ask; it is understood as exactly this target. */
export function targetQuestion(dataset: Dataset, target: Target): string {
	if (target.kind !== "cells") return dataset.question(target.id)?.title ?? target.id;
	const topic = dataset.topic(target.topic);
	if (target.exchanges.length === 0) return topic.lists ?? topic.asks;
	return topic.example.replace("{exchange}", target.exchanges.map((id) => dataset.exchange(id)?.name ?? id).join(" or "));
}
