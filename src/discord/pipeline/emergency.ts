/** Whether somebody tells of a loss now: then they are answered, whatever else speaks against it. */
import type { Library } from "../../library.ts";
import { answeredBy } from "../../matching/decision.ts";

export function tellsOfLoss(library: Library, typed: string): boolean {
	const target = answeredBy(library.ask(typed).decision);
	return (target?.kind === "entry" && library.dataset.question(target.id)?.emergency) ?? false;
}
