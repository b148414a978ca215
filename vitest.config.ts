import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { LONGEST } from "./test/longest-files.ts";

class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) => {
			const at = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
			return at < 0 ? LONGEST.length : at;
		};
		return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
	}
}

export default defineConfig({
	test: {
		include: ["test/**/*.test.ts"],
		reporters: ["default", "./test/closing-line.ts"],
		globalSetup: ["./test/compile-once.ts"],
		sequence: { sequencer: LongestFirst },
		// One process for many files: what they import and the compiled dataset are loaded once (half of the processor time of the suite).
		isolate: false,
		// More than there are cores, and three times as many as vitest would take on two: much here waits for a socket, a process or a browser.
		maxWorkers: availableParallelism() + 1,
		// Room for what is soon thrown away: a seventh of the time went into clearing it.
		execArgv: ["--max-semi-space-size=64"],
		testTimeout: 30_000,
		hookTimeout: 120_000,
	},
});
