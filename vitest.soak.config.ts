/** The long runs: `npm run test:soak`, or one of them with `npm run test:soak -- test/store`. Each prints how far it is. */
import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["test/**/*.soak.ts"],
		reporters: ["verbose", "./test/closing-line.ts"],
		globalSetup: ["./test/compile-once.ts"],
		// One at a time: each of them measures or crowds the machine. None may take longer than half an hour.
		fileParallelism: false,
		testTimeout: 1_800_000,
		hookTimeout: 120_000,
		// As long as learning the dataset may take.
		teardownTimeout: 120_000,
		disableConsoleIntercept: true,
	},
});
