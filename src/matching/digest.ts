/** What the trained weights depend on, as one number: the dataset's files and the code that trains. */
import { createHash } from "node:crypto";
import { readdirSync, readSync } from "node:fs";
import { withFile } from "./read-part.ts";

/** Read at a time: the files are some twenty megabytes, and none of it is kept. */
const SOME = 1 << 16;

/** @param folders absolute paths; every .yaml, .ts, .bin and .txt file below them counts, by relative name and content */
export function digestOf(folders: readonly string[]): string {
	const hash = createHash("sha256");
	const some = Buffer.alloc(SOME);
	for (const folder of folders) {
		const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(yaml|ts|bin|txt)$/.test(name));
		for (const name of files.sort()) {
			hash.update(name).update("\0");
			withFile(`${folder}/${name}`, (file) => {
				for (let read = readSync(file, some); read > 0; read = readSync(file, some)) hash.update(some.subarray(0, read));
			});
			hash.update("\0");
		}
	}
	return hash.digest("hex").slice(0, 32);
}
