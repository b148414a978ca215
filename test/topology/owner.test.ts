/**
 * The gateway's owner and its standby, as real processes on one real PostgreSQL: an owner that hangs is replaced and answers nothing
 * twice when it wakes; while PostgreSQL is away the owner answers on.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEmulator, overGateway, realClock } from "../../emulator/index.ts";
import { dataFolder, type Running, run } from "../app/running.ts";
import { type Postgres, startPostgres } from "../postgres.ts";
import { until } from "../until.ts";

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(() => postgres?.close());

async function town() {
	const discord = createEmulator({ clock: realClock(Date.now), seed: "owner" });
	const api = await discord.listen();
	discord.deliver = overGateway();
	const ann = discord.addUser({ name: "ann" });
	const guild = discord.addGuild({ name: "Coins", ownerId: ann.id });
	discord.installTo({ guildId: guild.id });
	const dm = discord.openDm(ann.id).id;
	const settings = { DISCORD_API_URL: `${api.url}/api`, DISCORD_TOKEN: discord.application.token, DOORS: "gateway" };
	const start = (databaseUrl: string) => run({ ...settings, DATABASE_URL: databaseUrl, DATA_DIR: dataFolder() });
	const person = discord.as(ann.id);
	const answersTo = (id: string) => person.sees(dm).filter((message) => message.message_reference?.message_id === id);
	const ask = async (question: string) => {
		const { id } = await person.say(dm, question);
		await until(() => answersTo(id)[0]);
		return id;
	};
	return { api, ask, answersTo, say: (question: string) => person.say(dm, question), start };
}

const OPEN = /the gateway door is open/;
const WAITS = /Another process owns these shards/;

test("SIGSTOP: the standby takes over and answers; the owner ends when it wakes, having answered nothing twice", { timeout: 180_000 }, async () => {
	const { api, ask, answersTo, say, start } = await town();
	const databaseUrl = await postgres.database();
	const owner = start(databaseUrl);
	await owner.says(OPEN);
	const standby = start(databaseUrl);
	await standby.says(WAITS);
	const asked = [await ask("is kraken insured?")];
	owner.child.kill("SIGSTOP");
	const began = performance.now();
	const missed = (await say("is bitmart insured?")).id;
	await standby.says(OPEN);
	console.log(`the standby took over ${((performance.now() - began) / 1000).toFixed(1)} s after its owner hung`);
	asked.push(await ask("is gemini insured?"));
	owner.child.kill("SIGCONT");
	expect((await owner.ended).code).toBe(1);
	expect(owner.said()).toContain("owns its shards no more");
	asked.push(await ask("is bybit insured?"));
	expect(asked.map((id) => answersTo(id).length)).toEqual([1, 1, 1]);
	expect(answersTo(missed).length).toBeLessThanOrEqual(1);
	await end(standby);
	await api.close();
});

test("PostgreSQL stops: the owner answers on, and has its shards still when it is back", { timeout: 180_000 }, async () => {
	const { api, ask, start } = await town();
	const databaseUrl = await postgres.database();
	const owner = start(databaseUrl);
	await owner.says(OPEN);
	const standby = start(databaseUrl);
	await standby.says(WAITS);
	await postgres.stop();
	await owner.says(/keeps its shards and answers from memory/);
	await ask("is kraken insured?");
	await postgres.start();
	await owner.says(/PostgreSQL is back/);
	await ask("is bitmart insured?");
	expect(standby.said()).not.toMatch(OPEN);
	await Promise.all([end(owner), end(standby)]);
	await api.close();
});

async function end({ child, ended }: Running): Promise<void> {
	child.kill("SIGTERM");
	await ended;
}
