/**
 * Everything that is shipped, together: the image's tree as nobody with compose.yaml's settings, a gateway's owner and its standby, three
 * workers behind the real Caddy with the shipped Caddyfile, PostgreSQL; one of them killed or stopped every few seconds under load.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Emulator } from "../../emulator/index.ts";
import { type Postgres, startPostgres } from "../postgres.ts";
import { progress } from "../progress.ts";
import { type Plan, underFire } from "../topology/run.ts";
import type { WorkerSettings } from "../topology/worker.ts";
import { freePort, HAS_CADDY, openCaddy } from "./caddy.ts";
import { buildImage, type Image, MAY_RUN_IMAGES, type Started } from "./image.ts";

let postgres: Postgres;
let image: Image;
const running = new Set<Started>();
beforeAll(async () => {
	postgres = await startPostgres(["-c", "fsync=on"]);
	if (MAY_RUN_IMAGES) image = buildImage();
});
afterAll(async () => {
	await Promise.all([...running].map((one) => one.kill()));
	image?.remove();
	await postgres?.close();
});

const SECONDS = Number(process.env.SOAK_SECONDS ?? 180);
const KILL_EVERY_MS = 4000;
/** A standby tries each second, and an owner that hangs loses its session after seven. */
const REPLACED_WITHIN_MS = 10_000;
const STOPPED_MS = 12_000;

const given = ({ databaseUrl, publicKey, token, api }: WorkerSettings) => ({
	DATABASE_URL: databaseUrl,
	DISCORD_PUBLIC_KEY: publicKey,
	DISCORD_TOKEN: token,
	DISCORD_API_URL: api,
});

async function start(service: string, settings: WorkerSettings, port: number): Promise<Started & { readonly health: string }> {
	const HEALTH_PORT = String(await freePort());
	const one = image.start(service, { ...given(settings), PORT: String(port), HEALTH_PORT });
	running.add(one);
	void one.child.once("close", () => running.delete(one));
	return { ...one, health: HEALTH_PORT };
}

/** The owner is killed, or stopped as a machine that hangs, in turns; how long until another one is logged in. */
async function replaceOwners(settings: WorkerSettings, discord: Emulator, isOver: () => boolean) {
	const took: { readonly how: string; readonly ms: number }[] = [];
	let [owner, standby] = [await start("gateway", settings, 3000), await start("gateway", settings, 3000)];
	const until = async (met: () => boolean, most: number) => {
		const began = performance.now();
		while (!met() && performance.now() - began < most) await new Promise((go) => setTimeout(go, 20));
		return performance.now() - began;
	};
	const open = (one: Started) => /the gateway door is open/.test(one.said());
	await until(() => open(owner) || open(standby), 60_000);
	if (open(standby)) [owner, standby] = [standby, owner];
	while (!isOver()) {
		// A standby must be waiting, else there is nobody to replace the owner.
		await until(() => /owns these shards/.test(standby.said()), 60_000);
		const how = took.length % 2 === 0 ? "SIGKILL" : "SIGSTOP";
		owner.child.kill(how);
		took.push({ how, ms: await until(() => open(standby), 3 * REPLACED_WITHIN_MS) });
		await new Promise((go) => setTimeout(go, how === "SIGSTOP" ? STOPPED_MS : 0));
		owner.child.kill("SIGCONT");
		await owner.kill();
		[owner, standby] = [standby, await start("gateway", settings, 3000)];
		await new Promise((go) => setTimeout(go, KILL_EVERY_MS));
	}
	expect([...discord.world.sessions.values()].filter(({ link }) => link !== undefined).length).toBeLessThanOrEqual(2);
	return took;
}

test.skipIf(!HAS_CADDY || !MAY_RUN_IMAGES)(
	"all of it under fire: no wrong answer, no acknowledged edit lost, an owner replaced within ten seconds",
	async () => {
		const databaseUrl = await postgres.database();
		const ports = await Promise.all(Array.from({ length: 3 }, freePort));
		let settings: WorkerSettings | undefined;
		let replaced: Awaited<ReturnType<typeof replaceOwners>> = [];
		const plan: Plan = {
			databaseUrl,
			seconds: SECONDS,
			killEveryMs: KILL_EVERY_MS,
			seenWithinMs: 4000,
			start: async (at, workers) => {
				settings = workers;
				const port = ports[at] ?? 0;
				const worker = await start(at === 0 ? "http-1" : "http-2", workers, port);
				expect(await image.exec(["node", "scripts/health.mjs", "--ready", "--wait", "90"], { HEALTH_PORT: worker.health }), worker.said()).toBe(0);
				return { url: `http://127.0.0.1:${port}`, kill: worker.kill };
			},
			balance: () => openCaddy(ports.map((port) => `127.0.0.1:${port}`)),
			beside: async (_town, discord, isOver) => {
				if (settings) replaced = await replaceOwners(settings, discord, isOver);
			},
		};
		const { lost, wrong, ...counts } = await underFire(plan, progress("everything, seconds", SECONDS));
		const times = replaced.map(({ how, ms }) => `${how} ${(ms / 1000).toFixed(1)} s`);
		console.log(`everything: ${JSON.stringify({ ...counts, lost: lost.length, wrong: wrong.length, owners: times })}`);
		expect({ lost, wrong }).toEqual({ lost: [], wrong: [] });
		expect(replaced.length).toBeGreaterThan(1);
		expect(replaced.filter(({ ms }) => ms > REPLACED_WITHIN_MS)).toEqual([]);
	},
);
