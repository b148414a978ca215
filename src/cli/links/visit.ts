/** One visit to a page: is it still there? */
import { isLookUp, wordForError, wordForStatus } from "./visit-word.ts";

/** In the order in which an editor wants to see them. */
export const WORDS = ["dead", "broken", "moved", "forbidden", "slow", "ok"] as const;
export type Word = (typeof WORDS)[number];
/** `why` is a few words for people; `to` is where a page that moved is now. */
export type Visit = { readonly word: Word; readonly why: string; readonly to: string | null };

export type VisitOptions = {
	readonly fetch?: typeof fetch;
	/** For the whole visit, redirects included. */
	readonly timeoutMs?: number;
	readonly maxRedirects?: number;
};

const HEADERS = { "user-agent": "CoverBot-faq-links/1 (checks that cited pages still exist)", accept: "text/html,application/pdf,*/*;q=0.8" };

/** Follows redirects by hand, so that their number is bounded and the last address is known. Never throws. */
export async function visit(url: string, { fetch: get = fetch, timeoutMs = 15_000, maxRedirects = 5 }: VisitOptions = {}): Promise<Visit> {
	const signal = AbortSignal.timeout(timeoutMs);
	try {
		let at = url;
		for (let hop = 0; hop <= maxRedirects; hop++) {
			const response = await knock(get, at, signal);
			const next = redirectOf(response, at);
			if (next === null) return arrived(response.status, url, at);
			if (!/^https?:$/.test(next.protocol)) return { word: "broken", why: `redirects to ${next.protocol}`, to: null };
			at = next.href;
		}
		return { word: "broken", why: `more than ${maxRedirects} redirects`, to: null };
	} catch (error) {
		return { ...wordForError(error), to: null };
	}
}

/**
 * HEAD, and GET where that was refused. 429 is believed at once: asking again would make it worse.
 * So is a host without an address: looking it up again costs seconds and finds the same.
 */
async function knock(get: typeof fetch, url: string, signal: AbortSignal): Promise<Response> {
	const ask = async (method: "HEAD" | "GET") => {
		const response = await get(url, { method, headers: HEADERS, redirect: "manual", signal });
		await response.body?.cancel();
		return response;
	};
	const answer = await ask("HEAD").catch((error) => {
		if (isLookUp(error)) throw error;
		return null;
	});
	return answer && (answer.status < 400 || answer.status === 429) ? answer : ask("GET");
}

function redirectOf(response: Response, at: string): URL | null {
	const location = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
	return location === null ? null : URL.parse(location, at);
}

function arrived(status: number, from: string, at: string): Visit {
	const { word, why } = wordForStatus(status);
	const moved = withoutFragment(at) !== withoutFragment(from);
	return word === "ok" && moved ? { word: "moved", why: `to ${at}`, to: at } : { word, why, to: moved ? at : null };
}

function withoutFragment(url: string): string {
	const parsed = new URL(url);
	parsed.hash = "";
	return parsed.href;
}
