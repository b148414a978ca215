import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/**/*.test.ts"],
		reporters: ["default", "./test/closing-line.ts"],
		globalSetup: ["./test/compile-once.ts"],
		testTimeout: 30_000,
		hookTimeout: 120_000,
	},
});
