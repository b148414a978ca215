/** The handle as the doors use it: flood control first, an answer in time always. */
import type { Bot, Command } from "./command.ts";
import { withDeadline } from "./deadline.ts";
import { withFloodControl } from "./flood.ts";
import { createHandle, type Handle, type ReportFault } from "./handle.ts";

/** @param now milliseconds */
export function guardedHandle(bot: Bot, commands: readonly Command[], report: ReportFault, now: () => number): Handle {
	const timed = withDeadline(createHandle(bot, commands, report), { reach: bot.reach, after: timer });
	return withFloodControl(timed, now);
}

function timer(ms: number, fn: () => void): () => void {
	const running = setTimeout(fn, ms);
	return () => clearTimeout(running);
}
