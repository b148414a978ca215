/** What fails where nobody waits for it ends the process, as Node does; but the log says where, and never what was typed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { dataFolder, HTTP_DOOR, run } from "./running.ts";

vi.setConfig({ testTimeout: 120_000 });

const FAILING = {
	unhandledRejection: 'Promise.reject(new Error("my seed is abandon"))',
	uncaughtException: '(() => { throw new Error("my seed is abandon"); })()',
};

test.each(Object.entries(FAILING))("%s: code 1 and a line without the error's message", async (_name, code) => {
	// Inside the running program, once its door is open: as a library's forgotten promise would.
	const DATA_DIR = dataFolder();
	const inside = join(DATA_DIR, "inside.mjs");
	writeFileSync(inside, `process.on("SIGUSR2", () => ${code});`);
	const bot = run({ ...HTTP_DOOR, DATA_DIR }, ["--import", inside, "src/main.ts"]);
	await bot.says(/the http door is open/);
	bot.child.kill("SIGUSR2");
	const { code: ended, said } = await bot.ended;
	expect(ended).toBe(1);
	expect(said).toMatch(/"level":60.*nobody waited for/);
	expect(said).not.toContain("abandon");
});
