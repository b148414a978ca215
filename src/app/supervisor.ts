/**
 * Tells systemd that the process is alive, where its unit asks for that (WatchdogSec): from the event loop, so that one which hangs tells
 * nothing and is started again. Node has no datagram sockets of Unix, so systemd's own program says it.
 */
import { execFile } from "node:child_process";

export type Supervisor = {
	/** Milliseconds after which systemd ends a process that said nothing. */
	readonly patience: number;
	/** Told once where it cannot be told: systemd will end this process. */
	readonly onFault: (error: Error) => void;
	/** For tests. */
	readonly program?: string;
};

/** Twice may fail, or be late. */
const TIMES = 3;

/** @returns what ends it */
export function reassureSupervisor({ patience, onFault, program = "systemd-notify" }: Supervisor): () => void {
	let isTold = false;
	const tell = () => {
		execFile(program, ["WATCHDOG=1"], { timeout: patience }, (error) => {
			if (error && !isTold) onFault(error);
			isTold ||= error !== null;
		});
	};
	tell();
	const timer = setInterval(tell, patience / TIMES).unref();
	return () => clearInterval(timer);
}

/** @returns what systemd asks for in the environment of a process, in milliseconds; null where it asks for nothing */
export function patienceOf({ NOTIFY_SOCKET: socket, WATCHDOG_USEC: microseconds }: Readonly<Record<string, string | undefined>>): number | null {
	const patience = Number(microseconds) / 1000;
	return socket && patience >= 1000 ? patience : null;
}
