/** A store in a process of its own, so that it can be raced against and killed. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Store } from "../../src/store/contract.ts";

export type Place = { readonly dataDir: string | null; readonly databaseUrl?: string | undefined };
export type Order = { readonly id: number; readonly name: keyof Store; readonly args: readonly unknown[]; readonly at?: number | undefined };

export type StoreProcess = {
	/** @param at the millisecond at which to begin, so that several begin at once. Rejects if the process dies first. */
	readonly call: <N extends keyof Store>(name: N, args: Parameters<Store[N]>, at?: number) => ReturnType<Store[N]>;
	readonly signal: (signal: "SIGSTOP" | "SIGCONT") => void;
	readonly kill: () => Promise<void>;
	readonly end: () => Promise<void>;
};

const MAIN = fileURLToPath(new URL("./process-main.ts", import.meta.url));

/** @returns a process whose store is open */
export async function storeProcess({ dataDir, databaseUrl }: Place): Promise<StoreProcess> {
	const child = spawn(process.execPath, [MAIN, dataDir ?? "", databaseUrl ?? ""], { stdio: ["pipe", "pipe", "inherit"] });
	const waiting = new Map<number, PromiseWithResolvers<unknown>>();
	const expecting = (id: number) => {
		const promise = Promise.withResolvers<unknown>();
		waiting.set(id, promise);
		return promise.promise;
	};
	createInterface({ input: child.stdout }).on("line", (line) => {
		if (child.killed && !line.endsWith("}")) return; // SIGKILL cut it short: no answer
		const { id, result, error } = JSON.parse(line);
		if (error === undefined) waiting.get(id)?.resolve(result);
		else waiting.get(id)?.reject(new Error(error));
		waiting.delete(id);
	});
	child.stdin.on("error", () => {});
	const ended = new Promise<void>((resolve) => {
		child.once("close", () => {
			for (const { reject } of waiting.values()) reject(new Error("The process is gone."));
			resolve();
		});
	});
	let last = 0;
	await expecting(0); // Rejects where the process ended before its store was open.
	return {
		call: ((name: keyof Store, args: readonly unknown[], at?: number) => {
			const id = ++last;
			const answer = expecting(id);
			child.stdin.write(`${JSON.stringify({ id, name, args, at } satisfies Order)}\n`);
			return answer;
		}) as StoreProcess["call"],
		signal: (signal) => void child.kill(signal),
		kill: () => {
			child.kill("SIGKILL");
			return ended;
		},
		end: () => {
			child.stdin.end();
			return ended;
		},
	};
}
