import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { note, violate, type World } from "../world.ts";
import { ApiError, ERRORS, errorJson } from "./errors.ts";
import { type Incoming, readIncoming } from "./uploads.ts";

/** Without a port there are no bindings. */
export type Env = { Bindings: Partial<HttpBindings>; Variables: { incoming: Incoming; written: boolean; struck: boolean } };
export type Call = Context<Env>;
type Next = () => Promise<void>;

/** What an app sent: JSON, or a form with files. Read once. */
export async function incoming(c: Call): Promise<Incoming> {
	const read = await readIncoming(c.req.raw);
	c.set("incoming", read);
	return read;
}

/** Only the app itself passes, by its bot token. */
export function onlyBot(world: World): (c: Call, next: Next) => Promise<void> {
	return async (c, next) => {
		if (c.req.header("authorization") !== `Bot ${world.application.token}`) throw ERRORS.unauthorized();
		await next();
	};
}

/** Writes each call and its answer into the transcript. */
export function written(world: World): (c: Call, next: Next) => Promise<void> {
	return async (c, next) => {
		// An unknown path runs through the routes of every prefix; one line of it is enough.
		if (c.get("written")) return next();
		c.set("written", true);
		await next();
		const sent = c.get("incoming") as Incoming | undefined;
		const what = `${c.req.method} ${pathOf(c)}`;
		const files = sent?.uploads.map((file) => file.filename) ?? [];
		note(world, { from: "app", via: "rest", what, body: files.length > 0 ? { payload_json: sent?.body, files } : (sent?.body ?? null) });
		const type = c.res.headers.get("content-type") ?? "";
		const body: unknown = type.startsWith("application/json") ? await c.res.clone().json() : null;
		note(world, { from: "discord", via: "rest", what: `answer to ${what}`, status: c.res.status, body });
	};
}

const FILTERED = new Set([200000, 240000]);

/** Turns a refusal into Discord's JSON, and writes down what was broken. */
export function refused(world: World): (error: Error, c: Call) => Response {
	return (error, c) => {
		if (!(error instanceof ApiError)) {
			violate(world, `${c.req.method} ${pathOf(c)}`, 0, `the emulator itself failed: ${error.stack ?? error.message}`);
			return c.json({ message: "500: Internal Server Error", code: 0 }, 500);
		}
		// What a server filters breaks no rule of Discord's: an app cannot know it beforehand.
		if (!FILTERED.has(error.code)) violate(world, `${c.req.method} ${pathOf(c)}`, error.code, error.message, error.faults);
		return c.json(errorJson(error), error.status as 400);
	};
}

/** The path without the secret that an interaction's token is. */
function pathOf(c: Call): string {
	return c.req.path.replace(/^\/api(\/v\d+)?/, "").replace(/[\w-]{60,}/, "{token}");
}
