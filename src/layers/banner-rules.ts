/** What a notice must satisfy. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Banner } from "../store/contract.ts";
import { mayNameIn } from "./address-rules.ts";
import type { Problem } from "./contract.ts";
import type { Judges } from "./judges.ts";
import { LONGEST_BANNER, textProblems } from "./text-rules.ts";

export function bannerProblems({ exchange, text }: Pick<Banner, "exchange" | "text">, dataset: Dataset, judges: Judges | null): Problem[] {
	const unknown: Problem[] = dataset.exchange(exchange)
		? []
		: [{ part: "entry", says: `There is no exchange "${exchange}"`, remedy: "Pick one from the list" }];
	return [...unknown, ...textProblems("answer", text, LONGEST_BANNER, judges, false, mayNameIn(dataset))].map((problem) => ({
		...problem,
		says: problem.says.replace("In the answer", "In the notice").replace("The answer", "The notice"),
	}));
}
