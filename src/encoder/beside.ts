/** Reading texts as a whole beside the event loop: in a thread of its own, which is started when it is first needed. */
import { Worker } from "node:worker_threads";
import type { Opinion } from "./encoder.ts";

/** What thread.ts is sent, and what it sends back: with the milliseconds that it took, and those of them in which it had the processor. */
export type Sent = { readonly number: number; readonly text: string };
export type Read = { readonly number: number; readonly opinion: Opinion; readonly ms: number; readonly processorMs: number };

/** Nobody waits much over a tenth of a second for a text to be read: of that half in line, and half for the reading and for the answer. */
const LONGEST_LINE_MS = 50;
/** A text takes 5 to 15 ms, and longer where others want the processor: what the last eight or so took is what the next will. */
const AT_FIRST_MS = 10;
const REMEMBERED = 8;

/**
 * In the long run the thread has a quarter of a core, some twenty texts a second: where as many ask as one process can answer, it would
 * take the processor from the answers themselves. What it did not use is saved for when it is busier.
 */
const SHARE = 0.25;
const MOST_SAVED_MS = 4_000;

let thread: Worker | null = null;
let saved = { ms: MOST_SAVED_MS, at: performance.now() };
let last = 0;
let usualMs = AT_FIRST_MS;
const waiting = new Map<number, (opinion: Opinion | null) => void>();

/** Whether a text would be read soon: none is before it, or those that are take no time to speak of, and the thread has not had its share. */
export const isFree = (): boolean => (waiting.size === 0 || waiting.size * usualMs <= LONGEST_LINE_MS) && savedMs() > 0;

function savedMs(): number {
	const at = performance.now();
	saved = { ms: Math.min(MOST_SAVED_MS, saved.ms + (at - saved.at) * SHARE), at };
	return saved.ms;
}

/** What the encoder thinks of a text; null where the thread ended. Texts are read in their order, and kept nowhere. */
export function readBeside(text: string): Promise<Opinion | null> {
	thread ??= started();
	// A tool that waits for nothing else would end before it is read.
	thread.ref();
	const number = ++last;
	thread.postMessage({ number, text } satisfies Sent);
	return new Promise((done) => waiting.set(number, done));
}

function started(): Worker {
	const worker = new Worker(new URL("./thread.ts", import.meta.url));
	worker.on("message", ({ number, opinion, ms, processorMs }: Read) => {
		usualMs += (ms - usualMs) / REMEMBERED;
		saved = { ms: savedMs() - processorMs, at: saved.at };
		waiting.get(number)?.(opinion);
		waiting.delete(number);
		if (waiting.size === 0) worker.unref();
	});
	const ended = () => {
		if (thread !== worker) return;
		thread = null;
		for (const done of waiting.values()) done(null);
		waiting.clear();
	};
	worker.on("error", ended);
	worker.on("exit", ended);
	// It waits for texts as long as the bot lives, and does not keep it alive but while it reads.
	worker.unref();
	return worker;
}
