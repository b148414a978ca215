import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { RULES } from "../../../src/dataset/rules/index.ts";

const SRC = fileURLToPath(new URL("../../../src/dataset/rules", import.meta.url));
const NO_RULES = ["index.ts", "rule.ts", "walk.ts"];
const inFolder = readdirSync(SRC)
	.filter((file) => !NO_RULES.includes(file))
	.map((file) => file.replace(/\.ts$/, ""))
	.sort();

test("every file of src/dataset/rules is in the list, under its own name", () => {
	expect(RULES.map((rule) => rule.name).sort()).toEqual(inFolder);
});

test.each(inFolder)("%s has a test", (name) => {
	expect(existsSync(fileURLToPath(new URL(`${name}.test.ts`, import.meta.url)))).toBe(true);
});

test.each(inFolder)("%s exports the rule of its name", async (name) => {
	const module: Record<string, unknown> = await import(`${SRC}/${name}.ts`);
	const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
	expect(module[camel]).toBe(RULES.find((rule) => rule.name === name));
});

test.each(RULES.map((rule) => [rule.name, rule] as const))("%s says why it is there, in one sentence", (_, { because }) => {
	expect(because).toMatch(/^[A-Z][^.]+\.$/);
});
