/** `npm run -s bench:hostile`: how long the longest hostile message keeps the event loop, function by function. */
import { parseArgs } from "node:util";
import { least } from "../test/hostile/growth.ts";
import { hostileInputs } from "../test/hostile/inputs.ts";
import { textFunctions } from "../test/hostile/text-functions.ts";
import { realLibrary } from "../test/real-library.ts";

const HELP = `Measure how long hostile texts of Discord's greatest length (4,000 characters) keep the event loop.

  npm run -s bench:hostile              each function's slowest text, in milliseconds, the least of three runs
  npm run -s bench:hostile -- --json    last line: one JSON object
  --help                                this text
`;
const LENGTH = 4000;

const { values } = parseArgs({ options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } });
if (values.help) process.stdout.write(HELP);
else {
	const inputs = hostileInputs("password seed key api secret send your".split(" "));
	const functions = textFunctions(await realLibrary());
	const slowest = Object.entries(functions).map(([name, run]) => {
		const times = inputs.map((input) => {
			const text = input.of(LENGTH);
			run(text);
			return { on: input.name, ms: least(() => run(text), 3) };
		});
		const [most] = times.toSorted((a, b) => b.ms - a.ms);
		return { name, on: most?.on ?? "", ms: Number((most?.ms ?? 0).toFixed(1)) };
	});
	for (const { name, on, ms } of slowest.toSorted((a, b) => b.ms - a.ms)) process.stderr.write(`${String(ms).padStart(8)} ms  ${name} on ${on}\n`);
	if (values.json) process.stdout.write(`${JSON.stringify({ bench: "hostile", length: LENGTH, inputs: inputs.length, slowest })}\n`);
}
