/** The handle as the doors use it: flood control first, an answer in time always, its work measured. */
import { timer } from "../../text/in-time.ts";
import type { Bot, Command } from "./command.ts";
import { withDeadline } from "./deadline.ts";
import { tellsOfLoss } from "./emergency.ts";
import { whoIn, withFloodControl } from "./flood.ts";
import { createHandle, type Handle, type ReportFault } from "./handle.ts";
import { type Observe, withObservation } from "./observe.ts";

/**
 * @param now milliseconds
 * @param observe counts, if anybody wants to know
 * @param over what is laid over the work itself, under the deadline
 */
export function guardedHandle(
	bot: Bot,
	commands: readonly Command[],
	report: ReportFault,
	now: () => number,
	observe: Observe | null = null,
	over: (work: Handle) => Handle = (work) => work,
): Handle {
	const work = over(createHandle(bot, commands, report));
	const measured: Handle = (interaction) => bot.admission.measured(whoIn(interaction), () => work(interaction));
	const timed = withDeadline(measured, { discord: bot.discord, after: timer });
	const { admission, library } = bot;
	const guarded = withFloodControl(timed, now, { admission, isEmergency: (typed) => tellsOfLoss(library, typed) });
	return observe ? withObservation(guarded, commands, observe) : guarded;
}
