/**
 * The short-lived process that compiles the dataset: `node compile-process.ts FAQ_FOLDER DATA_FOLDER DIGEST PARENT`.
 * Progress goes to standard error as lines "progress 3 12"; faults of the dataset as one text, with exit code 1.
 */
import { DatasetError } from "../dataset/fault.ts";
import { compile } from "./compile.ts";
import { writeCompiled } from "./compiled.ts";

const [faq, data, digest, parent] = process.argv.slice(2) as [string, string, string, string];

/** Nobody waits for the result any more once the parent is gone, however it ended: then somebody else adopted this process. */
function progress(done: number, of: number): void {
	if (process.ppid !== Number(parent)) process.exit(1);
	process.stderr.write(`progress ${done} ${of}\n`);
}

try {
	writeCompiled(data, digest, await compile(faq, progress));
} catch (error) {
	process.stderr.write(`${error instanceof DatasetError ? error.message : (error as Error).stack}\n`);
	process.exitCode = 1;
}
