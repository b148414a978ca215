/** Every tool of the terminal, by its name: one file each, loaded only when it is asked for, all started in one way by main.ts. */
import { fileURLToPath } from "node:url";
import { type EditorsTool, type Machine, onFolder, runTool, type Tool } from "./tool.ts";

const FAQ = fileURLToPath(new URL("../../faq", import.meta.url));
const forEditors = (tool: EditorsTool): Tool => onFolder(tool, FAQ);

export const TOOLS: Readonly<Record<string, () => Promise<Tool>>> = {
	ask: async () => (await import("./ask.ts")).askTool,
	eval: async () => (await import("./eval.ts")).evalTool,
	scam: async () => (await import("./scam.ts")).scamTool,
	replay: async () => (await import("./replay.ts")).replayTool,
	register: async () => (await import("./register.ts")).registerTool,
	backup: async () => (await import("./backup.ts")).backupTool,
	restore: async () => (await import("./backup.ts")).restoreTool,
	block: async () => (await import("./block.ts")).blockTool,
	"faq-check": async () => forEditors((await import("./faq-check.ts")).checkTool),
	"faq-export": async () => forEditors((await import("./faq-export.ts")).exportTool),
	"faq-links": async () => forEditors((await import("./faq-links.ts")).linksTool),
	"faq-report": async () => forEditors((await import("./faq-report.ts")).reportTool),
	"faq-schema": async () => forEditors((await import("./faq-schema.ts")).schemaTool),
};

/** @returns the exit code of the tool of that name; 2 where there is none */
export async function startTool(name: string, args: readonly string[], machine: Machine): Promise<number> {
	const open = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
	if (open) return runTool(await open(), args, machine);
	machine.complain(`There is no "${name}". There are ${Object.keys(TOOLS).join(", ")}, and nothing at all to open the doors.\n`);
	return 2;
}
