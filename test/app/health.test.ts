/** Health of every kind of process, asked by the script that containers and systemd run: real processes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { createEmulator, realClock } from "../../emulator/index.ts";
import { dataFolder, run } from "./running.ts";

vi.setConfig({ testTimeout: 120_000 });

async function freePort(): Promise<string> {
	const server = createServer();
	await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return String(port);
}

async function check(port: string, ...args: string[]): Promise<number> {
	const child = spawn(process.execPath, ["scripts/health.mjs", ...args], { env: { HEALTH_PORT: port }, stdio: "ignore" });
	const [code] = await once(child, "close");
	return code as number;
}
const state = async (port: string) => (await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json()) as unknown;

async function discord() {
	const played = createEmulator({ clock: realClock(() => Date.now()), seed: "health" });
	const api = await played.listen();
	onTestFinished(() => api.close());
	const { token, publicKey } = played.application;
	return { played, settings: { DISCORD_API_URL: `${api.url}/api`, DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey } };
}

test.each(["http", "gateway", "http,gateway"])("a process with the doors %s is healthy, ready, and then ending", async (DOORS) => {
	const { settings } = await discord();
	const HEALTH_PORT = await freePort();
	expect(await check(HEALTH_PORT)).toBe(1);
	const running = run({ ...settings, DOORS, HEALTH_PORT, DATA_DIR: dataFolder() });
	expect(await check(HEALTH_PORT, "--ready", "--wait", "60")).toBe(0);
	expect(await state(HEALTH_PORT)).toEqual({ status: "ok" });
	expect((await fetch(`http://127.0.0.1:${HEALTH_PORT}/else`)).status).toBe(404);
	running.child.kill("SIGTERM");
	expect(await running.ended).toMatchObject({ code: 0 });
	expect(await check(HEALTH_PORT)).toBe(1);
});

test("a gateway that waits for Discord lives and is not ready; one that lost its line is disconnected", async () => {
	const { played, settings } = await discord();
	played.goAway(3_600_000);
	const HEALTH_PORT = await freePort();
	const running = run({ ...settings, DOORS: "gateway", HEALTH_PORT, DATA_DIR: dataFolder() });
	await running.says(/Discord is out of reach/);
	expect([await check(HEALTH_PORT), await check(HEALTH_PORT, "--ready")]).toEqual([0, 1]);
	expect(await state(HEALTH_PORT)).toEqual({ status: "starting" });
	played.goAway(0);
	await running.says(/the gateway door is open/);
	await expect.poll(() => state(HEALTH_PORT)).toEqual({ status: "ok" });
	played.goAway(3_600_000);
	played.closeSockets(4009);
	await expect.poll(() => state(HEALTH_PORT), { timeout: 20_000 }).toEqual({ status: "disconnected" });
	expect(await check(HEALTH_PORT)).toBe(0);
});

test("without a port there is nothing to ask, and the script says how", async () => {
	expect(await check("")).toBe(2);
});
