/** Whether somebody tells of a loss now: then they are answered, whatever else speaks against it. */
import type { Library } from "../../library.ts";

export function tellsOfLoss(library: Library, typed: string): boolean {
	const { answer } = library.ask(typed);
	return answer?.kind === "entry" && answer.emergency;
}
