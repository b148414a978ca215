/** `npm run release -- X.Y.Z`: checks that this state may be released, writes what names the version, commits and tags. Nothing is pushed. */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { RefusedRelease, releasedChangelog, requireNewer } from "./released-changelog.ts";

const HELP = `npm run release -- X.Y.Z [--dry-run]
Releases this folder's state as X.Y.Z:
  1. the tree is clean, on branch main, and has no tag vX.Y.Z; X.Y.Z is newer than package.json says
  2. CHANGELOG.md says under "Unreleased" what changed
  3. npm test is green: types, lint, unused code, every test, with the exams and the bars of DESIGN.md
  4. docs/licences.md is what npm run -s licences writes, and no package that runs is without a licence
  5. CHANGELOG.md, package.json and package-lock.json get the version; docs/sbom.cdx.json what is in it (npm sbom, CycloneDX)
  6. one commit, and the tag vX.Y.Z, signed where git has a key to sign with; it names the digest of docs/sbom.cdx.json
--dry-run stops before 5. Nothing is pushed: git push --follow-tags does that. How to verify a release: docs/operating.md.
`;
const SBOM = "docs/sbom.cdx.json";
const LICENCES = "docs/licences.md";

const git = (...args: readonly string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
const say = (text: string) => void process.stdout.write(`${text}\n`);
const read = (file: string) => readFileSync(file, "utf8");

function npm(args: readonly string[], stdio: "inherit" | "pipe" = "pipe"): string {
	const { status, stdout } = spawnSync("npm", args, { encoding: "utf8", stdio: ["ignore", stdio, "inherit"], maxBuffer: 64 * 1024 * 1024 });
	if (status !== 0) throw new RefusedRelease(`npm ${args.join(" ")} failed. Mend that first; nothing was changed.`);
	return stdout ?? "";
}

function requireReady(version: string): void {
	const { version: now } = JSON.parse(read("package.json")) as { version: string };
	requireNewer(version, now);
	if (git("status", "--porcelain") !== "") throw new RefusedRelease("The tree is not clean. Commit or put away what has changed.");
	if (git("branch", "--show-current") !== "main") throw new RefusedRelease("A release is made of branch main.");
	if (git("tag", "--list", `v${version}`) !== "") throw new RefusedRelease(`There is a tag v${version} already.`);
}

function requireLicences(): void {
	const page = npm(["run", "-s", "licences"]);
	if (page !== read(LICENCES))
		throw new RefusedRelease(`${LICENCES} is old. Run npm run -s licences > ${LICENCES}, read what is new, and commit it.`);
	if (page.includes("not named")) throw new RefusedRelease(`${LICENCES} has a package without a licence. Look at it, or do without it.`);
}

function write(version: string, changelog: string): void {
	writeFileSync("CHANGELOG.md", changelog);
	npm(["version", version, "--no-git-tag-version", "--allow-same-version=false"]);
	writeFileSync(SBOM, npm(["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"]));
	git("add", "CHANGELOG.md", "package.json", "package-lock.json", SBOM);
	git("commit", "--quiet", "--message", `Release ${version}`);
	const digest = createHash("sha256").update(read(SBOM)).digest("hex");
	const canSign = spawnSync("git", ["config", "--get", "user.signingkey"]).status === 0;
	git("tag", canSign ? "--sign" : "--annotate", `v${version}`, "--message", `CoverBot ${version}\n\nsha256 of ${SBOM}: ${digest}`);
	say(`${version} is committed and tagged${canSign ? ", signed" : "; not signed, for git has no user.signingkey"}. Now: git push --follow-tags`);
}

function release(version: string, dryRun: boolean): void {
	requireReady(version);
	const changelog = releasedChangelog(read("CHANGELOG.md"), version, new Date().toISOString().slice(0, 10));
	say("Running every test, with the exams and the bars: some minutes.");
	npm(["test"], "inherit");
	requireLicences();
	if (dryRun) say(`${version} may be released. Nothing was changed.`);
	else write(version, changelog);
}

try {
	const options = { "dry-run": { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
	const { values, positionals } = parseArgs({ allowPositionals: true, options });
	const [version] = positionals;
	if (values.help || version === undefined) say(HELP);
	else release(version, values["dry-run"] ?? false);
	if (!values.help && version === undefined) process.exitCode = 2;
} catch (error) {
	process.stderr.write(`${error instanceof RefusedRelease ? error.message : (error as Error).stack}\n`);
	process.exitCode = 1;
}
