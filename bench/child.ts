/** A benchmark's programs in processes of their own, and what they say. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * @param program a path in bench/
 * @param flags of node; as this process's where none are given
 */
export function forked(program: string, args: readonly string[] = [], flags: readonly string[] = process.execArgv): ChildProcess {
	return fork(fileURLToPath(new URL(program, import.meta.url)), args, { execArgv: [...flags], stdio: ["ignore", "ignore", "inherit", "ipc"] });
}

/** What a child says next. A child that ends instead ends the measurement: nothing would ever come. */
export function told(child: ChildProcess): Promise<unknown> {
	return new Promise((done, fail) => {
		const ended = (code: number | null) => fail(new Error(`A process of the benchmark ended with ${code}.`));
		child.once("exit", ended);
		child.once("message", (said) => {
			child.off("exit", ended);
			done(said);
		});
	});
}
