/** `npm run check`: types, lint and unused code, all at once; what finds nothing says nothing. */
import { spawn } from "node:child_process";

// By one thread: several reckon the same types each for themselves, twice the work.
const CHECKS = ["tsc --singleThreaded", "tsc -p preview/page", "biome check", "knip"];

/** @returns whether it found nothing */
function check(line: string): Promise<boolean> {
	const [program = "", ...args] = line.split(" ");
	return new Promise((done, fail) => {
		const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
		let said = "";
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding("utf8").on("data", (more: string) => {
				said += more;
			});
		child.once("error", fail).once("close", (code) => {
			if (code !== 0) process.stdout.write(`${line}:\n${said}\n`);
			done(code === 0);
		});
	});
}

const fine = await Promise.all(CHECKS.map(check));
process.exitCode = fine.every(Boolean) ? 0 : 1;
