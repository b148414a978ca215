/** A file for one test, gone when it is over. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export function temporary(name: string, text: string): string {
	const folder = mkdtempSync(join(tmpdir(), "coverbot-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const file = join(folder, name);
	writeFileSync(file, text);
	return file;
}
