/** The one security tip that fits a question: what would have helped in the loss that it fears. Which fits what stands in tips.yaml. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Target } from "../matching/target.ts";
import type { ShownTip } from "./answer.ts";

/** The most urgent tip that names the topic or entry, first in the file's order; none where none does. */
export function tipFor(dataset: Dataset, target: Target): ShownTip | null {
	if (target.kind === "own") return null;
	const fits = dataset.tips.filter((tip) => (target.kind === "cells" ? tip.topics.includes(target.topic) : tip.questions.includes(target.id)));
	const [tip] = fits.toSorted((a, b) => a.priority - b.priority);
	return tip ? { id: tip.id, title: tip.title, does: tip.does, how: tip.how } : null;
}
