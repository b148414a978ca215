/** An entry of first aid as it answers somebody who has lost nothing: the same steps, without the alarm. */
import type { Answer } from "./answer.ts";

/** What stands above it: whoever was misunderstood has the red button under it. */
export const IN_CALM = "For the case that it happens. If it has happened to you, press the red button.";

export function calmed(answer: Answer | null): Answer | null {
	return answer?.kind === "entry" ? { ...answer, emergency: false } : answer;
}
