/** Opens the compiled dataset: from the copy if it is fresh, otherwise by compiling it in a process of its own first. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Compiled, Copy } from "./compiled.ts";
import { readCompiled } from "./compiled.ts";
import { digestOf } from "./digest.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The dataset could not be compiled; the message holds every fault with file and line. */
export class CompileError extends Error {}

export type Opening = {
	readonly faq: string;
	readonly dataDir: string;
	readonly onProgress?: (done: number, of: number) => void;
	/** Told where the copy on the disk is damaged; it is made anew. */
	readonly onDamaged?: (folder: string) => void;
};

/** @throws CompileError if a file of the dataset is broken */
export async function openCompiled({ faq, dataDir, onProgress, onDamaged }: Opening): Promise<Compiled & { readonly copy: Copy }> {
	const digest = digestOf([faq, here("../dataset"), here("../fraud"), here("../promises"), here("../text"), here("../../vectors"), here(".")]);
	const copy = { folder: dataDir, digest };
	const fresh = readCompiled(dataDir, digest);
	if (fresh === "damaged") onDamaged?.(dataDir);
	else if (fresh) return { ...fresh, copy };
	await compileApart([faq, dataDir, digest, String(process.pid)], onProgress);
	const made = readCompiled(dataDir, digest);
	if (!made || made === "damaged") throw new CompileError(`The compiled dataset could not be read back from ${dataDir}. Is the disk full?`);
	return { ...made, copy };
}

function compileApart(args: readonly string[], onProgress: Opening["onProgress"]): Promise<void> {
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, [here("./compile-process.ts"), ...args], { stdio: ["ignore", "inherit", "pipe"] });
		let said = "";
		child.stderr.setEncoding("utf8").on("data", (text: string) => {
			for (const line of text.split(/(?<=\n)/)) {
				const step = /^progress (\d+) (\d+)\n$/.exec(line);
				if (step) onProgress?.(Number(step[1]), Number(step[2]));
				else said += line;
			}
		});
		child.once("error", fail);
		child.once("close", (code) => (code === 0 ? done() : fail(new CompileError(said.trim()))));
	});
}
