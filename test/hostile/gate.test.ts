/** The gate: no text that a stranger can send makes a function work more than in proportion to its length. */
import { describe, expect, test } from "vitest";
import { type Growth, growthOf, MOST_GROWTH } from "./growth.ts";
import { hostileInputs } from "./inputs.ts";
import { TEXT_FUNCTIONS } from "./text-functions.ts";

const INPUTS = hostileInputs("password seed phrase pin code key api secret private token address transaction email user word".split(" "));

describe.each(Object.entries(TEXT_FUNCTIONS))("%s", (name, run) => {
	test(`reads ${INPUTS.length} hostile texts in proportion to their length`, { timeout: 600_000 }, () => {
		const grown: Growth[] = [];
		for (const { name: input, of } of INPUTS) {
			const growth = growthOf(input, (length) => run(of(length)));
			grown.push(growth);
			expect(growth.ratio, `${name} on ${input}: ${growth.ratio.toFixed(1)} times the work for eight times the text`).toBeLessThanOrEqual(
				MOST_GROWTH,
			);
		}
		const slowest = grown.sort((a, b) => b.ms - a.ms).slice(0, 3);
		console.log(`${name}: slowest ${slowest.map(({ name: input, ms, ratio }) => `${input} ${ms.toFixed(1)} ms ×${ratio.toFixed(1)}`).join(", ")}`);
	});
});
