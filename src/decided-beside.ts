/**
 * Questions understood in a second thread, while the event loop has more to do than it can: half of an answer's work is understanding it. The
 * thread is started when it is first needed, takes as much memory again as the dataset and what was learnt, and is ended when it is needed no more.
 * What of the processor it takes is not counted against whoever asked (work-share.ts): a crowd is many persons.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { isBusy, isStillBusy } from "./busy.ts";
import type { Copy } from "./matching/compiled.ts";
import type { Turns } from "./matching/turns.ts";
import type { Decided } from "./outcome.ts";

/** What deciding-thread.ts is sent, several at once, and what it sends back; null for a question that it failed at. */
export type Asked = { readonly number: number; readonly question: string; readonly turns: Turns };
export type Understood = { readonly number: number; readonly decided: Decided | null };
/** Said by the thread once it is open. */
export const OPEN = "open";

/** Null where there is no crowd; in one, its promise holds null where the question is to be understood here: the line is long, or the thread ended. */
export type DecidedBeside = (question: string, turns: Turns) => Promise<Decided | null> | null;

/**
 * A longer line is some fifty milliseconds: whoever comes then is understood here. With a short one a crowd of 256 would mostly be, and the
 * thread that also reads and writes would have the most to do: 2,400 a second instead of 3,900.
 */
const LONGEST_LINE = 400;
/** A message to a thread costs more than a question in it, and nobody shall wait for many others: so many go together. */
const TOGETHER = 8;
/** Where it helped so lately it still helps, though with its help the event loop looks less busy. */
const LATELY_MS = 500;
/** For less than that it is not started: a picture or a command that takes a tenth of a second is no crowd. */
const CROWD_MS = 250;
/** Who waits so long for it is understood here instead, and it is ended: Discord waits three seconds. */
const STUCK_MS = 2000;
/** A thread that ends so often by itself is not started once more. */
const MOST_ENDS = 3;
/** Nobody was too many for so long: its memory is given back. */
const IDLE_MS = 60_000;

/** On one core a second thread only takes from the first. */
const HAS_CORES = availableParallelism() > 1;
const tooMuchForOne = (helped: boolean): boolean => HAS_CORES && (helped ? isStillBusy() : isBusy());

/**
 * @param copy what it reads: the same that is answered from here
 * @param isNeeded given whether it helped lately
 */
export function decidedBeside(copy: Copy, isNeeded = tooMuchForOne, start = startedOn): DecidedBeside {
	let thread: Deciding | null = null;
	let ends = 0;
	let last = 0;
	let helpedAt = Number.NEGATIVE_INFINITY;
	let neededFrom: number | null = null;
	return (question, turns) => {
		const at = performance.now();
		if (!isNeeded(at - helpedAt < LATELY_MS)) {
			neededFrom = null;
			return null;
		}
		neededFrom ??= at;
		if (!thread && ends < MOST_ENDS && at - neededFrom >= CROWD_MS)
			thread = begun(start, copy, (wasRested) => {
				thread = null;
				neededFrom = null;
				if (!wasRested) ends++;
			});
		if (!thread?.isOpen()) return null;
		helpedAt = at;
		return thread.isFree() ? thread.understand({ number: ++last, question, turns }) : HERE;
	};
}

/** Of what understanding a question makes nothing outlives it: more room for the young only takes memory. */
const YOUNG_MB = 16;
const startedOn = (copy: Copy): Worker =>
	new Worker(new URL("./deciding-thread.ts", import.meta.url), { workerData: copy, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });

const HERE = Promise.resolve(null);

/** @returns null where the system gives no more threads */
function begun(start: typeof startedOn, copy: Copy, onEnd: (wasRested: boolean) => void): Deciding | null {
	try {
		return deciding(start(copy), onEnd);
	} catch (error) {
		onEnd(false);
		warn(error);
		return null;
	}
}

/** Without its message, which might quote what somebody typed. */
const warn = (error: unknown) =>
	process.emitWarning(`The second thread for questions ended (${error instanceof Error ? error.name : "unknown"}); the first answers them all.`);

type Deciding = {
	readonly isOpen: () => boolean;
	readonly isFree: () => boolean;
	readonly understand: (asked: Asked) => Promise<Decided | null>;
};

/** @param onEnd told whether it was ended here since nobody needed it */
function deciding(worker: Worker, onEnd: (wasRested: boolean) => void): Deciding {
	const waiting = new Map<number, (decided: Decided | null) => void>();
	let isOpen = false;
	let next: Asked[] = [];
	let isRested = false;
	const idle = setTimeout(() => {
		isRested = true;
		void worker.terminate();
	}, IDLE_MS).unref();
	const stuck = setTimeout(() => {
		if (waiting.size > 0) void worker.terminate();
	}, STUCK_MS).unref();
	const send = () => {
		if (next.length > 0) worker.postMessage(next);
		next = [];
	};
	worker.on("message", (said: typeof OPEN | readonly Understood[]) => {
		if (said === OPEN) isOpen = true;
		else for (const { number, decided } of said) answer(number, decided);
		stuck.refresh();
		// It keeps the process alive for those who wait, and no longer.
		if (waiting.size === 0) worker.unref();
	});
	const answer = (number: number, decided: Decided | null) => {
		waiting.get(number)?.(decided);
		waiting.delete(number);
	};
	// An error is followed by its exit.
	worker.on("error", warn);
	worker.once("exit", () => {
		clearTimeout(idle);
		clearTimeout(stuck);
		for (const number of [...waiting.keys()]) answer(number, null);
		onEnd(isRested);
	});
	worker.unref();
	return {
		isOpen: () => isOpen,
		isFree: () => waiting.size < LONGEST_LINE,
		understand(asked) {
			idle.refresh();
			if (waiting.size === 0) {
				stuck.refresh();
				worker.ref();
			}
			if (next.length === 0) setImmediate(send);
			if (next.push(asked) === TOGETHER) send();
			return new Promise((done) => waiting.set(asked.number, done));
		},
	};
}
