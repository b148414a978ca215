/** The preview's server without a browser: whom it answers, what can be done, and the same answer as every other door. */
import { request } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Done, View } from "../../preview/view.ts";
import { slash } from "../interactions.ts";
import { testPreview } from "./open.ts";

const QUESTION = "is BitMart insured?";
let preview: Awaited<ReturnType<typeof testPreview>>;
beforeAll(async () => {
	preview = await testPreview();
});
afterAll(() => preview.close());
afterEach(() => {
	expect(preview.faults).toEqual([]);
	expect(preview.discord.violations).toEqual([]);
	preview.bot.pass(31_000);
});

const state = async (person: string, channel = ""): Promise<View> =>
	(await (await fetch(`${preview.url}/state?${new URLSearchParams({ person, channel })}`)).json()) as View;
const act = async (person: string, action: object): Promise<Done> => {
	const sent = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(action) };
	return (await (await fetch(`${preview.url}/do?person=${person}`, sent)).json()) as Done;
};
const dmOf = async (person: string) => (await state(person)).places.at(-1)?.channels[0]?.id ?? "";

/** With headers that fetch would not let us choose. */
function status(path: string, headers: Record<string, string>, method = "GET"): Promise<number> {
	return new Promise((done, fail) => {
		const asked = request(`${preview.url}${path}`, { method, headers }, (response) => {
			response.resume();
			done(response.statusCode ?? 0);
		});
		asked.on("error", fail);
		asked.end();
	});
}

describe("whom it answers", () => {
	const paths = ["/", "/page/main.ts", "/state?person=member", "/log", "/events", "/recording?person=member", "/attachments/1/x", "/nothing"];
	test.each(paths)("%s is refused under a foreign Host", async (path) => {
		for (const host of ["evil.example", "evil.example:3000", "127.0.0.1.evil.example"]) expect(await status(path, { host })).toBe(403);
	});
	test.each(paths)("%s is refused from a foreign Origin", async (path) => {
		for (const origin of ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost.evil.example"]) {
			expect(await status(path, { origin })).toBe(403);
		}
	});
	test("and so is an action", async () => {
		const json = { "content-type": "application/json" };
		expect(await status("/do?person=member", { ...json, origin: "https://evil.example" }, "POST")).toBe(403);
		expect(await status("/do?person=member", { ...json, "sec-fetch-site": "cross-site" }, "POST")).toBe(403);
		expect(await status("/do?person=member", { ...json, host: "evil.example" }, "POST")).toBe(403);
	});
	test("an action that a form of another site could send is refused", async () => {
		expect(await status("/do?person=member", { "content-type": "text/plain" }, "POST")).toBe(415);
	});
	test("the page runs nothing but its own files", async () => {
		const page = await fetch(preview.url);
		expect(page.status).toBe(200);
		const policy = page.headers.get("content-security-policy") ?? "";
		for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]) expect(policy).toContain(part);
		expect(policy).not.toContain("unsafe");
		expect(await page.text()).not.toMatch(/<script(?![^>]* src=)|\son\w+=|style=/);
	});
	test("nothing of the disk but the page's files", async () => {
		for (const path of ["/page/../app.ts", "/page/%2e%2e/app.ts", "/page/tsconfig.json", "/package.json"]) expect(await status(path, {})).toBe(404);
	});
	test("what the page asks for has an address that changes with it, and is kept; the page itself is asked for anew", async () => {
		const page = await fetch(preview.url);
		expect(page.headers.get("cache-control")).toBe("no-store");
		const asked = [...(await page.text()).matchAll(/<(?:link rel="stylesheet" href|script type="module" src)="([^"]*)"/g)].map(
			([, path = ""]) => path,
		);
		expect(asked.filter((path) => !/^\/page\/[0-9a-f]{16}\/[\w-]+\.(?:ts|css)$/.test(path))).toEqual([]);
		for (const path of asked) {
			const file = await fetch(`${preview.url}${path}`);
			expect([file.status, file.headers.get("cache-control")]).toEqual([200, "max-age=31536000, immutable"]);
		}
	});
	test("scripts come without their types", async () => {
		const script = await (await fetch(`${preview.url}/page/main.ts`)).text();
		expect(script).not.toMatch(/import type|: Page\b/);
	});
});

test("what a person did is saved as a test, without tokens; nobody else's and no other page's", async () => {
	expect((await fetch(`${preview.url}/recording?person=stranger`)).status).toBe(404);
	const { channel } = await state("stranger");
	await act("stranger", { do: "slash", channel: channel.id, command: "ask", options: { question: QUESTION } });
	const saved = await fetch(`${preview.url}/recording?person=stranger`);
	expect(saved.headers.get("content-disposition")).toContain("conversation.json");
	expect(await saved.json()).toMatchObject({
		steps: [{ interaction: { token: "token" }, used: null, came: { kind: "answer", decision: "x.bitmart.insurance", private: true } }],
	});
});

