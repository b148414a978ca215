import { Hono } from "hono";
import { commandIn, commandsOf, deleteCommand, editCommand, replaceCommands, type Scope, upsertCommand } from "../interactions/commands.ts";
import type { World } from "../world.ts";
import { type Call, type Env, incoming, onlyBot } from "./app.ts";
import { ERRORS } from "./errors.ts";

/** Registration of commands, global and of one server (interactions/application-commands#endpoints). */
export function commandRoutes(world: World): Hono<Env> {
	const app = new Hono<Env>();
	app.use("/applications/:app/*", onlyBot(world));
	for (const at of ["/applications/:app/commands", "/applications/:app/guilds/:guild/commands"]) {
		app.get(at, (c) => c.json(commandsOf(world, scope(world, c))));
		app.put(at, async (c) => c.json(replaceCommands(world, scope(world, c), (await incoming(c)).body)));
		app.post(at, async (c) => {
			const { command, created } = upsertCommand(world, scope(world, c), (await incoming(c)).body);
			return c.json(command, created ? 201 : 200);
		});
		// Who may use a command is for people to say: bots have no right to it.
		app.put(`${at}/permissions`, () => Promise.reject(ERRORS.botsMayNot()));
		app.put(`${at}/:command/permissions`, () => Promise.reject(ERRORS.botsMayNot()));
		app.get(`${at}/:command/permissions`, (c) => c.json(permissions(world, c)));
		app.get(`${at}/:command`, (c) => c.json(commandIn(world, scope(world, c), c.req.param("command") ?? "")));
		app.patch(`${at}/:command`, async (c) => {
			const { body } = await incoming(c);
			return c.json(editCommand(world, scope(world, c), c.req.param("command") ?? "", body));
		});
		app.delete(`${at}/:command`, (c) => {
			deleteCommand(world, scope(world, c), c.req.param("command") ?? "");
			return c.body(null, 204);
		});
	}
	return app;
}

function scope(world: World, c: Call): Scope {
	if (c.req.param("app") !== world.application.id) throw ERRORS.unknownApplication();
	const guildId = c.req.param("guild");
	if (guildId === undefined) return null;
	const guild = world.guilds.get(guildId);
	if (!guild) throw ERRORS.unknownGuild();
	if (!guild.installed) throw ERRORS.missingAccess();
	return guildId;
}

function permissions(world: World, c: Call): object {
	const guildId = scope(world, c);
	const id = c.req.param("command") ?? "";
	const rules = guildId === null ? undefined : world.guilds.get(guildId)?.commandRules.get(id);
	if (!rules) throw ERRORS.unknownCommand();
	return { id, application_id: world.application.id, guild_id: guildId, permissions: rules };
}
