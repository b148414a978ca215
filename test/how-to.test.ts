/** The pages for whoever carries on say where to go: every file, folder and script that they name exists. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const PAGES = [...readdirSync("docs/how-to").map((page) => `docs/how-to/${page}`), "CONTRIBUTING.md", "DESIGN.md", "docs/matching.md"];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** Paths in code marks that begin with a folder of the project; one with a placeholder names its folder. */
function pathsIn(text: string): string[] {
	const marked = [...text.matchAll(/`([\w./-]+(?:<\w+>[\w./-]*)?)`/g)].map(([, path]) => path as string);
	return marked
		.filter((path) => /^(src|commands|faq|test|docs|emulator|preview|bench|scripts|\.github)\//.test(path))
		.map((path) => path.replace(/[^/]*<.*$/, ""));
}

test.each(PAGES)("%s names only what is there", (page) => {
	const text = readFileSync(page, "utf8");
	expect(pathsIn(text).filter((path) => !existsSync(path))).toEqual([]);
	const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name as string);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
