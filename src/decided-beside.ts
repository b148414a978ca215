/**
 * Questions understood in a second thread, while the event loop has more to do than it can: half of an answer's work is understanding it. The
 * thread is started when it is first needed, takes as much memory again as the dataset and what was learnt, and is ended when it is needed no more.
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

/** Null where a question is better understood here and now; its promise holds null where the thread ended meanwhile. */
export type DecidedBeside = (question: string, turns: Turns) => Promise<Decided | null> | null;

/** A longer line is some seven milliseconds: whoever comes then is understood here, so both threads have their share. */
const LONGEST_LINE = 64;
/** A message to a thread costs more than a question in it, and nobody shall wait for many others: so many go together. */
const TOGETHER = 8;
/** Nobody was too many for so long: its memory is given back. */
const IDLE_MS = 60_000;

/** It helps still where it helped so lately. */
const LATELY_MS = 500;
/** For less than that it is not started: a picture or a command that takes a tenth of a second is no crowd. */
const CROWD_MS = 250;

/** On one core a second thread only takes from the first. */
const HAS_CORES = availableParallelism() > 1;
const tooMuchForOne = (helped: boolean): boolean => HAS_CORES && (helped ? isStillBusy() : isBusy());

/**
 * @param copy what it reads: the same that is answered from here
 * @param isNeeded given whether it helped lately, which makes the event loop look the less busy
 */
export function decidedBeside(copy: Copy, isNeeded = tooMuchForOne): DecidedBeside {
	let thread: Deciding | null = null;
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
		if (!thread && at - neededFrom >= CROWD_MS)
			thread = deciding(copy, () => {
				thread = null;
			});
		if (!thread?.isFree()) return null;
		helpedAt = at;
		return thread.understand({ number: ++last, question, turns });
	};
}

type Deciding = {
	readonly isFree: () => boolean;
	readonly understand: (asked: Asked) => Promise<Decided | null>;
};

function deciding(copy: Copy, onEnd: () => void): Deciding {
	const worker = new Worker(new URL("./deciding-thread.ts", import.meta.url), { workerData: copy });
	const waiting = new Map<number, (decided: Decided | null) => void>();
	let isOpen = false;
	let next: Asked[] = [];
	const idle = setTimeout(() => void worker.terminate(), IDLE_MS).unref();
	const send = () => {
		if (next.length > 0) worker.postMessage(next);
		next = [];
	};
	worker.on("message", (said: typeof OPEN | readonly Understood[]) => {
		if (said === OPEN) isOpen = true;
		else
			for (const { number, decided } of said) {
				waiting.get(number)?.(decided);
				waiting.delete(number);
			}
	});
	const ended = () => {
		clearTimeout(idle);
		for (const done of waiting.values()) done(null);
		waiting.clear();
		onEnd();
	};
	worker.once("error", ended);
	worker.once("exit", ended);
	// It does not keep the process alive: whoever waits for it is waited for by a door.
	worker.unref();
	return {
		isFree: () => isOpen && waiting.size < LONGEST_LINE,
		understand(asked) {
			idle.refresh();
			if (next.length === 0) setImmediate(send);
			if (next.push(asked) === TOGETHER) send();
			return new Promise((done) => waiting.set(asked.number, done));
		},
	};
}
