/** The encoder's thread (beside.ts): it is given texts, and sends what it thinks of each. */
import { parentPort } from "node:worker_threads";
import { FOLDER, openEncoder } from "./encoder.ts";

const read = openEncoder(FOLDER);
parentPort?.on("message", ({ number, text }: { readonly number: number; readonly text: string }) => {
	parentPort?.postMessage({ number, opinion: read(text) });
});
