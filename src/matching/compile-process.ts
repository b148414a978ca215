/**
 * The short-lived process that compiles the dataset: `node compile-process.ts FAQ_FOLDER DATA_FOLDER DIGEST PARENT`.
 * Progress goes to standard error as lines "progress 3 12"; faults of the dataset as one text, with exit code 1.
 */
import { Worker } from "node:worker_threads";
import { DatasetError } from "../dataset/fault.ts";
import { compile } from "./compile.ts";
import { writeCompiled } from "./compiled.ts";

const [faq, data, digest, parent] = process.argv.slice(2) as [string, string, string, string];

/** This thread is too busy to look. */
const watch = new Worker(new URL("./parent-watch.ts", import.meta.url), { workerData: Number(parent) });
watch.unref();
const progress = (done: number, of: number) => void process.stderr.write(`progress ${done} ${of}\n`);

try {
	const compiled = await compile(faq, progress);
	// What is being written is written whole.
	await watch.terminate();
	writeCompiled(data, digest, compiled);
} catch (error) {
	process.stderr.write(`${error instanceof DatasetError ? error.message : (error as Error).stack}\n`);
	process.exitCode = 1;
}
