/** `npm run exam:readings`: has the encoder read anew what the exams ask it, for test/readings.ts. Run it after the encoder has changed; it takes two minutes. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KEPT_IN, keeping } from "../test/readings.ts";

/** Of the tests those that ask the encoder much. */
const ASKING = ["test/triage", "test/matching", "test/layers", "test/discord/chatter.test.ts"];

const folder = mkdtempSync(join(tmpdir(), "coverbot-readings-"));
try {
	const { status } = spawnSync("vitest", ["run", ...ASKING], { stdio: "inherit", env: { ...process.env, READINGS_INTO: folder } });
	if (status !== 0) process.stderr.write("Some of these tests fail. What was read is kept all the same.\n");
	writeFileSync(KEPT_IN, keeping(Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))));
	process.exitCode = status ?? 1;
} finally {
	rmSync(folder, { recursive: true });
}
