/** The encoder's thread (beside.ts): it is given texts, and sends what it thinks of each. */
import { parentPort } from "node:worker_threads";
import type { Read, Sent } from "./beside.ts";
import { encoder } from "./encoder.ts";

parentPort?.on("message", ({ number, text }: Sent) => {
	parentPort?.postMessage({ number, opinion: encoder(text) } satisfies Read);
});
