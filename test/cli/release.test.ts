/** A release as a real process in a repository of its own: what it refuses, and what it leaves. */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { releasedChangelog, requireNewer } from "../../scripts/released-changelog.ts";

const SCRIPT = resolve("scripts/release.ts");
const PACKAGE = {
	name: "sample",
	version: "0.1.0",
	private: true,
	license: "MIT",
	scripts: { test: "node -e \"process.exit(require('fs').existsSync('red') ? 1 : 0)\"", licences: "cat licences-now" },
};

let folder: string;
const file = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(file(name), "utf8");
const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" }).trim();
function commit(files: Readonly<Record<string, string>>): void {
	for (const [name, text] of Object.entries(files)) writeFileSync(file(name), text);
	git("add", "-A");
	git("commit", "-qm", "more");
}
const release = (...args: string[]) => spawnSync(process.execPath, [SCRIPT, ...args], { cwd: folder, encoding: "utf8" });

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "coverbot-release-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	mkdirSync(file("docs"));
	git("init", "-q", "-b", "main");
	for (const [name, value] of [
		["user.name", "Ann"],
		["user.email", "ann@example.org"],
		["commit.gpgsign", "false"],
	] as const)
		git("config", name, value);
	const { scripts: _, private: __, ...root } = PACKAGE;
	commit({
		"package.json": `${JSON.stringify(PACKAGE, null, "\t")}\n`,
		"package-lock.json": JSON.stringify({ name: "sample", version: "0.1.0", lockfileVersion: 3, requires: true, packages: { "": root } }),
		"CHANGELOG.md": "# Changelog\n\n## Unreleased\nIt answers.\n\n## 0.1.0\nThe first.\n",
		"licences-now": "| a | MIT |\n",
		"docs/licences.md": "| a | MIT |\n",
	});
});

test("a release: version, changelog, SBOM, one commit, and a tag that names the SBOM's digest", () => {
	const { status, stdout, stderr } = release("0.2.0");
	expect([status, stderr]).toEqual([0, ""]);
	expect(stdout).toContain("git push --follow-tags");
	expect(read("CHANGELOG.md")).toMatch(/^# Changelog\n\n## Unreleased\n\n## 0\.2\.0 \(\d{4}-\d\d-\d\d\)\nIt answers\.\n\n## 0\.1\.0\nThe first\.\n$/);
	for (const name of ["package.json", "package-lock.json"]) expect(JSON.parse(read(name)).version).toBe("0.2.0");
	expect(JSON.parse(read("docs/sbom.cdx.json"))).toMatchObject({ bomFormat: "CycloneDX", metadata: { component: { version: "0.2.0" } } });
	expect(git("status", "--porcelain")).toBe("");
	expect(git("log", "-1", "--format=%s")).toBe("Release 0.2.0");
	const digest = createHash("sha256").update(read("docs/sbom.cdx.json")).digest("hex");
	expect(git("tag", "-l", "v0.2.0", "--format=%(contents)")).toContain(digest);
	expect(git("rev-list", "-1", "v0.2.0")).toBe(git("rev-parse", "HEAD"));
	expect(release("0.2.0").stderr).toMatch(/not newer/);
});

test.each<[string, () => void, RegExp]>([
	["a tree that is not clean", () => writeFileSync(file("more"), "x"), /not clean/],
	["another branch", () => git("switch", "-qc", "other"), /branch main/],
	["a tag that is there", () => git("tag", "v0.2.0"), /tag v0\.2\.0 already/],
	["nothing under Unreleased", () => commit({ "CHANGELOG.md": "# Changelog\n\n## Unreleased\n\n## 0.1.0\nThe first.\n" }), /says nothing/],
	["a red test", () => commit({ red: "" }), /npm test failed/],
	["an old page of licences", () => commit({ "licences-now": "| b | MIT |\n" }), /licences\.md is old/],
	[
		"a package without a licence",
		() => commit({ "licences-now": "| b | not named |\n", "docs/licences.md": "| b | not named |\n" }),
		/without a licence/,
	],
])("%s is refused with a sentence, and nothing is changed", (_, spoil, says) => {
	spoil();
	const before = [git("rev-parse", "HEAD"), git("tag"), read("CHANGELOG.md")];
	const { status, stderr } = release("0.2.0");
	expect(status).toBe(1);
	expect(stderr).toMatch(says);
	expect(stderr).not.toMatch(/^\s+at /m);
	expect([git("rev-parse", "HEAD"), git("tag"), read("CHANGELOG.md")]).toEqual(before);
});

test("a dry run changes nothing; without a version it says how", () => {
	expect(release("0.2.0", "--dry-run")).toMatchObject({ status: 0, stdout: expect.stringContaining("may be released") });
	expect(git("status", "--porcelain")).toBe("");
	expect(release()).toMatchObject({ status: 2, stdout: expect.stringContaining("npm run release") });
});

test("which version may follow which, and a changelog with one heading alone", () => {
	for (const [version, than] of [
		["0.1.1", "0.1.0"],
		["0.10.0", "0.9.9"],
		["1.0.0", "0.99.99"],
	] as const)
		expect(() => requireNewer(version, than)).not.toThrow();
	for (const version of ["0.1.0", "0.0.9", "1", "v0.2.0", "0.2.0-rc.1", "01.0.0"]) expect(() => requireNewer(version, "0.1.0")).toThrow();
	expect(releasedChangelog("## Unreleased\nNew.\n", "1.0.0", "2026-11-29")).toBe("## Unreleased\n\n## 1.0.0 (2026-11-29)\nNew.\n\n");
});
