/** Registration: only what changed, told in words; Discord's own additions are no change. */
import { spawnSync } from "node:child_process";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { credentials } from "../../src/cli/register.ts";
import { readConfig } from "../../src/config.ts";
import { registered } from "../../src/discord/pipeline/command.ts";
import { differences } from "../../src/discord/sending/command-differences.ts";
import { registerCommands } from "../../src/discord/sending/register-commands.ts";
import { checkCommand } from "../../src/limits/index.ts";

const bodies = registered(commands, "everybody");
/** What Discord answers with: the same, and more. */
const asDiscord = (list: typeof bodies) =>
	list.map((body) => ({
		default_member_permissions: null,
		...body,
		id: "1",
		application_id: "2",
		version: "3",
		nsfw: false,
		dm_permission: true,
		name_localizations: null,
		// A field of Discord's next release, here and in what lies within.
		handling: 2,
		...("options" in body && body.options ? { options: body.options.map((option) => ({ ...option, rendering: "new" })) } : {}),
	}));

test("what Discord adds of its own is no change; a new description, a new and a missing command are", () => {
	expect(differences(asDiscord(bodies) as typeof bodies, bodies)).toEqual([]);
	const [first, ...rest] = bodies as [(typeof bodies)[number], ...typeof bodies];
	expect(differences([{ ...first, description: "old" } as typeof first, ...rest], bodies)).toEqual([`changed ${first.name}`]);
	const named = { ...first, name_localizations: { de: "frage" } } as typeof first;
	expect(differences([named, ...rest], bodies)).toEqual([`changed ${first.name}`]);
	expect(differences(rest, bodies)).toEqual([`added ${first.name}`]);
	expect(differences([...bodies, { ...first, name: "gone" } as typeof first], bodies)).toEqual(["removed gone"]);
});

test("every command is within Discord's limits and names its contexts and installs", () => {
	for (const body of bodies) {
		expect(checkCommand(body as Parameters<typeof checkCommand>[0])).toEqual([]);
		expect(body.contexts?.length).toBeGreaterThan(0);
		expect(body.integration_types?.length).toBeGreaterThan(0);
	}
});

test("nothing is sent where nothing changed, and the whole list where something did", async () => {
	const puts: unknown[] = [];
	let stored: unknown = [];
	const app = new Hono();
	app.get("/api/v10/applications/:id/commands", (c) => c.json(stored as never));
	app.put("/api/v10/applications/:id/commands", async (c) => {
		stored = asDiscord((await c.req.json()) as typeof bodies);
		puts.push(stored);
		return c.json(stored as never);
	});
	const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
	await new Promise((done) => server.once("listening", done));
	const { port } = server.address() as { port: number };
	const config = credentials(
		readConfig({
			DISCORD_APPLICATION_ID: "1000000000000000001",
			DISCORD_TOKEN: "x".repeat(60),
			DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
		}),
	);
	expect(await registerCommands(config, bodies, null, true)).toEqual(bodies.map((body) => `added ${body.name}`));
	expect(puts).toEqual([]);
	expect(await registerCommands(config, bodies, null)).toHaveLength(bodies.length);
	expect(await registerCommands(config, bodies, null)).toEqual([]);
	expect(puts).toHaveLength(1);
	await new Promise((done) => server.close(done));
});

test("--dry-run --json prints the exact payload and needs neither credentials nor network", () => {
	const { status, stdout } = spawnSync(process.execPath, ["scripts/launch.mjs", "register", "--dry-run", "--json"], {
		encoding: "utf8",
		env: { PATH: process.env.PATH, DISCORD_API_URL: "http://127.0.0.1:9/" },
	});
	expect(status).toBe(0);
	expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(bodies)));
});

test("without credentials it ends with a sentence", () => {
	expect(() => credentials(readConfig({}))).toThrow(/DISCORD_APPLICATION_ID and DISCORD_TOKEN/);
});
