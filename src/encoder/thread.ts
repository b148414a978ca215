/** The encoder's thread (beside.ts): it is given texts, and sends what it thinks of each. */
import { constants, platform, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { Read, Sent } from "./beside.ts";
import { encoder } from "./encoder.ts";

// Whoever answers goes first. On Linux each thread has a priority of its own; elsewhere it would be the whole process's.
if (platform() === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

parentPort?.on("message", ({ number, text }: Sent) => {
	parentPort?.postMessage({ number, opinion: encoder(text) } satisfies Read);
});
