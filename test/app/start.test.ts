/** A start that fails ends: code 1 and a sentence, no stack. Mostly real processes; one that hangs runs into the test's time limit. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { commands } from "../../commands/index.ts";
import { createEmulator, realClock } from "../../emulator/index.ts";
import { createLog } from "../../src/app/log.ts";
import { serve } from "../../src/app/serve.ts";
import { whyEnded } from "../../src/app/why-ended.ts";
import { readConfig } from "../../src/config.ts";
import { FAQ } from "../compile-once.ts";
import { realLibrary } from "../real-library.ts";
import { until } from "../until.ts";
import { dataFolder, type Ended, run } from "./running.ts";

// Only a process that hangs takes so long, even where the machine is crowded.
vi.setConfig({ testTimeout: 120_000 });

const TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.AAAAAA.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

async function served(answer: Parameters<typeof createServer>[1] & object): Promise<string> {
	const server: Server = createServer(answer);
	await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function discord() {
	const played = createEmulator({ clock: realClock(() => Date.now()), seed: "start" });
	const api = await played.listen();
	onTestFinished(() => api.close());
	const { token, publicKey } = played.application;
	return { played, settings: { DISCORD_API_URL: `${api.url}/api`, DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: publicKey } };
}

function failsWith({ code, signal, said }: Ended, sentence: RegExp): void {
	expect(said).toMatch(sentence);
	expect(said).not.toMatch(STACK);
	expect({ code, signal }).toEqual({ code: 1, signal: null });
}

/** The same start within this process, where nothing but the sentence differs from the real ones: loading all of the bot is dear. */
async function refusal(settings: Readonly<Record<string, string>>): Promise<string> {
	try {
		const config = readConfig({ NODE_ENV: "production", PORT: "0", DATA_DIR: dataFolder(), ...settings });
		await serve({
			config,
			commands,
			faq: FAQ,
			library: realLibrary,
			log: createLog("silent"),
			say: () => {},
			complain: () => {},
			now: Date.now,
			clock: () => performance.now(),
			processor: () => 0,
			patience: null,
			onStop: () => {},
			exit: () => {},
		});
	} catch (error) {
		return whyEnded(error);
	}
	throw new Error("It started.");
}

const STACK = /^\s+at .+:\d+:\d+\)?$/m;

test("a port that is taken", async () => {
	const { port } = new URL(await served((_asked, answer) => answer.end()));
	const { settings } = await discord();
	const { ended } = run({ ...settings, DOORS: "http", DATA_DIR: dataFolder(), PORT: port });
	failsWith(await ended, /PORT.*taken/);
});

test("an address that is not this machine's", async () => {
	const { settings } = await discord();
	// 203.0.113.0/24 is kept for documentation (RFC 5737): nobody has it.
	expect(await refusal({ ...settings, DOORS: "http", HOST: "203.0.113.7" })).toMatch(/^HOST.*203\.0\.113\.7.*$/);
});

test("a metrics port that is taken names its own setting", async () => {
	const { port } = new URL(await served((_asked, answer) => answer.end()));
	const { settings } = await discord();
	expect(await refusal({ ...settings, DOORS: "http", METRICS_PORT: port })).toMatch(/^METRICS_PORT.*taken.*$/);
});

test("a token that Discord does not know", async () => {
	const { settings } = await discord();
	failsWith(await run({ ...settings, DISCORD_TOKEN: TOKEN, DOORS: "gateway", DATA_DIR: dataFolder() }).ended, /DISCORD_TOKEN/);
});

test("something at DISCORD_API_URL that is not Discord", async () => {
	const url = await served((_asked, answer) => answer.writeHead(404).end("nothing here"));
	expect(await refusal({ DISCORD_API_URL: url, DISCORD_TOKEN: TOKEN, DOORS: "gateway" })).toMatch(/^.*DISCORD_API_URL.*$/);
});

test("a DATA_DIR that is a file", async () => {
	const { settings } = await discord();
	const file = join(dataFolder(), "file");
	writeFileSync(file, "");
	failsWith(await run({ ...settings, DOORS: "http", DATA_DIR: file }).ended, /DATA_DIR/);
});

