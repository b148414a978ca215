/**
 * Where files of tests run: vitest's own processes, one more than there are cores. At a time as many compute as there are cores; what waits
 * (WAITING in longest-files.ts) runs beside, so that no core rests while sockets, pauses and deadlines are waited for. What has a deadline
 * of its own is so crowded no more than with a process for each core.
 */
import { availableParallelism } from "node:os";
import { ForksPoolWorker, type PoolOptions, type WorkerRequest } from "vitest/node";
import { WAITING } from "./longest-files.ts";

const CORES = availableParallelism();
export const WORKERS = CORES + 1;

/** What waits for a core. */
const queue: (() => void)[] = [];
let free = CORES;

/** Calls `begin`, at once or when a core is free. */
function takeCore(begin: () => void): void {
	if (free === 0) queue.push(begin);
	else {
		free--;
		begin();
	}
}

function giveBack(): void {
	const next = queue.shift();
	if (next) next();
	else free++;
}

const waits = (file: string) => WAITING.has(/\/test\/(.+)\.test\.ts$/.exec(file)?.[1] ?? "");

class Beside extends ForksPoolWorker {
	override readonly name = "beside";
	#hasCore = false;
	#ended = false;

	override send(message: WorkerRequest): void {
		const computes = message.type === "run" && !message.context.files.every(({ filepath }) => waits(filepath));
		if (!computes) super.send(message);
		else
			takeCore(() => {
				this.#hasCore = true;
				if (this.#ended) this.#rest();
				else super.send(message);
			});
	}

	override async start(): Promise<void> {
		await super.start();
		this.on("message", ({ type }: { type?: string }) => type === "testfileFinished" && this.#rest());
		this.on("exit", () => this.#end());
	}

	override async stop(): Promise<void> {
		this.#end();
		await super.stop();
	}

	#rest(): void {
		if (this.#hasCore) giveBack();
		this.#hasCore = false;
	}

	#end(): void {
		this.#ended = true;
		this.#rest();
	}
}

/** For vitest's option `pool`. */
export const beside = { name: "beside", createPoolWorker: (options: PoolOptions) => new Beside(options) };
