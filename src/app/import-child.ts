/** Files to import are read and judged in a process of their own, one after the other, with a deadline and a bound on memory. */
import { fork } from "node:child_process";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import type { ImportCheck, ToImport } from "../layers/import-check.ts";
import { inTime } from "../text/in-time.ts";
import type { ImportOrder } from "./import-process.ts";

export type ImportChildOptions = {
	/** Where the dataset lies, and its compiled form. */
	readonly faq: string;
	readonly dataDir: string;
	/** Hears why a process ended without an answer. */
	readonly onFault: (error: unknown) => void;
	/** Milliseconds that one file may take; a layer at its bounds takes some seconds, and far longer on a crowded machine. */
	readonly deadline?: number;
	/** The process to read with; tests give another. */
	readonly program?: string;
};

/** Several times what a layer at its bounds takes on a machine that has little time for it, behind everything else: what takes longer hangs. */
const DEADLINE_MS = 120_000;
/** The dataset and a layer at its bounds take about 150 MB. */
const MEMORY = "--max-old-space-size=384";
/** Files that wait beside the one that is read: more moderators at once than there ever are. */
const MOST_WAITING = 4;
const PROGRAM = fileURLToPath(new URL("import-process.ts", import.meta.url));

export function importChild({ faq, dataDir, onFault, deadline = DEADLINE_MS, program = PROGRAM }: ImportChildOptions) {
	let last: Promise<unknown> = Promise.resolve();
	let waiting = 0;
	return (file: ToImport): Promise<ImportCheck> => {
		if (waiting > MOST_WAITING) return Promise.resolve(refused("I am reading other files just now", "Try again in a minute"));
		waiting++;
		const checked = last.then(() => check({ faq, dataDir, file }, program, deadline, onFault)).finally(() => waiting--);
		last = checked;
		return checked;
	};
}

/** Never rejects: what ends without an answer is refused as a file. */
async function check(order: ImportOrder, program: string, deadline: number, onFault: (error: unknown) => void): Promise<ImportCheck> {
	const child = fork(program, { serialization: "advanced", execArgv: [MEMORY], stdio: ["ignore", "ignore", "ignore", "ipc"] });
	if (child.pid !== undefined) giveWay(child.pid);
	const answered = new Promise<ImportCheck>((done, fail) => {
		child.once("message", (checked: ImportCheck) => done(checked));
		child.once("error", fail);
		child.once("exit", (code, signal) => fail(new Error(`the process that reads imports ended: ${signal ?? code}`)));
		child.send(order, (error) => error && fail(error));
	});
	try {
		return await inTime(answered, deadline, () => {
			child.kill("SIGKILL");
			return refused(`the file took longer than ${deadline / 1000} seconds to read`, "Import it in two parts, or leave out what is unusual in it");
		});
	} catch (fault) {
		onFault(fault);
		return BROKEN;
	}
}

/** A moderator can wait some seconds more, a question cannot: on a machine with one free core both would get half of it. */
function giveWay(pid: number): void {
	try {
		setPriority(pid, constants.priority.PRIORITY_LOW);
	} catch {
		// It has ended already, or the system allows no such thing: then both get their half.
	}
}

function refused(says: string, remedy: string): ImportCheck {
	return { kind: "refused", faults: [{ file: "import", line: 1, says, remedy }] };
}

const BROKEN = refused("the file could not be read", "Try again; if it stays so, export a layer to see its form");
