/** Runs a tool as the scripts do, and hands back what it printed. */
import { runTool, type Tool } from "../../src/cli/tool.ts";

const TODAY = new Date("2026-11-24T12:00:00Z");

export async function run(tool: Tool, faq: string, ...args: string[]): Promise<{ code: number; out: string; complaints: string }> {
	const said = { out: "", complaints: "" };
	const code = await runTool(tool, args, {
		print: (text) => {
			said.out += text;
		},
		complain: (text) => {
			said.complaints += text;
		},
		today: TODAY,
		faq,
	});
	return { code, ...said };
}
