/** Reading texts as a whole beside the event loop: in a thread of its own, which is started when it is first needed. */
import { Worker } from "node:worker_threads";
import type { Opinion } from "./encoder.ts";

/** What thread.ts is sent, and what it sends back. */
export type Sent = { readonly number: number; readonly text: string };
export type Read = { readonly number: number; readonly opinion: Opinion };

/** A text takes 5 to 15 ms, and twice as long while every processor is busy: who stood behind so many others would wait for over a tenth of a second. */
export const MOST_WAITING = 4;

let thread: Worker | null = null;
let last = 0;
const waiting = new Map<number, (opinion: Opinion | null) => void>();

/** Whether a text would be read within a tenth of a second or so. */
export const isFree = (): boolean => waiting.size < MOST_WAITING;

/** What the encoder thinks of a text; null where the thread ended. Texts are read in their order, and kept nowhere. */
export function readBeside(text: string): Promise<Opinion | null> {
	thread ??= started();
	const number = ++last;
	thread.postMessage({ number, text } satisfies Sent);
	return new Promise((done) => waiting.set(number, done));
}

function started(): Worker {
	const worker = new Worker(new URL("./thread.ts", import.meta.url));
	worker.on("message", ({ number, opinion }: Read) => {
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
