/** Where faults strike: around each REST call, and on the way to each connected client. */

import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Link } from "../gateway/session.ts";
import { announce } from "../interactions/interactions.ts";
import type { Call } from "../rest/app.ts";
import type { World } from "../world.ts";
import type { Faults } from "./faults.ts";

/** Lets a call meet its fault, once for all the prefixes that it runs through. */
export function struck(world: World): (c: Call, next: () => Promise<void>) => Promise<Response | undefined> {
	return async (c, next) => {
		const fault = c.get("struck") ? null : (world.faults?.call(c.req.path) ?? null);
		c.set("struck", true);
		if (!fault || !world.faults) return void (await next());
		if (fault === "failed" || fault === "typing failed") return unavailable(c);
		if (fault === "closed before") return hangUp(c);
		if (fault === "rate limited" || fault === "globally rate limited") return limited(c, world.faults, fault === "globally rate limited");
		if (fault === "late") await wait(world, world.faults.lateMs);
		if (fault === "overdue" || fault === "typing slow") await wait(world, world.lifetimes.answer);
		if (fault === "token expired") outlive(world, c.req.path);
		await next();
		if (fault === "answer lost") c.res = unavailable(c);
		if (fault === "closed after") c.res = hangUp(c);
		return undefined;
	};
}

function unavailable(c: Call): Response {
	return c.json({ message: "502: Bad Gateway", code: 0 }, 502);
}

/** Closes the connection in good order, as Discord's edge does with one that it wants no more; without a port there is none. */
function hangUp(c: Call): Response {
	const { incoming } = c.env;
	if (!incoming) return unavailable(c);
	incoming.socket.end();
	return RESPONSE_ALREADY_SENT;
}

/** As topics/rate-limits shows it: the body, and the headers that say how long and for whom. */
function limited(c: Call, { retryAfter }: Faults, global: boolean): Response {
	const scope = global ? "global" : "user";
	const headers = {
		"retry-after": String(Math.ceil(retryAfter)),
		"x-ratelimit-scope": scope,
		...(global ? { "x-ratelimit-global": "true" } : { "x-ratelimit-limit": "5", "x-ratelimit-remaining": "0", "x-ratelimit-bucket": "struck" }),
		"x-ratelimit-reset-after": String(retryAfter),
	};
	return c.json({ message: "You are being rate limited.", retry_after: retryAfter, global }, 429, headers);
}

/** Lets the fifteen minutes of the token in that path be over. */
function outlive(world: World, path: string): void {
	for (const live of path.split("/").flatMap((part) => world.interactions.get(part) ?? [])) {
		live.bornAt = world.clock.now() - world.lifetimes.token - 1;
		announce(world, live);
	}
}

function wait(world: World, ms: number): Promise<void> {
	return new Promise((done) => void world.clock.after(ms, done));
}

/** A link whose frames may come late, though never out of order, and whose heartbeats may get lost. */
export function troubled(world: World, link: Link): Link {
	const queue: string[] = [];
	const flush = () => {
		for (const frame of queue.splice(0)) link.send(frame);
	};
	return {
		...link,
		send(frame) {
			const fault = world.faults?.frame(frame);
			if (fault === "heartbeat lost") return;
			if (queue.length > 0) return void queue.push(frame);
			if (fault !== "slow" || !world.faults) return link.send(frame);
			queue.push(frame);
			world.clock.after(world.faults.slowMs, flush);
		},
	};
}
