/** The preview's server: the page, what a person sees, what they do, and a line that tells the page when to look again. */
import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import { act } from "./actions.ts";
import { pageAssets } from "./assets.ts";
import { inspectorLog } from "./inspector-log.ts";
import { ownHostOnly } from "./own-host.ts";
import type { Seeded } from "./seeded-world.ts";
import { sight } from "./sight.ts";
import { onTicks } from "./ticks.ts";
import type { Tick, Who } from "./view.ts";

/** Ten MiB, Discord's own limit of a file, as base64 and a little more. */
const LARGEST_BODY = 15 * 1024 * 1024;
/** Nothing but the page's own files runs or is shown, and no other page may frame it. */
const POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HEADERS = {
	"content-security-policy": POLICY,
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"cache-control": "no-store",
};

const LASTING = "max-age=31536000, immutable";

export type PreviewApp = {
	readonly app: Hono<{ Bindings: HttpBindings }>;
	/** Ends the lines to every open page, so that the port can close. */
	readonly hangUp: () => void;
};

export type PreviewOptions = {
	/** The address that it listens on, which its requests may name. */
	readonly host: string;
	/** Milliseconds. */
	readonly now: () => number;
	readonly onFault: (error: unknown) => void;
	/** What a person did up to now, as a test; null where that is nothing. */
	readonly recording: (person: string) => object | null;
	/** Makes up a change of what the server's channels follow. @returns how many answers changed */
	readonly change: (server: string) => Promise<number>;
};

export function previewApp(seeded: Seeded, { host, now, onFault, recording, change }: PreviewOptions): PreviewApp {
	const { discord } = seeded;
	const app = new Hono<{ Bindings: HttpBindings }>();
	const assets = pageAssets();
	const log = inspectorLog(discord, now);
	const lines = new Set<SSEStreamingApi>();
	const tick = (data: Tick) => {
		for (const line of lines) void line.writeSSE({ data: JSON.stringify(data) });
	};
	onTicks(discord, tick);
	const personOf = (c: Context): Who | undefined => seeded.people.find(({ key }) => key === c.req.query("person"));

	app.use(ownHostOnly(host));
	app.use(async (c, next) => {
		await next();
		for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
	});
	app.get("/state", (c) => {
		const me = personOf(c);
		return me ? c.json(sight(seeded, me, c.req.query("channel"))) : c.text("There is no such person.", 404);
	});
	app.post("/do", bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.json({ refused: "That file is too large." }, 413) }), async (c) => {
		const me = personOf(c);
		if (!me) return c.text("There is no such person.", 404);
		// A form of another site cannot send this type without asking first.
		if (!c.req.header("content-type")?.startsWith("application/json")) return c.text("Actions are JSON.", 415);
		return c.json(await act(discord, me.id, await c.req.json().catch(() => null), change));
	});
	app.get("/log", (c) => c.json(log.since(Number(c.req.query("after")) || 0)));
	app.get("/recording", (c) => {
		const me = personOf(c);
		const kept = me && recording(me.id);
		if (!kept) return c.text("Nothing was done yet: use a command first, then save the conversation.", 404);
		c.header("content-disposition", 'attachment; filename="conversation.json"');
		return c.body(`${JSON.stringify(kept, null, "\t")}\n`, 200, { "content-type": "application/json" });
	});
	app.get("/events", (c) => {
		const response = streamSSE(c, async (line) => {
			lines.add(line);
			await line.writeSSE({ data: JSON.stringify({ changed: true } satisfies Tick) });
			await new Promise<void>((done) => line.onAbort(done));
			lines.delete(line);
		});
		// Kept open for a next request, its connection would hold the port for seconds after the line has ended.
		response.headers.set("connection", "close");
		return response;
	});
	app.get("/attachments/*", (c) => discord.fetch(new Request(new URL(c.req.path, "http://preview.invalid"))));
	app.get("*", (c) => {
		const asset = assets.get(c.req.path);
		return asset
			? c.body(asset.body, 200, { "content-type": asset.type, ...(asset.lasting ? { "cache-control": LASTING } : {}) })
			: c.text("Nothing here. The preview is at /.", 404);
	});
	app.onError((error, c) => {
		onFault(error);
		return c.json({ refused: "The preview itself failed at this; the terminal says more." }, 500);
	});
	return {
		app,
		hangUp: () => {
			for (const line of lines) line.abort();
		},
	};
}
