import { createPublicKey, verify } from "node:crypto";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterEach, expect, test } from "vitest";
import { overHttp, realClock } from "../../emulator/index.ts";
import { ASK, town } from "./town.ts";

const open: (() => void)[] = [];
afterEach(() => {
	for (const close of open.splice(0)) close();
});

type Asked = { type: number; id: string; token: string };

/** An endpoint that looks at the signature, as it should, unless it is told not to. */
async function endpoint(key: string, answer: (asked: Asked) => Response | Promise<Response>, careless = false): Promise<string> {
	const publicKey = createPublicKey({
		key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(key, "hex")]),
		format: "der",
		type: "spki",
	});
	const server = serve({
		port: 0,
		hostname: "127.0.0.1",
		fetch: async (request) => {
			const body = await request.text();
			const signed = Buffer.from((request.headers.get("x-signature-timestamp") ?? "") + body);
			const good = verify(null, signed, publicKey, Buffer.from(request.headers.get("x-signature-ed25519") ?? "", "hex"));
			if (!good && !careless) return new Response("bad signature", { status: 401 });
			const asked = JSON.parse(body) as Asked;
			return asked.type === 1 ? Response.json({ type: 1 }) : answer(asked);
		},
	});
	await new Promise((done) => server.once("listening", done));
	open.push(() => server.close());
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/interactions`;
}

async function asking(answer: (asked: Asked) => Response | Promise<Response>, careless = false) {
	const t = town({ clock: realClock(Date.now), timeScale: 20 });
	await t.app.register(ASK);
	const url = await endpoint(t.discord.application.publicKey, answer, careless);
	t.discord.deliver = overHttp(url);
	return { ...t, url, ask: () => t.who.slash(t.channel.id, "ask", { question: "why" }) };
}
const say = (content: string) => ({ type: 4, data: { content } });

test("a signed interaction is answered in the response", async () => {
	const { ask, discord } = await asking(() => Response.json(say("hello")));
	expect((await ask()).message?.content).toBe("hello");
	expect(discord.violations).toEqual([]);
	const http = discord.transcript.filter((entry) => entry.via === "http").map((entry) => [entry.from, entry.what.replace(/http\S+|\d{17,}/g, "…")]);
	expect(http).toEqual([
		["discord", "POST …"],
		["discord", "POST … with a wrong signature"],
		["discord", "POST …"],
		["app", "answer to …"],
	]);
});

test("an endpoint that takes a wrong signature gets no interaction", async () => {
	const { ask, discord, url } = await asking(() => Response.json(say("hello")), true);
	expect(await discord.verifyEndpoint(url)).toEqual(["a request with a wrong signature was answered with 200, not refused with 401"]);
	expect(await ask()).toMatchObject({ state: "failed", failure: "The application did not respond" });
	expect(discord.violations.at(-1)?.sentence).toMatch(/was not accepted/);
});

test("its address is refused in the app's settings, and a sound one taken", async () => {
	const careless = await asking(() => Response.json(say("x")), true);
	const sound = await asking(() => Response.json(say("x")));
	const set = (t: typeof sound) => t.app.call("PATCH", "/applications/@me", { interactions_endpoint_url: t.url });
	expect((await set(careless)).json).toMatchObject({ code: 50035, errors: { interactions_endpoint_url: expect.anything() } });
	expect((await set(sound)).json.interactions_endpoint_url).toBe(sound.url);
});

test("a file comes inline as multipart", async () => {
	const { ask } = await asking(() => {
		const form = new FormData();
		form.set("payload_json", JSON.stringify(say("see")));
		form.set("files[0]", new File(["1"], "a.txt", { type: "text/plain" }));
		return new Response(form);
	});
	expect((await ask()).message).toMatchObject({ content: "see", attachments: [{ filename: "a.txt" }] });
});

test("202 and a callback", async () => {
	const { ask, app } = await asking((asked) => {
		void app.callback(asked as never, say("called back"));
		return new Response(null, { status: 202 });
	});
	expect((await ask()).message?.content).toBe("called back");
});

test("a refused inline answer shows as no answer, and says why here only", async () => {
	const { ask, discord } = await asking(() => Response.json(say("x".repeat(2001))));
	expect((await ask()).state).toBe("failed");
	expect(discord.violations).toMatchObject([{ code: 50035, faults: ["data.content has 2001 characters, at most 2000"] }]);
});

test.each<[string, () => Response, RegExp]>([
	["an error", () => new Response("no", { status: 500 }), /answered 500 no/],
	["no JSON", () => new Response("hello"), /could not be delivered|invalid JSON/],
	["a pong", () => Response.json({ type: 1 }), /Invalid Form Body/],
])("%s is no answer", async (_, answer, sentence) => {
	const { ask, discord } = await asking(answer);
	expect((await ask()).state).toBe("failed");
	expect(discord.violations.at(-1)?.sentence).toMatch(sentence);
});

test("an endpoint that is not there", async () => {
	const { ask, discord } = await asking(() => Response.json(say("x")));
	discord.deliver = overHttp("http://127.0.0.1:1/interactions");
	expect((await ask()).state).toBe("failed");
	expect(discord.violations.at(-1)?.sentence).toMatch(/could not be reached/);
});
