/** The security tip that fits a question. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Target } from "../matching/target.ts";
import type { ShownTip } from "./answer.ts";

/**
 * The most urgent tip that names the topic or entry, first in the file's order.
 * @returns null where none fits: prevention is no help to somebody who has just lost something
 */
export function tipFor(dataset: Dataset, target: Target): ShownTip | null {
	const fits = dataset.tips.filter((tip) => (target.kind === "cells" ? tip.topics.includes(target.topic) : tip.questions.includes(target.id)));
	const [tip] = fits.toSorted((a, b) => a.priority - b.priority);
	return tip ? { id: tip.id, title: tip.title, does: tip.does, how: tip.how } : null;
}
