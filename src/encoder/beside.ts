/** Reading texts as a whole beside the event loop: in a thread of its own, which is started when it is first needed. */
import { Worker } from "node:worker_threads";
import { type Opinion, remember, remembered } from "./encoder.ts";

type Waiting = { readonly text: string; readonly done: () => void };

let thread: Worker | null = null;
let number = 0;
const waiting = new Map<number, Waiting>();

/**
 * Afterwards the text's opinion is at hand for `encoder`. Never fails: where the thread ends, whoever asks next reads it in the event loop.
 */
export function readBeside(text: string): Promise<void> {
	if (remembered(text)) return Promise.resolve();
	thread ??= started();
	number++;
	const message = { number, text };
	thread.postMessage(message);
	return new Promise((done) => waiting.set(message.number, { text, done }));
}

function started(): Worker {
	const worker = new Worker(new URL("./thread.ts", import.meta.url));
	worker.on("message", ({ number: of, opinion }: { readonly number: number; readonly opinion: Opinion }) => {
		const one = waiting.get(of);
		waiting.delete(of);
		if (one) remember(one.text, opinion);
		one?.done();
	});
	const ended = () => {
		if (thread === worker) thread = null;
		for (const { done } of waiting.values()) done();
		waiting.clear();
	};
	worker.on("error", ended);
	worker.on("exit", ended);
	// It waits for texts as long as the bot lives, and does not keep it alive.
	worker.unref();
	return worker;
}
