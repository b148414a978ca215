/** Closes every run with one plain line, "N passed, N failed", that scripts and people can read. */
import type { Reporter, TestModule } from "vitest/node";

export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
		const count = { passed: 0, failed: errors.length, skipped: 0 };
		for (const module of modules) {
			// A file that could not be loaded has no tests to fail.
			if (module.errors().length > 0) count.failed++;
			for (const test of module.children.allTests()) {
				const { state } = test.result();
				if (state !== "pending") count[state]++;
			}
		}
		const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
		process.on("exit", () => process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`));
	}
}
