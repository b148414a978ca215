/** Whether this process is asked as much as it can answer: of late its event loop has hardly rested. */
import { performance } from "node:perf_hooks";

/** So long a stretch is looked at: short, for those who all ask after one headline come within a second, and as they come a line grows. */
const STRETCH_MS = 50;
/** Above, whoever asks next would wait. */
const BUSY = 0.8;
/** With understanding done elsewhere, which is more than half of the work, this much is left of that. */
const STILL_BUSY = 0.35;

let since = { at: performance.now(), loop: performance.eventLoopUtilization() };
let utilization = 0;

export const isBusy = (): boolean => ofLate() > BUSY;

/** While another thread understands the questions: whether it would be too much without that. */
export const isStillBusy = (): boolean => ofLate() > STILL_BUSY;

/** The share of the last whole stretch in which the event loop was at work. */
function ofLate(): number {
	const at = performance.now();
	if (at - since.at < STRETCH_MS) return utilization;
	const loop = performance.eventLoopUtilization();
	utilization = performance.eventLoopUtilization(loop, since.loop).utilization;
	since = { at, loop };
	return utilization;
}
