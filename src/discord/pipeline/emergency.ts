/** Whether somebody tells of a loss now: then they are answered, whatever else speaks against it. */
import { askBeside } from "../../ask-beside.ts";
import type { Outcome, Outcomes } from "../../outcome.ts";

/** Asked of whoever floods the bot, too: what words leave in doubt is read beside the event loop. */
export async function tellsOfLoss(library: Pick<Outcomes, "ask">, typed: string): Promise<boolean> {
	return isFirstAid(await askBeside(library, typed));
}

export function isFirstAid({ answer }: Pick<Outcome, "answer">): boolean {
	return answer?.kind === "entry" && answer.emergency;
}
