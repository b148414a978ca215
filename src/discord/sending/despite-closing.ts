/**
 * A request whose connection was closed before its answer came: sent again. Discord's edge closes connections in good order whenever it
 * likes, idle ones most of all, and the REST client repeats only what was reset.
 */
import { setTimeout as wait } from "node:timers/promises";
import { refusalCode } from "../protocol/refusal.ts";

/** undici's name for a connection that the other side closed, and what a pool says of one that was closed under its hands. */
const CLOSED = new Set<unknown>(["UND_ERR_SOCKET", "UND_ERR_CLOSED", "ECONNRESET", "EPIPE"]);
/** A new connection is made at once; the next tries leave room for a server that starts anew. Together below a third of Discord's three seconds. */
const PAUSES_MS = [0, 150, 600];

/** What Discord answers to a repeated request whose first one was taken, though its reply was lost. */
export type Taken<T> = { readonly codes: ReadonlySet<number>; readonly given: T };

/**
 * @param taken without it a repeated request that had been taken is carried out twice: for requests that may be
 * @throws what the last try threw
 */
export async function despiteClosing<T>(request: () => Promise<T>, taken?: Taken<T>): Promise<T> {
	for (let tried = 0; ; tried++) {
		try {
			return await request();
		} catch (error) {
			if (tried > 0 && taken?.codes.has(refusalCode(error) ?? 0)) return taken.given;
			const pause = PAUSES_MS[tried];
			if (!wasClosed(error) || pause === undefined) throw error;
			await wait(pause);
		}
	}
}

/** Whether the connection broke off, so that nobody knows whether the request was taken. */
export function wasClosed(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	return CLOSED.has((error as NodeJS.ErrnoException).code) || (error.cause !== undefined && wasClosed(error.cause));
}
