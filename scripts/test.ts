/** `npm test -- …`: the checks beside the tests, which in the beginning wait more than they compute. What follows -- is for vitest. */
import { spawn } from "node:child_process";
import { setPriority } from "node:os";

/** Lower than the tests' own: what has a deadline goes first. */
const BESIDE = 10;

const start = (program: string, ...args: string[]) => spawn(program, args, { stdio: "inherit" });
const ended = (child: ReturnType<typeof start>) =>
	new Promise<number>((done, fail) => child.once("error", fail).once("close", (code) => done(code ?? 1)));

const [tests, checks] = [start("vitest", "run", ...process.argv.slice(2)), start(process.execPath, "scripts/check.ts")];
if (checks.pid) setPriority(checks.pid, BESIDE);
const [tested, checked] = await Promise.all([
	ended(tests),
	// Whoever has to mend a type need not wait for the tests; vitest ends what it started.
	ended(checks).then((code) => {
		if (code !== 0) tests.kill("SIGTERM");
		return code;
	}),
]);
process.exitCode = checked || tested;
