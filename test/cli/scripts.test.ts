import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { startTool, TOOLS } from "../../src/cli/tools.ts";
import { smallFaq } from "./small-faq.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as { scripts: Record<string, string> };
const start = (tool: string, ...args: string[]) => spawnSync(process.execPath, [`${ROOT}/scripts/launch.mjs`, tool, ...args], { encoding: "utf8" });

describe("the tools", () => {
	it.each(Object.keys(TOOLS))("%s starts, and says under which name npm runs it", async (tool) => {
		const name = tool.replace("faq-", "faq:");
		expect(scripts[name]).toBe(`node scripts/launch.mjs ${tool}`);
		const said = { out: "", complaints: "" };
		const needless = () => expect.unreachable("nothing of the machine is needed to say this");
		const status = await startTool(tool, ["--help"], {
			input: process.stdin,
			print: (text) => {
				said.out += text;
			},
			complain: (text) => {
				said.complaints += text;
			},
			today: new Date(0),
			config: needless,
			library: needless,
			commands: needless,
		});
		expect([status, said.complaints]).toEqual([0, ""]);
		expect(said.out).toMatch(new RegExp(`npm run (-s )?${name}\\b`));
	});

	it.each(["--help", "-h", "help"])("are listed by npm start -- %s, with what npm start itself does", async (asked) => {
		let said = "";
		const needless = () => expect.unreachable("nothing of the machine is needed to say this");
		const print = (text: string) => {
			said += text;
		};
		const machine = { input: process.stdin, print, complain: needless, today: new Date(0), config: needless, library: needless, commands: needless };
		expect(await startTool(asked, [], machine)).toBe(0);
		expect(said).toMatch(/^npm start opens /);
		for (const tool of Object.keys(TOOLS)) expect(said).toMatch(new RegExp(`^npm run ${tool.replace("faq-", "faq:")} +\\S`, "m"));
	});

	it("start as processes of their own", () => {
		const { status, stdout, stderr } = start("backup", "--help");
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
		expect(stdout).toContain("npm run backup");
	});

	it("hand the exit code on", () => {
		expect(start("faq-check", "--faq", smallFaq()).status).toBe(0);
		expect(start("faq-check", "--faq", smallFaq({ "names.yaml": "- 7" })).status).toBe(1);
		expect(start("faq-check", "--nonsense").status).toBe(2);
		expect(start("nonsense")).toMatchObject({ status: 2, stderr: expect.stringContaining("There are ask, eval,") });
	});
});
