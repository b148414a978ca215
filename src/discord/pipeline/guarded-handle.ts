/** The handle as the doors use it: flood control first, an answer in time always. */
import { timer } from "../../text/in-time.ts";
import type { Bot, Command } from "./command.ts";
import { withDeadline } from "./deadline.ts";
import { withFloodControl } from "./flood.ts";
import { createHandle, type Handle, type ReportFault } from "./handle.ts";
import { type Observe, withObservation } from "./observe.ts";

/**
 * @param now milliseconds
 * @param observe counts, if anybody wants to know
 */
export function guardedHandle(
	bot: Bot,
	commands: readonly Command[],
	report: ReportFault,
	now: () => number,
	observe: Observe | null = null,
): Handle {
	const timed = withDeadline(createHandle(bot, commands, report), { discord: bot.discord, after: timer });
	const guarded = withFloodControl(timed, now);
	return observe ? withObservation(guarded, commands, observe) : guarded;
}
