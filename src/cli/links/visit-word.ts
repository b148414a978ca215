/** From an HTTP status or a failed connection to one of the words of a visit. */
import type { Visit, Word } from "./visit.ts";

type Finding = Pick<Visit, "word" | "why">;

const BY_STATUS = new Map<number, Word>([
	[404, "dead"],
	[410, "dead"],
	[401, "forbidden"],
	[403, "forbidden"],
	[429, "forbidden"],
	[451, "forbidden"],
	[408, "slow"],
	[504, "slow"],
]);

/** Codes of a connection that never came about in time. The first is the abort by our own clock. */
const SLOW = new Set(["TimeoutError", "ETIMEDOUT", "UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"]);

export function wordForStatus(status: number): Finding {
	if (status >= 200 && status < 300) return { word: "ok", why: `answered ${status}` };
	return { word: BY_STATUS.get(status) ?? "broken", why: `answered ${status}` };
}

/** `fetch` hides what happened in the cause of its error. */
export function wordForError(error: unknown): Finding {
	const code = codeOf(error);
	if (SLOW.has(code)) return { word: "slow", why: "no answer in time" };
	if (code === "ENOTFOUND") return { word: "dead", why: "its host has no address any more (DNS)" };
	// EAI_AGAIN is this machine's own resolver: nothing is said about the page.
	if (code === "EAI_AGAIN") return { word: "broken", why: "its host could not be looked up just now (DNS)" };
	return { word: "broken", why: `no connection (${code})` };
}

/** Whether the host's name could not be looked up, so that no server was reached at all. */
export function isLookUp(error: unknown): boolean {
	return ["ENOTFOUND", "EAI_AGAIN"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const cause = error.cause as { code?: unknown; name?: unknown } | undefined;
	return String(cause?.code ?? (error.name === "TimeoutError" ? error.name : (cause?.name ?? error.message)));
}
