import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { visit } from "../../src/cli/links/visit.ts";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that is gone when the test is over; returns its address and what it was asked. */
async function serve(handler: Handler): Promise<{ at: string; asked: string[] }> {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		handler(request, response);
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const answer =
	(status: number, headers: Record<string, string> = {}): Handler =>
	(_, response) =>
		void response.writeHead(status, headers).end("text");

describe("a page that is there", () => {
	it("is ok after one HEAD", async () => {
		const { at, asked } = await serve(answer(200));
		expect(await visit(`${at}/page`)).toEqual({ word: "ok", why: "answered 200", to: null });
		expect(asked).toEqual(["HEAD /page"]);
	});

	it.each([403, 404, 405, 500, 501])("is ok where HEAD is refused with %i and GET is not", async (status) => {
		const { at, asked } = await serve((request, response) => answer(request.method === "HEAD" ? status : 200)(request, response));
		expect(await visit(`${at}/page`)).toMatchObject({ word: "ok" });
		expect(asked).toEqual(["HEAD /page", "GET /page"]);
	});

	it("is ok where the server hangs up on HEAD", async () => {
		const { at } = await serve((request, response) => (request.method === "HEAD" ? request.socket.destroy() : answer(200)(request, response)));
		expect(await visit(`${at}/page`)).toMatchObject({ word: "ok" });
	});
});

describe("a page that is not", () => {
	it.each([
		[404, "dead"],
		[410, "dead"],
		[401, "forbidden"],
		[403, "forbidden"],
		[429, "forbidden"],
		[451, "forbidden"],
		[500, "broken"],
		[503, "broken"],
		[400, "broken"],
	] as const)("answers %i: %s", async (status, word) => {
		const { at } = await serve(answer(status));
		expect(await visit(at)).toEqual({ word, why: `answered ${status}`, to: null });
	});

	it("is not asked a second time after 429", async () => {
		const { at, asked } = await serve(answer(429));
		await visit(`${at}/page`);
		expect(asked).toEqual(["HEAD /page"]);
	});

	it("is slow where nothing is answered", async () => {
		const { at } = await serve(() => {});
		expect(await visit(at, { timeoutMs: 50 })).toEqual({ word: "slow", why: "no answer in time", to: null });
	});

	it.each([
		["ENOTFOUND", "dead"],
		["EAI_AGAIN", "broken"],
		["ECONNREFUSED", "broken"],
		["CERT_HAS_EXPIRED", "broken"],
		["UND_ERR_CONNECT_TIMEOUT", "slow"],
	] as const)("fails with %s: %s", async (code, word) => {
		const failing = async () => {
			throw new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
		};
		expect(await visit("https://nowhere.example/", { fetch: failing })).toMatchObject({ word, to: null });
	});

	it("is not asked for again where its host has no address", async () => {
		const asked: (string | undefined)[] = [];
		const failing: typeof fetch = async (_, init) => {
			asked.push(init?.method);
			throw new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } });
		};
		await visit("https://nowhere.example/", { fetch: failing });
		expect(asked).toEqual(["HEAD"]);
	});
});

describe("redirects", () => {
	const steps =
		(of: number, end: Handler): Handler =>
		(request, response) => {
			const step = Number(request.url?.slice(1));
			if (step < of) answer(301, { location: `/${step + 1}` })(request, response);
			else end(request, response);
		};

	it("are followed, and the page moved to where they end", async () => {
		const { at } = await serve(steps(5, answer(200)));
		expect(await visit(`${at}/0`)).toEqual({ word: "moved", why: `to ${at}/5`, to: `${at}/5` });
	});

	it("end after five", async () => {
		const { at } = await serve(steps(6, answer(200)));
		expect(await visit(`${at}/0`)).toMatchObject({ word: "broken", why: "more than 5 redirects" });
	});

	it("to a page that is gone: dead, and where that was", async () => {
		const { at } = await serve(steps(1, answer(404)));
		expect(await visit(`${at}/0`)).toEqual({ word: "dead", why: "answered 404", to: `${at}/1` });
	});

	it("to themselves but for the fragment are no move; to another kind of address are broken", async () => {
		const { at } = await serve(answer(302, { location: "ftp://x.example/" }));
		expect(await visit(at)).toMatchObject({ word: "broken", why: "redirects to ftp:" });
		const there = await serve(answer(200));
		expect(await visit(`${there.at}/page#part`)).toMatchObject({ word: "ok" });
	});
});
