/** What the trained weights depend on, as one number: the dataset's files and the code that trains. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** @param folders absolute paths; every .yaml, .ts, .bin and .txt file below them counts, by relative name and content */
export function digestOf(folders: readonly string[]): string {
	const hash = createHash("sha256");
	for (const folder of folders) {
		const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(yaml|ts|bin|txt)$/.test(name));
		for (const name of files.sort())
			hash
				.update(name)
				.update("\0")
				.update(readFileSync(`${folder}/${name}`))
				.update("\0");
	}
	return hash.digest("hex").slice(0, 32);
}
