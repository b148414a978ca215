/** The command line as a person or a script uses it: real processes, real standard streams. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DATA_DIR, OF_NODE } from "../compiled.ts";
import { emptyFolder, smallFaq } from "./small-faq.ts";

const run = (args: readonly string[], input = "", env: Record<string, string> = {}) =>
	spawnSync(process.execPath, ["scripts/launch.mjs", ...args], {
		input,
		encoding: "utf8",
		env: { PATH: process.env.PATH, ...OF_NODE, DATA_DIR, ...env },
	});

test("one question: the answer as text with numbered sources, exit code 0", () => {
	const { status, stdout } = run(["ask", "is bitmart insured?"]);
	expect(status).toBe(0);
	expect(stdout).toContain("BitMart · third-party insurance");
	expect(stdout).toMatch(/Sources\n {2}\[1\] /);
});

test("--jsonl: one object a line, in order, plain text and objects mixed, nothing else on standard output", () => {
	const lines = ["is bitmart insured?", '{"q":"and kraken?","context":"is bitmart insured?"}', "", "{not json", "is dogecoin going up"];
	const { status, stdout } = run(["ask", "--jsonl"], `${lines.join("\n")}\n`);
	expect(status).toBe(0);
	const objects = stdout
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(objects.map((o) => o.q)).toEqual(["is bitmart insured?", "and kraken?", "", "{not json", "is dogecoin going up"]);
	expect(objects[0]).toMatchObject({
		kind: "exchange",
		exchanges: ["bitmart"],
		topic: "insurance",
		id: null,
		reason: null,
		message: null,
		suggestions: [],
	});
	expect(objects[0].answer).toMatchObject({
		verdict: "unconfirmed",
		about: false,
		disagreement: true,
		bottomLine: expect.stringMatching(/BitMart.*\.$/),
		steps: [],
		emergency: false,
		focus: [],
	});
	const stances = objects[0].answer.claims.map((c: { stance: string }) => c.stance);
	expect(stances).toContain("for");
	expect(stances).toContain("against");
	expect(objects[1]).toMatchObject({ exchanges: ["kraken"], topic: "insurance" });
	expect(objects[2]).toMatchObject({ kind: "none", reason: "empty", answer: null });
	expect(objects[4]).toMatchObject({ kind: "none", reason: "off-topic" });
	expect(objects[4].message).toBeTruthy();
});

test("--help, no question and an unknown option: a sentence, exit code 0, 2 and 2", () => {
	expect(run(["ask", "--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("--jsonl") });
	expect(run(["ask"])).toMatchObject({ status: 2, stderr: expect.stringContaining("There is no question") });
	expect(run(["ask", "--nonsense", "x"])).toMatchObject({ status: 2, stderr: expect.stringContaining("--help") });
	expect(run(["dance"])).toMatchObject({ status: 2, stderr: expect.stringContaining('no "dance"') });
});

test("wrong settings: every fault in a sentence, exit code 1, no stack", () => {
	const { status, stderr } = run([], "", { DOORS: "http", PORT: "x" });
	expect(status).toBe(1);
	expect(stderr).toContain("DISCORD_PUBLIC_KEY is missing");
	expect(stderr).toContain("PORT must be a number");
	expect(stderr).not.toContain("    at ");
});

test("a broken dataset: every fault with file, line and remedy, exit code 1, and nothing is cached", () => {
	const faq = smallFaq({ "questions/privacy.yaml": "id: privacy\ntitle: x\n", "tips.yaml": "tips: [\n" });
	const dataDir = join(emptyFolder(), "data");
	const compile = `import { openCompiled } from "${process.cwd()}/src/matching/open.ts"; await openCompiled({ faq: "${faq}", dataDir: "${dataDir}" }).catch((e) => { console.error(e.message); process.exitCode = 1; });`;
	const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", compile], { encoding: "utf8" });
	expect(status).toBe(1);
	expect(stderr).toMatch(/questions\/privacy\.yaml:\d+: .*: /);
	expect(stderr).toMatch(/tips\.yaml:\d+: not valid YAML/);
	expect(existsSync(dataDir)).toBe(false);
});
