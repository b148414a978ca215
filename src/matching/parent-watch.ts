/** The thread that ends compile-process.ts once its parent is gone, however that ended: nobody waits for the result any more. */
import { workerData } from "node:worker_threads";

const parent: unknown = workerData;
const LOOK_MS = 200;

// A process whose parent is gone was adopted by another.
setInterval(() => {
	if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
}, LOOK_MS);
