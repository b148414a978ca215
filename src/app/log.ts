/** What a log line may hold of an error: what failed and where, never what was typed, whose it was, or a token (PRIVACY.md). */
import { type DestinationStream, type Logger, pino } from "pino";
import { StoreRefused, StoreUnavailable } from "../store/contract.ts";

export type LoggedError = {
	readonly name: string;
	/** Of our own kinds of error alone: other messages may quote what was read. */
	readonly message?: string;
	readonly code?: string | number;
	readonly status?: number;
	readonly method?: string;
	/** A path of Discord's with ids and tokens taken out. */
	readonly route?: string;
	/** Where in the program, without the message that a stack begins with. */
	readonly at?: readonly string[];
	readonly cause?: LoggedError;
};

/** Sentences that are made of constants and of what the database says of itself. */
const OURS = [StoreUnavailable, StoreRefused];
/** Enough to reach our own code through a library. */
const FRAMES = 8;

export function loggedError(error: unknown, depth = 0): LoggedError {
	if (!(error instanceof Error)) return { name: typeof error };
	const { code, status, method, url } = error as { code?: unknown; status?: unknown; method?: unknown; url?: unknown };
	const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
	return {
		// A name is a word; anybody who puts more into it puts what nobody wants to read.
		name: /^[\w.[\]]{1,60}$/.test(error.name) ? error.name : "Error",
		...(OURS.some((kind) => error instanceof kind) ? { message: error.message } : {}),
		...(typeof code === "number" || (typeof code === "string" && /^\w{1,60}$/.test(code)) ? { code } : {}),
		...(typeof status === "number" ? { status } : {}),
		...(typeof method === "string" && /^[A-Z]{1,8}$/.test(method) ? { method } : {}),
		...(typeof url === "string" ? { route: routeOf(url) } : {}),
		at: frames.slice(0, FRAMES).map((frame) => frame.trim().replace(/\(?file:\/\/\S*?(?=(?:src|commands|node_modules|test)\/)/, "(")),
		...(error.cause !== undefined && depth < 3 ? { cause: loggedError(error.cause, depth + 1) } : {}),
	};
}

/** The tokens of interactions and webhooks lead to what was asked and answered, for fifteen minutes. */
function routeOf(url: string): string {
	const path = URL.canParse(url) ? new URL(url).pathname : (url.split("?")[0] ?? "");
	return path
		.replace(/\/(webhooks|interactions)\/[^/]+\/[^/]+/, "/$1/:id/:token")
		.replace(/\d{15,}/g, ":id")
		.slice(0, 120);
}

/** @param destination where lines go; standard output by default */
export function createLog(level: string, destination?: DestinationStream): Logger {
	const options = { level, serializers: { err: loggedError } };
	return destination ? pino(options, destination) : pino(options);
}
