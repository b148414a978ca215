import { describe, expect, it } from "vitest";
import { linksToolWith } from "../../src/cli/faq-links.ts";
import type { Visit } from "../../src/cli/links/visit.ts";
import { visitAll } from "../../src/cli/links/visit-all.ts";
import { run } from "./run.ts";
import { smallFaq } from "./small-faq.ts";

const OK: Visit = { word: "ok", why: "answered 200", to: null };
const GONE: Visit = { word: "dead", why: "answered 404", to: null };
const pages = (...urls: string[]) => urls.map((url) => ({ url, places: [] }));

describe("visiting many pages", () => {
	/** Visits that end when the test says so. */
	function held() {
		const open = new Map<string, () => void>();
		const begun: string[] = [];
		const visit = (url: string) =>
			new Promise<Visit>((resolve) => {
				begun.push(url);
				open.set(url, () => resolve(OK));
			});
		const end = async (url: string) => {
			open.get(url)?.();
			await new Promise(setImmediate);
		};
		return { visit, begun, end };
	}

	it("goes to one page of a host at a time, the host with most pages first", async () => {
		const { visit, begun, end } = held();
		const round = visitAll(pages("https://b.example/1", "https://a.example/1", "https://a.example/2"), { visit });
		expect(begun).toEqual(["https://a.example/1", "https://b.example/1"]);
		await end("https://a.example/1");
		expect(begun.at(-1)).toBe("https://a.example/2");
		await end("https://a.example/2");
		await end("https://b.example/1");
		expect((await round).map(({ url }) => url)).toEqual(["https://b.example/1", "https://a.example/1", "https://a.example/2"]);
	});

	it("goes to six hosts at a time", async () => {
		const { visit, begun, end } = held();
		const urls = Array.from({ length: 8 }, (_, i) => `https://host${i}.example/`);
		const round = visitAll(pages(...urls), { visit });
		expect(begun).toHaveLength(6);
		await end("https://host3.example/");
		expect(begun).toHaveLength(7);
		for (const url of urls) await end(url);
		expect(await round).toHaveLength(8);
	});

	it("says how far it is", async () => {
		const heard: string[] = [];
		const onProgress = (done: number, of: number) => void heard.push(`${done}/${of}`);
		await visitAll(pages("https://a.example/", "https://b.example/"), { visit: async () => OK, onProgress });
		expect(heard).toEqual(["1/2", "2/2"]);
	});
});

describe("faq:links", () => {
	const tool = linksToolWith(async (url) => (url.includes("daily") ? GONE : OK));

	it("names every place that lists a page that is gone, counts on the last line, progress apart, exit code 0", async () => {
		const { code, out, complaints } = await run(tool, smallFaq());
		expect(code).toBe(0);
		expect(out).toMatch(/exchanges\/alpha\.yaml:\d+: dead: https:\/\/daily\.example\/alpha \(answered 404\)\n/);
		expect(out.match(/: dead: /g)).toHaveLength(4);
		expect(out.trimEnd().split("\n").at(-1)).toBe("3 pages visited: dead 1, broken 0, moved 0, forbidden 0, slow 0, ok 2");
		expect(complaints).toContain("Visited 3 of 3\n");
	});

	it("--only keeps to one exchange", async () => {
		const { out } = await run(tool, smallFaq(), "--only", "beta", "--json");
		const { visited, counts, pages: found } = JSON.parse(out);
		expect({ visited, counts }).toMatchObject({ visited: 2, counts: { dead: 1, ok: 1 } });
		expect(found[0]).toMatchObject({ url: "https://mirror.example/x", word: "ok", places: [{ file: "exchanges/beta.yaml" }] });
	});

	it("--only of an exchange that is not there makes no sense: exit code 2, and which there are", async () => {
		const { code, complaints } = await run(tool, smallFaq(), "--only", "gamma");
		expect(code).toBe(2);
		expect(complaints).toContain('There is no exchange "gamma". There are: alpha, beta.');
	});

	it("doubts itself where nothing at all could be reached", async () => {
		const offline = linksToolWith(async () => ({ word: "dead", why: "its host has no address any more (DNS)", to: null }));
		expect((await run(offline, smallFaq())).out).toContain("this machine may be offline");
		expect((await run(tool, smallFaq())).out).not.toContain("offline");
	});
});
