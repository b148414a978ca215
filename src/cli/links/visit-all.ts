/** Visits many pages, several hosts at a time and never two pages of one host at once. */
import type { CitedPage } from "./cited-pages.ts";
import type { Visit } from "./visit.ts";

export type Visited = CitedPage & Visit;

export type Round = {
	readonly visit: (url: string) => Promise<Visit>;
	/** Hosts visited at the same time. */
	readonly atOnce?: number;
	readonly onProgress?: (done: number, of: number) => void;
};

/** @returns the pages in the order given, each with what was found */
export async function visitAll(pages: readonly CitedPage[], { visit, atOnce = 6, onProgress }: Round): Promise<Visited[]> {
	const found = new Map<string, Visit>();
	// The host with most pages first: it takes longest, since its pages wait for one another.
	const hosts = [...Map.groupBy(pages, ({ url }) => new URL(url).hostname).values()].sort((a, b) => b.length - a.length);
	const worker = async () => {
		for (let host = hosts.shift(); host; host = hosts.shift()) {
			for (const { url } of host) {
				found.set(url, await visit(url));
				onProgress?.(found.size, pages.length);
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return pages.map((page) => ({ ...page, ...(found.get(page.url) as Visit) }));
}
