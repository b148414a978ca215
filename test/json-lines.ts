/** A file that holds one JSON object a line, as exams do. */
import { readFileSync } from "node:fs";

export function jsonLines<T>(file: string): T[] {
	return readFileSync(file, "utf8")
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as T);
}
