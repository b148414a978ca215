import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/**/*.test.ts"],
		reporters: ["default", "./test/closing-line.ts"],
		globalSetup: ["./test/compile-once.ts"],
		// One process for many files: what they import and the compiled dataset are loaded once (half of the processor time of the suite).
		isolate: false,
		// On two cores vitest would take one: much here waits for a socket, a process or a browser.
		maxWorkers: "100%",
		testTimeout: 30_000,
		hookTimeout: 120_000,
	},
});
