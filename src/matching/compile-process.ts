/**
 * The short-lived process that compiles the dataset: `node compile-process.ts FAQ_FOLDER DATA_FOLDER DIGEST`.
 * Progress goes to standard error as lines "progress 3 12"; faults of the dataset as one text, with exit code 1.
 */
import { DatasetError } from "../dataset/fault.ts";
import { compile } from "./compile.ts";
import { writeCompiled } from "./compiled.ts";

const [faq, data, digest] = process.argv.slice(2) as [string, string, string];
try {
	writeCompiled(
		data,
		digest,
		compile(faq, (done, of) => process.stderr.write(`progress ${done} ${of}\n`)),
	);
} catch (error) {
	process.stderr.write(`${error instanceof DatasetError ? error.message : (error as Error).stack}\n`);
	process.exitCode = 1;
}
