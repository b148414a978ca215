/** Whether somebody tells of a loss now: then they are answered, whatever else speaks against it. */
import type { Library } from "../../library.ts";
import type { Outcome } from "../../outcome.ts";

export function tellsOfLoss(library: Library, typed: string): boolean {
	return isFirstAid(library.ask(typed));
}

export function isFirstAid({ answer }: Pick<Outcome, "answer">): boolean {
	return answer?.kind === "entry" && answer.emergency;
}
