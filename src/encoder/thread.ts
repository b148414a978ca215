/** The encoder's thread (beside.ts): it is given texts, and sends what it thinks of each. */
import { constants, platform, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { Read, Sent } from "./beside.ts";
import { encoder } from "./encoder.ts";

// Whoever answers goes first. On Linux each thread has a priority of its own; elsewhere it would be the whole process's.
if (platform() === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// The weights are opened before a text is timed.
encoder("");

parentPort?.on("message", ({ number, text }: Sent) => {
	const from = performance.now();
	const spent = process.threadCpuUsage();
	const opinion = encoder(text);
	const { user, system } = process.threadCpuUsage(spent);
	parentPort?.postMessage({ number, opinion, ms: performance.now() - from, processorMs: (user + system) / 1000 } satisfies Read);
});