test("a public key that is no point of the curve", async () => {
	const { settings } = await discord();
	// y = 2 has no x on Ed25519.
	const key = `02${"00".repeat(31)}`;
	expect(await refusal({ ...settings, DISCORD_PUBLIC_KEY: key, DOORS: "http" })).toMatch(/^.*DISCORD_PUBLIC_KEY.*$/);
});

/** A server before the played Discord that can refuse some of what is asked. @param refuse an answer's status, or null to pass it on */
async function before(api: string, refuse: (path: string) => number | null): Promise<string> {
	const { origin } = new URL(api);
	const url = await served(async (asked, answer) => {
		const status = refuse(asked.url ?? "");
		if (status !== null) return void answer.writeHead(status, { "content-type": "application/json" }).end('{"code":0,"message":"refused"}');
		const chunks: Buffer[] = [];
		for await (const chunk of asked) chunks.push(chunk as Buffer);
		const headers = { authorization: asked.headers.authorization ?? "", "content-type": "application/json" };
		const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
		const got = await fetch(`${origin}${asked.url}`, { method: asked.method ?? "GET", headers, ...body });
		answer.writeHead(got.status, { "content-type": "application/json" }).end(await got.text());
	});
	return `${url}/api`;
}

const OUT_OF_REACH = /Discord is out of reach.*again in \d+ seconds?/;

test("Discord out of reach at boot: http answers already, and a signal ends the waiting", async () => {
	const { settings } = await discord();
	const api = await before(settings.DISCORD_API_URL, () => 503);
	const running = run({ ...settings, DISCORD_API_URL: api, DOORS: "http,gateway", DATA_DIR: dataFolder() });
	const [, url] = await running.says(/"url":"(http:[^"]+)"/);
	await running.says(OUT_OF_REACH);
	expect((await fetch(`${url}/health`)).status).toBe(200);
	running.child.kill("SIGTERM");
	expect(await running.ended).toMatchObject({ code: 0, signal: null });
});

test("nobody answers at boot: once Discord is there, the gateway opens by itself", async () => {
	const { settings, played } = await discord();
	const before = await played.listen();
	await before.close();
	const running = run({ ...settings, DISCORD_API_URL: `${before.url}/api`, DOORS: "gateway", DATA_DIR: dataFolder() });
	await running.says(OUT_OF_REACH);
	const back = await played.listen(Number(new URL(before.url).port));
	onTestFinished(() => back.close());
	await running.says(/the gateway door is open/);
	running.child.kill("SIGTERM");
	expect(await running.ended).toMatchObject({ code: 0, signal: null });
});

test("only the registration fails: the door is open, it is logged and tried again", async () => {
	const { settings, played } = await discord();
	let refusals = 1;
	const api = await before(settings.DISCORD_API_URL, (path) => (path.includes("/commands") && refusals-- > 0 ? 403 : null));
	const running = run({ ...settings, DISCORD_API_URL: api, DOORS: "gateway", DATA_DIR: dataFolder() });
	await running.says(/the gateway door is open/);
	await running.says(/commands could not be registered.*again in \d+ seconds?/);
	await running.says(/commands were registered/);
	expect(played.world.commands.size).toBeGreaterThan(0);
	running.child.kill("SIGTERM");
	expect(await running.ended).toMatchObject({ code: 0, signal: null });
});

test.each([4004, 4014])("a gateway that closes with %d for good ends the process", async (closing) => {
	const { settings, played } = await discord();
	const running = run({ ...settings, DOORS: "gateway", DATA_DIR: dataFolder() });
	await running.says(/the gateway door is open/);
	for (const session of played.world.sessions.values()) session.link?.close(closing, "so it goes");
	failsWith(await running.ended, new RegExp(`${closing}`));
});

test("the compile process ends with its parent, even where that is killed", async () => {
	const folder = mkdtempSync(join(tmpdir(), "coverbot-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const { settings } = await discord();
	const { child } = run({ ...settings, DOORS: "http", DATA_DIR: folder });
	const compiling = await until(
		() => Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim().split(" ")[0]) || undefined,
	);
	child.kill("SIGKILL");
	await until(() => !existsSync(`/proc/${compiling}`) || undefined);
	expect(readdirSync(folder)).toEqual([]);
});
