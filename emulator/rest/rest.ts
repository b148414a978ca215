import { Hono } from "hono";
import { applicationJson } from "../application.ts";
import { struck } from "../faults/faults-applied.ts";
import { gatewayUrl } from "../gateway/socket.ts";
import { verifyEndpoint } from "../interactions/delivery-http.ts";
import { channelJson, guildJson, memberJson, userJson } from "../json.ts";
import type { Guild, World } from "../world.ts";
import { type Call, type Env, incoming, onlyBot, refused, written } from "./app.ts";
import { channelRoutes } from "./channels.ts";
import { commandRoutes } from "./commands.ts";
import { ERRORS, invalidForm } from "./errors.ts";
import { interactionRoutes } from "./interactions.ts";

/** Discord's REST: under /api/v10 as discord.js asks, under /api, and at the root. Files lie under /attachments. */
export function restApp(world: World): Hono<Env> {
	const app = new Hono<Env>();
	app.onError(refused(world));
	app.notFound((c) => refused(world)(ERRORS.notFound(), c));
	app.get("/attachments/:id/:name", (c) => file(world, c));
	const api = new Hono<Env>();
	api.use(async (c, next) => (world.clock.now() < world.awayUntil ? c.json({ message: "503: Service Unavailable", code: 0 }, 503) : next()));
	api.use(written(world));
	api.use(struck(world));
	for (const routes of [identityRoutes(world), guildRoutes(world), commandRoutes(world), channelRoutes(world), interactionRoutes(world)])
		api.route("/", routes);
	for (const prefix of ["/api/v10", "/api", "/"]) app.route(prefix, api);
	return app;
}

function identityRoutes(world: World): Hono<Env> {
	const app = new Hono<Env>();
	const bot = onlyBot(world);
	app.get("/gateway", (c) => c.json({ url: gatewayUrl(world) }));
	app.get("/gateway/bot", bot, (c) =>
		c.json({
			url: gatewayUrl(world),
			shards: world.application.shards,
			session_start_limit: sessionStartLimit(world),
		}),
	);
	app.get("/applications/@me", bot, (c) => c.json(applicationJson(world)));
	app.get("/oauth2/applications/@me", bot, (c) => c.json(applicationJson(world)));
	app.patch("/applications/@me", bot, async (c) => {
		const { interactions_endpoint_url: url } = (await incoming(c)).body as { interactions_endpoint_url?: string | null };
		if (url) {
			const problems = await verifyEndpoint(world, url);
			if (problems.length > 0) throw invalidForm(problems.map((problem) => `interactions_endpoint_url could not be verified: ${problem}`));
		}
		if (url !== undefined) world.application.interactionsUrl = url || null;
		return c.json(applicationJson(world));
	});
	app.get("/users/@me", bot, (c) =>
		c.json({ ...user(world, world.application.id), verified: true, mfa_enabled: true, locale: "en-US", email: null }),
	);
	app.get("/users/:user", bot, (c) => c.json(user(world, c.req.param("user") ?? "")));
	return app;
}

/** A thousand a day, unless the emulator was told of fewer. */
function sessionStartLimit({ clock, sessionLimit: { remaining, resetAt } }: World): object {
	const left = resetAt - clock.now();
	const limited = left > 0 ? { remaining: Math.max(0, remaining), reset_after: left } : { remaining: 1000, reset_after: 86_400_000 };
	return { total: 1000, ...limited, max_concurrency: 1 };
}

function guildRoutes(world: World): Hono<Env> {
	const app = new Hono<Env>();
	app.use("/guilds/*", onlyBot(world));
	app.get("/guilds/:guild", (c) => c.json(guildJson(guild(world, c))));
	app.get("/guilds/:guild/channels", (c) => {
		const { id } = guild(world, c);
		return c.json([...world.channels.values()].filter((channel) => channel.guildId === id).map((channel) => channelJson(world, channel)));
	});
	app.get("/guilds/:guild/members/:user", (c) => {
		const member = guild(world, c).members.get(c.req.param("user"));
		if (!member) throw ERRORS.unknownUser();
		return c.json(memberJson(world, member));
	});
	return app;
}

function user(world: World, id: string): object {
	const found = world.users.get(id);
	if (!found) throw ERRORS.unknownUser();
	return userJson(found);
}

function guild(world: World, c: Call): Guild {
	const found = world.guilds.get(c.req.param("guild") ?? "");
	if (!found) throw ERRORS.unknownGuild();
	if (!found.installed) throw ERRORS.missingAccess();
	return found;
}

/** A kept file. It came from outside, so the browser is told to run nothing of it. */
function file(world: World, c: Call): Response {
	const found = world.files.get(c.req.param("id") ?? "");
	if (!found || found.filename !== c.req.param("name")) throw ERRORS.notFound();
	const headers = {
		"content-type": found.contentType,
		"x-content-type-options": "nosniff",
		"content-security-policy": "sandbox; default-src 'none'",
	};
	return new Response(Buffer.from(found.bytes), { headers });
}
