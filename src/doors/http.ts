/** The HTTP door: Discord posts interactions here. Signature first, then freshness, then everything else. */
import { type HttpBindings, serve } from "@hono/node-server";
import type { APIInteraction, APIInteractionResponse } from "discord-api-types/v10";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { LRUCache } from "lru-cache";
import type { Handle } from "../discord/handle.ts";
import type { Attached, Reply } from "../discord/reply.ts";
import { isSigned, publicKey } from "../discord/signature.ts";

export type HttpDoor = {
	readonly handle: Handle;
	/** The application's public key, 64 hex digits. */
	readonly key: string;
	/** Milliseconds. */
	readonly now: () => number;
	readonly onFault: (error: unknown) => void;
	/**
	 * Sends an answer by a request of the app's own. In the response to Discord's request a door never learns that a filter refused it, and
	 * cannot know when it has arrived: so what everybody sees, and what more is to follow, goes out this way.
	 */
	readonly answer?: (interaction: APIInteraction, reply: Reply) => Promise<void>;
};

/** Interactions hold one message at most; Discord's own are far below. */
const LARGEST_BODY = 256 * 1024;
/** A request older than this is a replay or a badly set clock. */
const FRESH_MS = 60_000;
/** Signatures are remembered for as long as their timestamps are fresh, on both sides. */
const SEEN_MOST = 100_000;

export function httpApp({ handle, key, now, onFault, answer }: HttpDoor): Hono<{ Bindings: HttpBindings }> {
	const app = new Hono<{ Bindings: HttpBindings }>();
	const verifier = publicKey(key);
	const seen = new LRUCache<string, true>({ max: SEEN_MOST, ttl: 2 * FRESH_MS, ttlResolution: 0, perf: { now } });

	app.get("/health", (c) => c.json({ status: "ok" }));
	app.post("/interactions", bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text("The body is too large.", 413) }), async (c) => {
		const body = new Uint8Array(await c.req.arrayBuffer());
		const signature = c.req.header("x-signature-ed25519");
		const timestamp = c.req.header("x-signature-timestamp");
		if (!isSigned(verifier, signature, timestamp, body)) return c.text("The signature is missing or wrong.", 401);
		if (!(Math.abs(now() - Number(timestamp) * 1000) <= FRESH_MS)) return c.text("The timestamp is too old or too new.", 401);
		if (seen.has(signature as string)) return c.text("This request was handled already.", 401);
		seen.set(signature as string, true);
		const interaction = parse(body);
		if (!interaction) return c.text("The body is not an interaction.", 400);
		const { response, reply, files = [], after } = await handle(interaction);
		if (answer && reply && (after || (!reply.private && interaction.guild_id !== undefined))) {
			// Where that fails, the response may still arrive.
			const sent = await answer(interaction, reply).then(() => true, onFault);
			if (sent) {
				if (after) void after().catch(onFault);
				return c.body(null, 202);
			}
		}
		if (after) void after().catch(onFault);
		return files.length > 0 ? withFiles(response, files) : c.json(response);
	});
	app.notFound((c) => c.text("Nothing here. Interactions go to /interactions.", 404));
	app.onError((error, c) => {
		onFault(error);
		return c.text("Something went wrong.", 500);
	});
	return app;
}

/** The answer and its files as one multipart body, as Discord takes it in the response too. */
function withFiles(response: APIInteractionResponse, files: readonly Attached[]): Response {
	const form = new FormData();
	form.set("payload_json", JSON.stringify(response));
	for (const [i, { name, data }] of files.entries()) form.set(`files[${i}]`, new File([Buffer.from(data)], name));
	return new Response(form);
}

function parse(body: Uint8Array): APIInteraction | null {
	try {
		const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
		const ok = typeof value === "object" && value !== null && "type" in value && typeof value.type === "number";
		return ok ? (value as APIInteraction) : null;
	} catch {
		return null;
	}
}

export type Listening = { readonly url: string; readonly close: () => Promise<void> };

/** Opens the port. Closing lets requests that are under way finish. */
export function listen(app: Hono<{ Bindings: HttpBindings }>, host: string, port: number): Promise<Listening> {
	return new Promise((done, fail) => {
		const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
			done({
				url: `http://${host.includes(":") ? `[${host}]` : host}:${info.port}`,
				close: () => new Promise((closed) => server.close(() => closed())),
			});
		});
		server.once("error", fail);
	});
}
