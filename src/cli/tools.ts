/** Every tool of the terminal, by its name: one file each, loaded only when it is asked for, all started in one way by main.ts. */
import { fileURLToPath } from "node:url";
import { type EditorsTool, FINE, type Machine, onFolder, runTool, type Tool } from "./tool.ts";

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

/** Of these any asks for help. */
const ASKS_FOR_HELP = new Set(["--help", "-h", "help"]);

/** @returns the exit code of the tool of that name; 2 where there is none */
export async function startTool(name: string, args: readonly string[], machine: Machine): Promise<number> {
	if (ASKS_FOR_HELP.has(name)) {
		machine.print(await helpOfAll());
		return FINE;
	}
	const open = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
	if (open) return runTool(await open(), args, machine);
	machine.complain(`There is no "${name}". There are ${Object.keys(TOOLS).join(", ")}; without any of them the doors are opened. More: --help\n`);
	return 2;
}

/** What npm start does, and each tool under the name by which npm runs it. */
async function helpOfAll(): Promise<string> {
	const tools = await Promise.all(Object.entries(TOOLS).map(async ([name, open]) => [npmName(name), firstLine((await open()).help)] as const));
	const width = Math.max(...tools.map(([name]) => name.length));
	return [
		"npm start opens the doors for which .env has credentials; without any, a preview in the browser, whose address it says. See .env.example.",
		"",
		...tools.map(([name, what]) => `npm run ${name.padEnd(width)}  ${what}`),
		"",
		"npm run -s NAME -- --help tells what a tool takes.",
		"",
	].join("\n");
}

/** "faq-check" is npm run faq:check. */
const npmName = (name: string): string => name.replace(/^faq-/, "faq:");

const firstLine = (help: string): string => help.trim().split("\n")[0] ?? "";
