/** What the terminal's tools have in common: options, --help, and an exit code that says what kind of wrong it was. */
import { statSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Config } from "../config.ts";
import { DatasetError } from "../dataset/fault.ts";
import type { Command } from "../discord/pipeline/command.ts";
import type { Library } from "../library.ts";

/** What a tool gets from the machine; it reads nothing else of it. */
export type Machine = {
	readonly input: NodeJS.ReadableStream;
	readonly print: (text: string) => void;
	readonly complain: (text: string) => void;
	readonly today: Date;
	/** @throws ConfigError where a setting is wrong: editors' tools need none */
	readonly config: () => Config;
	readonly library: () => Promise<Library>;
	/** Loaded when asked for. */
	readonly commands: () => Promise<readonly Command[]>;
};

type Out = Pick<Machine, "print" | "complain">;
type Options = NonNullable<ParseArgsConfig["options"]>;

/** A call that has been understood. */
type Call = {
	readonly flag: (name: string) => boolean;
	readonly text: (name: string) => string | null;
	/** All of an option that may be given several times. */
	readonly texts: (name: string) => readonly string[];
	/** What was named besides the options: files, or a question's words. */
	readonly named: readonly string[];
};

export type Tool<M extends Out = Machine> = {
	readonly help: string;
	/** Its own options; --help is every tool's. */
	readonly options: Options;
	/** Whether anything may be named besides the options. */
	readonly takesNames?: true;
	/** @returns the exit code */
	readonly run: (call: Call, machine: M) => number | Promise<number>;
};

/** A tool of those who edit the dataset: it works on a folder of YAML files, and needs neither settings nor the compiled form. */
export type EditorsTool = {
	readonly help: string;
	readonly options: Options;
	readonly takesFiles?: true;
	readonly run: (
		call: Omit<Call, "named"> & { readonly faq: string; readonly files: readonly string[] },
		out: Pick<Machine, "print" | "complain" | "today">,
	) => number | Promise<number>;
};

/** Thrown by a tool where the call makes no sense; the message says what would. */
export class CallError extends Error {}

export const FINE = 0;
export const FAULTY = 1;
const CALLED_WRONGLY = 2;

/** @returns the exit code: 0, 1 where the dataset has faults, or 2 for a call that makes no sense */
export async function runTool<M extends Out>(tool: Tool<M>, args: readonly string[], machine: M): Promise<number> {
	try {
		const { values, positionals: named } = readOptions(tool, args);
		if (values.help) {
			machine.print(tool.help);
			return FINE;
		}
		const text = (name: string) => {
			const value = values[name];
			return typeof value === "string" ? value : null;
		};
		const texts = (name: string) => [values[name] ?? []].flat().map(String);
		return await tool.run({ flag: (name) => values[name] === true, text, texts, named }, machine);
	} catch (error) {
		if (error instanceof DatasetError) {
			machine.complain(`${error.message}\nMend these first; npm run faq:check lists them too.\n`);
			return FAULTY;
		}
		if (!(error instanceof CallError)) throw error;
		machine.complain(`${error.message}\nTry --help.\n`);
		return CALLED_WRONGLY;
	}
}

/** @param usual the folder that it works on where --faq names no other */
export function onFolder(tool: EditorsTool, usual: string): Tool<Pick<Machine, "print" | "complain" | "today">> {
	return {
		help: tool.help,
		options: { ...tool.options, faq: { type: "string" } },
		...(tool.takesFiles ? { takesNames: true } : {}),
		run({ named: files, ...call }, machine) {
			const faq = call.text("faq") ?? usual;
			if (!statSync(faq, { throwIfNoEntry: false })?.isDirectory()) throw new CallError(`There is no folder ${faq}.`);
			return tool.run({ ...call, faq, files }, machine);
		},
	};
}

function readOptions(
	{ options, takesNames }: Pick<Tool, "options" | "takesNames">,
	args: readonly string[],
): { values: Record<string, unknown>; positionals: readonly string[] } {
	try {
		return parseArgs({ args: [...args], allowPositionals: takesNames ?? false, options: { ...options, help: { type: "boolean", short: "h" } } });
	} catch (error) {
		throw new CallError((error as Error).message);
	}
}
