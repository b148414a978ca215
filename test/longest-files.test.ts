import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { LONGEST, WAITING } from "./longest-files.ts";

test("every file that is to begin early is there, once", () => {
	expect(LONGEST.filter((name, i) => !existsSync(`test/${name}.test.ts`) || LONGEST.indexOf(name) !== i)).toEqual([]);
});

test("every file that waits is there, and among those that begin early", () => {
	expect([...WAITING].filter((name) => !LONGEST.includes(name))).toEqual([]);
});
