/** The HTTP door: Discord posts interactions here. Signature first, then freshness, then everything else. */
import type { Server } from "node:http";
import { type HttpBindings, serve } from "@hono/node-server";
import { type APIInteraction, type APIInteractionResponse, InteractionType } from "discord-api-types/v10";
import { type Context, Hono } from "hono";
import { LRUCache } from "lru-cache";
import { atMost } from "../at-most.ts";
import type { Handle } from "../discord/pipeline/handle.ts";
import { guildOf } from "../discord/protocol/guild-context.ts";
import type { Attached, Reply } from "../discord/protocol/reply.ts";
import { isSigned, publicKey } from "../discord/protocol/signature.ts";
import { readBody } from "./body.ts";
import { urlOf } from "./listening.ts";
import type { Refusal, RefusedRequests } from "./refused-requests.ts";

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
	/** Told of every request that was refused, and of every one that was not. */
	readonly requests?: RefusedRequests;
	/** Whether it may be taken up: not where another process, or this one before it was started again, did so already. */
	readonly takeUp?: (interaction: APIInteraction) => Promise<boolean>;
	/** Whether new work is welcome: no longer, once the process is ending. */
	readonly ready?: () => boolean;
};

/** Interactions hold one message at most; Discord's own are far below. */
const LARGEST_BODY = 256 * 1024;
/** A request older than this is a replay or a badly set clock. */
const FRESH_MS = 60_000;
/** Signatures and ids are remembered for as long as their timestamps are fresh, on both sides. */
const SEEN_MOST = 100_000;

export function httpApp(door: HttpDoor): Hono<{ Bindings: HttpBindings }> {
	const app = new Hono<{ Bindings: HttpBindings }>();
	const check = checks(door);
	app.get("/health", (c) => c.json({ status: "ok" }));
	app.get("/health/ready", (c) => (door.ready?.() === false ? c.json({ status: "ending" }, 503) : c.json({ status: "ok" })));
	app.post("/interactions", async (c) => {
		const incoming = c.env?.incoming;
		const body = incoming ? await readBody(incoming, LARGEST_BODY) : new Uint8Array(await c.req.arrayBuffer());
		if (!body || body.length > LARGEST_BODY) return c.text("The body is too large.", 413, { connection: "close" });
		const checked = await check({ body, header: (name) => (incoming ? incoming.headers[name]?.toString() : c.req.header(name)) });
		if ("status" in checked) {
			door.requests?.refused(checked.refusal);
			return c.text(checked.says, checked.status);
		}
		door.requests?.accepted();
		return respond(door, c, checked.interaction);
	});
	app.notFound((c) => c.text("Nothing here. Interactions go to /interactions.", 404));
	app.onError((error, c) => {
		door.onFault(error);
		return c.text("Something went wrong.", 500);
	});
	return app;
}

type Refused = { readonly status: 400 | 401 | 409 | 415; readonly says: string; readonly refusal: Refusal };
type Posted = { readonly body: Uint8Array; readonly header: (name: string) => string | undefined };

const REPEATED = { why: "repeated" } as const;
const FORM = { why: "form" } as const;

/** What must hold before any work is done: the signature before anything is parsed, freshness, and that it comes once. */
function checks({ key, now, takeUp = async () => true }: HttpDoor): (posted: Posted) => Promise<Refused | { readonly interaction: APIInteraction }> {
	const verifier = publicKey(key);
	const seen = new LRUCache<string, true>({ ...atMost(SEEN_MOST), ttl: 2 * FRESH_MS, ttlResolution: 0, perf: { now } });
	const again = (what: string) => seen.has(what) || !seen.set(what, true);
	return async ({ body, header }) => {
		const signature = header("x-signature-ed25519");
		const timestamp = header("x-signature-timestamp");
		if (!isSigned(verifier, signature, timestamp, body)) {
			const refusal = { why: signature && timestamp ? "signature" : "unsigned" } as const;
			return { status: 401, says: "The signature is missing or wrong.", refusal };
		}
		const offMs = Number(timestamp) * 1000 - now();
		if (!(Math.abs(offMs) <= FRESH_MS)) {
			const refusal = { why: "timestamp", offSeconds: Math.round(offMs / 1000) } as const;
			return { status: 401, says: "The timestamp is too old or too new.", refusal };
		}
		if (again(signature as string)) return { status: 401, says: "This request was handled already.", refusal: REPEATED };
		if (!/^application\/json\b/i.test(header("content-type") ?? ""))
			return { status: 415, says: "The body must be application/json.", refusal: FORM };
		const interaction = parse(body);
		if (!interaction) return { status: 400, says: "The body is not an interaction that this version knows.", refusal: FORM };
		// Discord signs a request that it repeats anew; its id stays.
		if (interaction.id !== undefined && (again(interaction.id) || !(await takeUp(interaction))))
			return { status: 409, says: "This interaction was handled already.", refusal: REPEATED };
		return { interaction };
	};
}

