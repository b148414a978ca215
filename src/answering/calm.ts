/** An entry of first aid as it answers somebody who has lost nothing: the same steps, without the alarm. */
import type { Answer } from "./answer.ts";

/** What stands above it: whoever was misunderstood has the red button under it. */
export const IN_CALM = "For the case that it happens. If it has happened to you, press the red button.";

/** Instead of "I am not sure which of these you mean": whoever says no more than that they are afraid is met first. */
export const IN_FEAR = "I am here. What happened? Press what comes nearest, and you get the first steps.";

export function calmed(answer: Answer | null): Answer | null {
	return answer?.kind === "entry" ? { ...answer, emergency: false } : answer;
}
