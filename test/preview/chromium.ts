/** The system's Chromium, if there is one. `REQUIRE_CHROMIUM` (set by .ci/run) makes its absence a failure instead of a skip. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "vitest";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export function findChromium(path = process.env.PATH ?? ""): string | null {
	for (const folder of path.split(delimiter)) {
		for (const name of NAMES) {
			try {
				accessSync(join(folder, name), constants.X_OK);
				return join(folder, name);
			} catch {
				// Not here.
			}
		}
	}
	return null;
}

const found = findChromium();
if (!found) {
	const sentence = "no Chromium in PATH (Debian: apt-get install chromium)";
	if (process.env.REQUIRE_CHROMIUM) throw new Error(`The browser tests are required, and there is ${sentence}.`);
	process.stderr.write(`Browser tests are skipped: ${sentence}.\n`);
}

/** On a busy machine a page takes its time, and no test is about how long. */
const LONGEST_MS = 300_000;

/** A test in Chromium; skipped where there is none. */
export const browserTest = (name: string, run: () => Promise<void>) => test.skipIf(!found)(name, { timeout: LONGEST_MS }, run);