async function respond(
	{ handle, answer, onFault }: HttpDoor,
	c: Context<{ Bindings: HttpBindings }>,
	interaction: APIInteraction,
): Promise<Response> {
	const { response, reply, files = [], after } = await handle(interaction);
	const follow = () => void after?.().catch(onFault);
	if (answer && reply && (after || (!reply.private && guildOf(interaction) !== null))) {
		// Where that fails, the response may still arrive.
		const sent = await answer(interaction, reply).then(() => true, onFault);
		if (sent) {
			follow();
			return c.body(null, 202);
		}
	}
	if (after) afterResponse(c, follow);
	return files.length > 0 ? withFiles(response, files) : c.json(response);
}

/** Once the response is out; at once where there is no socket, as in tests. */
function afterResponse({ env }: Context<{ Bindings: HttpBindings }>, work: () => void): void {
	if (env?.outgoing) env.outgoing.once("close", work);
	else work();
}

/** The answer and its files as one multipart body, as Discord takes it in the response too. */
function withFiles(response: APIInteractionResponse, files: readonly Attached[]): Response {
	const form = new FormData();
	form.set("payload_json", JSON.stringify(response));
	for (const [i, { name, data }] of files.entries()) form.set(`files[${i}]`, new File([Buffer.from(data)], name));
	return new Response(form);
}

/** Made once: making one takes as long as reading a request with it. */
const UTF_8 = new TextDecoder("utf-8", { fatal: true });
const KNOWN_TYPES: ReadonlySet<unknown> = new Set(Object.values(InteractionType));

/** @returns null for what is no interaction, or one of a type or version that did not exist when this was written */
function parse(body: Uint8Array): APIInteraction | null {
	try {
		const value: unknown = JSON.parse(UTF_8.decode(body));
		if (typeof value !== "object" || value === null || !("type" in value) || !KNOWN_TYPES.has(value.type)) return null;
		return !("version" in value) || value.version === 1 ? (value as APIInteraction) : null;
	} catch {
		return null;
	}
}

export type Listening = { readonly url: string; readonly close: () => Promise<void> };

/** Discord sends its few kilobytes at once: anybody who takes longer holds a connection open for nothing. */
const SLOWEST = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };
/** Discord has given up on a request by then. */
const LONGEST_END_MS = 5_000;

/** A browser opens connections ahead of what it will ask, and would show a script or a picture that came too late on one of them as missing. */
export const NO_HURRY = { ...SLOWEST, headersTimeout: 0, requestTimeout: 0 };

/** Opens the port. Closing takes no more requests, lets those under way finish, and cuts what has not after five seconds. */
export function listen(app: Hono<{ Bindings: HttpBindings }>, host: string, port: number, serverOptions = SLOWEST): Promise<Listening> {
	return new Promise((done, fail) => {
		const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions }, (info) => {
			done({ url: urlOf(host, info.port), close: () => end(server as Server) });
		}) as Server;
		server.once("error", fail);
	});
}

function end(server: Server): Promise<void> {
	const cut = setTimeout(() => server.closeAllConnections(), LONGEST_END_MS);
	return new Promise((closed) => {
		server.close(() => {
			clearTimeout(cut);
			closed();
		});
	});
}
