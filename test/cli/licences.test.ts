/** The list of licences is what the lock file says. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { licencesPage } from "../../scripts/licences.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("docs/licences.md lists every package that the bot may load; after a change: npm run -s licences > docs/licences.md", () => {
	expect(read("docs/licences.md")).toBe(licencesPage(read("package-lock.json")));
});

test("each package names a licence that allows use in any project", () => {
	const listed = [...read("docs/licences.md").matchAll(/^\| (\S+) \| \S+ \| (.+?) \|/gm)].map(([, name, licence]) => `${name}: ${licence}`);
	expect(listed.length).toBeGreaterThan(50);
	expect(listed.filter((line) => !/: (MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|MPL-2\.0|OFL-1\.1)$/.test(line))).toEqual([
		"package: licence",
	]);
});
