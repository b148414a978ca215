/** Every tool of the terminal, by its name: one file each, loaded only when it is asked for, all started in one way by main.ts. */
import { fileURLToPath } from "node:url";
import type { Config } from "../config.ts";
import type { Command } from "../discord/pipeline/command.ts";
import type { Library } from "../library.ts";
import { runTool, type Tool } from "./tool.ts";

/** What a tool gets from the machine; it reads nothing else of it. */
export type Machine = {
	readonly input: NodeJS.ReadableStream;
	readonly print: (text: string) => void;
	readonly complain: (text: string) => void;
	readonly today: Date;
	/** @throws ConfigError where a setting is wrong: editors' tools need none */
	readonly config: () => Config;
	readonly library: () => Promise<Library>;
	readonly commands: readonly Command[];
};

/** @returns the exit code */
type Start = (args: readonly string[], machine: Machine) => Promise<number>;

const FAQ = fileURLToPath(new URL("../../faq", import.meta.url));

export const TOOLS: Readonly<Record<string, Start>> = {
	ask: async (args, machine) => (await import("./ask.ts")).runAsk(args, machine.library, machine),
	eval: async (args, machine) => (await import("./eval.ts")).runEval(args, machine.library, machine),
	scam: async (args, machine) => (await import("./scam.ts")).runScam(args, machine.library, machine),
	register: async (args, machine) => (await import("./register.ts")).runRegister(args, machine.config(), machine.commands, machine),
	backup: async (args, machine) => (await import("./backup.ts")).runBackup(args, machine.config(), machine),
	restore: async (args, machine) => (await import("./backup.ts")).runRestore(args, machine.config(), machine),
	block: async (args, machine) => (await import("./block.ts")).runBlock(args, machine.config(), machine.today.getTime(), machine),
	"faq-check": async (args, machine) => editors(machine, args, (await import("./faq-check.ts")).checkTool),
	"faq-export": async (args, machine) => editors(machine, args, (await import("./faq-export.ts")).exportTool),
	"faq-links": async (args, machine) => editors(machine, args, (await import("./faq-links.ts")).linksTool),
	"faq-report": async (args, machine) => editors(machine, args, (await import("./faq-report.ts")).reportTool),
	"faq-schema": async (args, machine) => editors(machine, args, (await import("./faq-schema.ts")).schemaTool),
};

function editors({ print, complain, today }: Machine, args: readonly string[], tool: Tool): Promise<number> {
	return runTool(tool, args, { print, complain, today, faq: FAQ });
}
