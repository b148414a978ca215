/**
 * Pictures on demand, drawn in a process of their own, so that the event loop never waits and the memory is given back.
 * Words never wait for a picture: what fails, is late, or finds the queue full is null, and the words go out alone.
 */
import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { LRUCache } from "lru-cache";
import { inTime } from "../text/in-time.ts";
import type { Table } from "./table.ts";

export type ToDraw = { readonly id: number; readonly table: Table };
export type Drawn = { readonly id: number } & ({ readonly png: Uint8Array } | { readonly fault: string });

export type Pictures = {
	/** The PNG of a table, or null where the words must go alone. Never rejects. */
	readonly draw: (table: Table) => Promise<Uint8Array | null>;
	/** How many are being drawn or wait for it. */
	readonly waiting: () => number;
	/** The drawing process, while there is one. */
	readonly pid: () => number | undefined;
	readonly close: () => void;
};

export type PictureOptions = {
	/** Hears of what went wrong in drawing; nobody else does. */
	readonly onFault: (fault: unknown) => void;
	/** Milliseconds that words wait for their picture; a later one is still kept for the next who asks. */
	readonly patience?: number;
	/** Milliseconds without a word from a process that has work, until it counts as stuck and is ended. */
	readonly stuckAfter?: number;
	/** The process to draw with; tests give another. */
	readonly program?: string;
};

/** Discord waits three seconds for an answer; half of them may go to a picture. */
const PATIENCE_MS = 1500;
/** More than this waiting would be late anyway, at 60 to 90 ms a picture. */
const QUEUE = 20;
/** Hundreds of pictures, and a bound on memory. */
const CACHE_BYTES = 32 * 1024 * 1024;
/** The process holds about 200 MB: it ends when nobody compares for a while. */
const IDLE_MS = 5 * 60_000;
/** A drawing takes 60 to 300 ms, a start on a busy machine two seconds. */
const STUCK_MS = 15_000;
/** Drawing makes much garbage: without a bound the process grows to 340 MB, with it to about 200 (bench:pictures). */
const HEAP = ["--max-old-space-size=96", "--max-semi-space-size=2"];
const PROGRAM = fileURLToPath(new URL("draw-process.ts", import.meta.url));

export function createPictures({ onFault, patience = PATIENCE_MS, stuckAfter = STUCK_MS, program = PROGRAM }: PictureOptions): Pictures {
	const cache = new LRUCache<string, Uint8Array>({ maxSize: CACHE_BYTES, sizeCalculation: (png) => png.byteLength });
	const waiting = new Map<number, (png: Uint8Array | null) => void>();
	/** Drawings under way, by content: two who ask for the same at once wait for one. */
	const pending = new Map<string, Promise<Uint8Array | null>>();
	let child: ChildProcess | undefined;
	let idle: NodeJS.Timeout | undefined;
	let silence: NodeJS.Timeout | undefined;
	let count = 0;

	const stop = () => {
		clearTimeout(idle);
		clearTimeout(silence);
		child?.removeAllListeners("exit");
		// One that is stuck in a drawing hears no gentler signal.
		child?.kill("SIGKILL");
		child = undefined;
		for (const give of waiting.values()) give(null);
		waiting.clear();
	};
	/** A process that hangs would keep the queue full for good: it is watched for as long as it has work. */
	const watch = () => {
		clearTimeout(silence);
		if (waiting.size === 0) return;
		silence = setTimeout(() => {
			onFault(new Error(`the drawing process said nothing for ${stuckAfter} ms and was ended`));
			stop();
		}, stuckAfter).unref();
	};
	const start = (): ChildProcess => {
		const started = fork(program, { serialization: "advanced", execArgv: HEAP, stdio: ["ignore", "ignore", "inherit", "ipc"] });
		started.on("message", (drawn: Drawn) => {
			const give = waiting.get(drawn.id);
			waiting.delete(drawn.id);
			watch();
			if ("fault" in drawn) onFault(drawn.fault);
			give?.("png" in drawn ? drawn.png : null);
		});
		const gone = (fault: unknown) => {
			if (child !== started) return;
			onFault(fault);
			stop();
		};
		started.on("exit", (code, signal) => gone(new Error(`the drawing process ended: ${signal ?? code}`)));
		started.on("error", gone);
		// It must not keep the program alive: it ends with it.
		started.unref();
		started.channel?.unref();
		return started;
	};
	const running = (): ChildProcess => {
		clearTimeout(idle);
		idle = setTimeout(stop, IDLE_MS).unref();
		child ??= start();
		return child;
	};
	const order = (key: string, table: Table): Promise<Uint8Array | null> => {
		const drawing = new Promise<Uint8Array | null>((give) => {
			const id = ++count;
			const fail = (fault: unknown) => {
				if (!waiting.delete(id)) return;
				onFault(fault);
				give(null);
			};
			waiting.set(id, give);
			if (waiting.size === 1) watch();
			// The system may refuse another process at once, by throwing.
			try {
				running().send({ id, table } satisfies ToDraw, (error) => error && fail(error));
			} catch (fault) {
				fail(fault);
			}
		}).then((png) => {
			pending.delete(key);
			if (png) cache.set(key, png);
			return png;
		});
		pending.set(key, drawing);
		return drawing;
	};

	const draw = async (table: Table) => {
		const key = createHash("sha256").update(JSON.stringify(table)).digest("base64");
		const known = cache.get(key);
		if (known) return known;
		const under = pending.get(key);
		if (!under && waiting.size >= QUEUE) return null;
		return inTime(under ?? order(key, table), patience, () => null);
	};
	return { draw, waiting: () => waiting.size, pid: () => child?.pid, close: stop };
}

/** No pictures at all: for the command line, and wherever words are enough. */
export const NO_PICTURES: Pictures = { draw: async () => null, waiting: () => 0, pid: () => undefined, close: () => {} };
