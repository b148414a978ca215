/** Reading texts as a whole beside the event loop: in a thread of its own, which is started when it is first needed. */
import { Worker } from "node:worker_threads";
import type { Opinion } from "./encoder.ts";

/** What thread.ts is sent, and what it sends back: with the milliseconds that it took. */
export type Sent = { readonly number: number; readonly text: string };
export type Read = { readonly number: number; readonly opinion: Opinion; readonly ms: number };

/** Nobody waits much over a tenth of a second for a text to be read: of that half in line, and half for the reading and for the answer. */
const LONGEST_LINE_MS = 50;
/** A text takes 5 to 15 ms, and longer where others want the processor: what the last eight or so took is what the next will. */
const AT_FIRST_MS = 10;
const REMEMBERED = 8;

let thread: Worker | null = null;
let last = 0;
let usualMs = AT_FIRST_MS;
const waiting = new Map<number, (opinion: Opinion | null) => void>();

/** Whether a text would be read soon: where none is before it, or those that are take no time to speak of. */
export const isFree = (): boolean => waiting.size === 0 || waiting.size * usualMs <= LONGEST_LINE_MS;

/** What the encoder thinks of a text; null where the thread ended. Texts are read in their order, and kept nowhere. */
export function readBeside(text: string): Promise<Opinion | null> {
	thread ??= started();
	const number = ++last;
	thread.postMessage({ number, text } satisfies Sent);
	return new Promise((done) => waiting.set(number, done));
}

function started(): Worker {
	const worker = new Worker(new URL("./thread.ts", import.meta.url));
	worker.on("message", ({ number, opinion, ms }: Read) => {
		usualMs += (ms - usualMs) / REMEMBERED;
		waiting.get(number)?.(opinion);
		waiting.delete(number);
	});
	const ended = () => {
		if (thread !== worker) return;
		thread = null;
		for (const done of waiting.values()) done(null);
		waiting.clear();
	};
	worker.on("error", ended);
	worker.on("exit", ended);
	// It waits for texts as long as the bot lives, and does not keep it alive.
	worker.unref();
	return worker;
}
