import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { beside, WORKERS } from "./test/beside.ts";
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
		// Node reads TypeScript by itself: nothing is rewritten in one process for the others, and what is tested runs as it does in service.
		experimental: { viteModuleRunner: false },
		pool: beside,
		// At most as many as there are cores compute: with a third on two cores two of six whole runs failed on a crowded machine, where what has
		// a deadline of its own (Discord's three seconds, a lock) came too late.
		maxWorkers: WORKERS,
		// Room for what is soon thrown away: a seventh of the time went into clearing it.
		execArgv: ["--max-semi-space-size=64"],
		testTimeout: 30_000,
		// What is asked again until it is so fails by what was there last, not by how soon it comes: three seconds after a press an answer may still be on its way.
		expect: { poll: { timeout: 20_000 } },
		hookTimeout: 120_000,
		// As long as learning the dataset may take.
		teardownTimeout: 120_000,
	},
});
