/** What the editors' tools have in common: options, --help, the folder, and an exit code that says what kind of wrong it was. */
import { statSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { DatasetError } from "../dataset/fault.ts";

export type Terminal = {
	readonly print: (text: string) => void;
	readonly complain: (text: string) => void;
	readonly today: Date;
	/** The faq folder to work on where --faq names no other. */
	readonly faq: string;
};

/** A call that has been understood. */
type Call = {
	readonly faq: string;
	readonly flag: (name: string) => boolean;
	readonly text: (name: string) => string | null;
	/** What was named besides the options; only where the tool takes files. */
	readonly files: readonly string[];
};

export type Tool = {
	readonly help: string;
	/** Its own options; --faq and --help are every tool's. */
	readonly options: NonNullable<ParseArgsConfig["options"]>;
	/** Whether files may be named besides the options. */
	readonly takesFiles?: true;
	/** @returns the exit code */
	readonly run: (call: Call, terminal: Terminal) => number | Promise<number>;
};

/** Thrown by a tool where the call makes no sense; the message says what would. */
export class CallError extends Error {}

export const FINE = 0;
export const FAULTY = 1;
const CALLED_WRONGLY = 2;

/** @returns the exit code: 0, 1 where the dataset has faults, or 2 for a call that makes no sense */
export async function runTool(tool: Tool, args: readonly string[], terminal: Terminal): Promise<number> {
	try {
		const call = readCall(tool, args, terminal);
		if (!call.flag("help")) return await tool.run(call, terminal);
		terminal.print(tool.help);
		return FINE;
	} catch (error) {
		if (error instanceof DatasetError) {
			terminal.complain(`${error.message}\nMend these first; npm run faq:check lists them too.\n`);
			return FAULTY;
		}
		if (!(error instanceof CallError)) throw error;
		terminal.complain(`${error.message}\nTry --help.\n`);
		return CALLED_WRONGLY;
	}
}

function readCall(tool: Tool, args: readonly string[], terminal: Terminal): Call {
	const { values, positionals: files } = readOptions(tool, args);
	const faq = typeof values.faq === "string" ? values.faq : terminal.faq;
	if (!values.help && !statSync(faq, { throwIfNoEntry: false })?.isDirectory()) throw new CallError(`There is no folder ${faq}.`);
	const text = (name: string) => {
		const value = values[name];
		return typeof value === "string" ? value : null;
	};
	return { faq, flag: (name) => values[name] === true, text, files };
}

function readOptions(tool: Tool, args: readonly string[]): { values: Record<string, unknown>; positionals: readonly string[] } {
	try {
		const options = { ...tool.options, faq: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
		return parseArgs({ args: [...args], allowPositionals: tool.takesFiles ?? false, options });
	} catch (error) {
		throw new CallError((error as Error).message);
	}
}