test("closing waits for no page that is still open", async () => {
	const other = await testPreview([]);
	const line = await fetch(`${other.url}/events`);
	expect(line.headers.get("content-type")).toContain("text/event-stream");
	await other.close();
	await line.body?.cancel();
});

describe("what can be done", () => {
	test("the same question gives the same embed as through handle, by slash, in the direct message and by mention", async () => {
		const direct = await preview.bot.send(slash("ask", { question: QUESTION }));
		const { title, description, color, fields, footer } = direct.data.embeds?.[0] ?? {};
		expect(title).toBe("BitMart · third-party insurance");
		const view = await state("member");
		const lastEmbed = async (channel: string) => {
			for (;;) {
				const last = (await state("member", channel)).messages.at(-1);
				if (last?.author.bot) return last.embeds[0];
				await new Promise((done) => setTimeout(done, 20));
			}
		};
		expect(await act("member", { do: "slash", channel: view.channel.id, command: "ask", options: { question: QUESTION } })).toEqual({});
		expect(await lastEmbed(view.channel.id)).toMatchObject({ title, description, color, fields, footer });
		const dm = await dmOf("member");
		await act("member", { do: "say", channel: dm, text: QUESTION });
		expect(await lastEmbed(dm)).toMatchObject({ title, description, color, fields, footer });
		await act("member", { do: "say", channel: view.channel.id, text: `<@${view.app.id}> ${QUESTION}` });
		expect(await lastEmbed(view.channel.id)).toMatchObject({ title, description, color, fields, footer });
	});

	test("a private answer is seen by its person alone, and can be dismissed", async () => {
		const { channel } = await state("moderator");
		await act("moderator", { do: "slash", channel: channel.id, command: "about", options: {} });
		const own = (await state("moderator", channel.id)).messages.at(-1);
		expect(own?.flags).toBe(64);
		expect((await state("member", channel.id)).messages.some(({ id }) => id === own?.id)).toBe(false);
		expect((await act("member", { do: "dismiss", message: own?.id })).refused).toContain("You see no message");
		expect(await act("moderator", { do: "dismiss", message: own?.id })).toEqual({});
		expect((await state("moderator", channel.id)).messages.some(({ id }) => id === own?.id)).toBe(false);
	});

	test("suggestions while typing", async () => {
		const { channel } = await state("member");
		const typing = {
			do: "autocomplete",
			channel: channel.id,
			command: "ask",
			options: { question: "is my money safe on bitm" },
			focused: "question",
		};
		expect((await act("member", typing)).choices?.[0]).toEqual({ name: "Is my money safe on BitMart?", value: "Is my money safe on BitMart?" });
	});

	test("the stranger uses the app in a server that did not install it", async () => {
		const view = await state("stranger");
		expect(view.place.name).toBe("Night Traders");
		expect(view.commands.map(({ name }) => name)).toContain("ask");
		await act("stranger", { do: "slash", channel: view.channel.id, command: "ask", options: { question: QUESTION } });
		expect((await state("stranger")).messages.at(-1)?.embeds[0]?.title).toBe("BitMart · third-party insurance");
	});

	test("what the client does not allow, and what is no action, is a sentence", async () => {
		const { channel } = await state("member");
		expect((await act("member", { do: "slash", channel: channel.id, command: "ask", options: {} })).refused).toBe(
			'/ask needs the option "question".',
		);
		expect((await act("member", { do: "say", channel: await dmOf("stranger"), text: "hi" })).refused).toContain("sees no channel");
		expect((await act("member", { do: "fly" })).refused).toContain("no action");
		expect((await fetch(`${preview.url}/state?person=nobody`)).status).toBe(404);
	});

	test("the inspector has the JSON both ways, only what is new", async () => {
		const { channel } = await state("member");
		const log = async (after: number) =>
			(await (await fetch(`${preview.url}/log?after=${after}`)).json()) as { n: number; kind: string; what: string }[];
		const before = (await log(0)).at(-1)?.n ?? 0;
		await act("member", { do: "slash", channel: channel.id, command: "about", options: {} });
		const fresh = await log(before);
		expect(fresh.map(({ kind }) => kind)).toEqual(["discord", "app"]);
		expect(fresh[0]?.what).toMatch(/POST .*\/interactions/);
	});
});
