/** Runs a tool as the scripts do, and hands back what it printed. */
import { type EditorsTool, onFolder, runTool } from "../../src/cli/tool.ts";

const TODAY = new Date("2026-11-24T12:00:00Z");

export async function run(tool: EditorsTool, faq: string, ...args: string[]): Promise<{ code: number; out: string; complaints: string }> {
	const said = { out: "", complaints: "" };
	const code = await runTool(onFolder(tool, faq), args, {
		print: (text) => {
			said.out += text;
		},
		complain: (text) => {
			said.complaints += text;
		},
		today: TODAY,
	});
	return { code, ...said };
}
