import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { LONGEST } from "./longest-files.ts";

test("every file that is to begin early is there, once", () => {
	expect(LONGEST.filter((name, i) => !existsSync(`test/${name}.test.ts`) || LONGEST.indexOf(name) !== i)).toEqual([]);
});
