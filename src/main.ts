/** The way in: reads the environment and the clock (nothing else does), builds the parts, opens the doors. */
import "dotenv/config";
import { fileURLToPath } from "node:url";
import { commands } from "../commands/index.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import type { Bot } from "./discord/pipeline/command.ts";
import { followUpMemory } from "./discord/pipeline/follow-up-memory.ts";
import { guardedHandle } from "./discord/pipeline/guarded-handle.ts";
import type { ReportFault } from "./discord/pipeline/handle.ts";
import { createDiscordApi } from "./discord/sending/discord-api.ts";
import { type Library, openLibrary } from "./library.ts";
import { CompileError, openCompiled } from "./matching/open.ts";
import { createPictures } from "./picture/pictures.ts";
import { StoreRefused, StoreUnavailable } from "./store/contract.ts";

const FAQ = fileURLToPath(new URL("../faq", import.meta.url));
const say = (text: string) => void process.stdout.write(text);
const complain = (text: string) => void process.stderr.write(text);

async function library(config: Config): Promise<Library> {
	return openLibrary(await openCompiled({ faq: FAQ, dataDir: config.DATA_DIR, onProgress: showProgress }));
}

/** One line that moves in a terminal; one line in all where standard error is a file. */
function showProgress(done: number, of: number): void {
	const line = `Learning the dataset's questions, once after each change: ${done} of ${of}`;
	if (process.stderr.isTTY) complain(`\r${line}${done === of ? "\n" : ""}`);
	else if (done === of) complain(`${line}\n`);
}

/** What is read beside commands: the gateway carries it, http does not. */
function readBeside({ DOORS, MENTIONS }: Config): Bot["reads"] {
	if (!DOORS.includes("gateway")) return "nothing";
	return MENTIONS === "on" ? "mentions" : "messages";
}

async function openDoors(config: Config): Promise<number> {
	if (config.DOORS.length === 0) {
		complain(
			"No door to open: in production (NODE_ENV) a credential is needed. Set DISCORD_TOKEN in .env for the gateway, or DISCORD_PUBLIC_KEY for http (see .env.example).\n",
		);
		return 1;
	}
	const [{ createLog }, { REST }, { openNamedDoors }, { openLayers }] = await Promise.all([
		import("./app/log.ts"),
		import("@discordjs/rest"),
		import("./app/doors.ts"),
		import("./app/layers.ts"),
	]);
	const log = createLog(config.LOG_LEVEL);
	const rest = new REST({ api: config.DISCORD_API_URL, version: "10" });
	if (config.DISCORD_TOKEN) rest.setToken(config.DISCORD_TOKEN);
	const metrics = config.METRICS_PORT === undefined ? null : await openMetrics(config, config.METRICS_PORT);
	const shared = await library(config);
	const onFault = (error: unknown) => log.error({ err: error }, "the database failed at something");
	// The preview's servers are made anew at each start: what its moderators write is kept in memory alone.
	const kept = config.DOORS.includes("preview") ? { DATA_DIR: null } : config;
	const layers = await openLayers({ kept, base: shared, compiled: { faq: FAQ, dataDir: config.DATA_DIR }, now: Date.now, onFault });
	const pictures = createPictures({ onFault: (fault) => log.warn({ err: fault }, "a picture could not be drawn; its words went out alone") });
	const bot = {
		library: shared,
		servers: layers.servers,
		now: () => new Date(),
		memory: followUpMemory(Date.now),
		discord: createDiscordApi(rest),
		reads: readBeside(config),
		pictures,
		counted: metrics?.observe.matched ?? (() => {}),
	};
	const report: ReportFault = (reference, error, what) => log.error({ reference, err: error, what }, "an interaction failed");
	const handle = guardedHandle(bot, commands, report, Date.now, metrics?.observe ?? null);
	const lost = (why: Error) => {
		// Whoever supervises this process starts it again, and it waits for its turn. Nothing more is answered, not even what is under way.
		log.fatal({ err: why }, "this process owns its shards no more, and ends");
		process.exit(1);
	};
	const doors = await openNamedDoors({ config, bot, handle, commands, report, log, say, end: lost, now: Date.now });
	const end = async () => {
		await doors.close();
		await metrics?.close();
		pictures.close();
		await layers.close();
		process.exit(0);
	};
	if (metrics) {
		const { watched } = await import("./app/gauges.ts");
		metrics.watch(watched(layers.servers.store, pictures, doors.shards));
		log.info({ url: metrics.url }, "counting for Prometheus");
	}
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
	return 0;
}

async function openMetrics({ METRICS_HOST: host }: Config, port: number) {
	const { listenMetrics } = await import("./doors/metrics.ts");
	return listenMetrics(host, port, () => performance.now());
}

async function run(what: string | undefined, args: readonly string[]): Promise<number> {
	const config = readConfig(process.env);
	if (what === undefined) return openDoors(config);
	if (what === "ask") {
		const { runAsk } = await import("./cli/ask.ts");
		return runAsk(args, () => library(config), { input: process.stdin, print: say, complain, today: new Date() });
	}
	if (what === "eval") {
		const { runEval } = await import("./cli/eval.ts");
		return runEval(args, () => library(config), { print: say, complain });
	}
	if (what === "scam") {
		const { runScam } = await import("./cli/scam.ts");
		return runScam(args, () => library(config), { input: process.stdin, print: say, complain });
	}
	if (what === "register") {
		const { runRegister } = await import("./cli/register.ts");
		return runRegister(args, config, commands, { print: say, complain });
	}
	if (what === "backup" || what === "restore") {
		const { runBackup, runRestore } = await import("./cli/backup.ts");
		return (what === "backup" ? runBackup : runRestore)(args, config, { print: say, complain });
	}
	complain(`There is no "${what}". There are ask, eval, scam, register, backup and restore, and nothing at all to open the doors.\n`);
	return 2;
}

try {
	process.exitCode = await run(process.argv[2], process.argv.slice(3));
} catch (error) {
	const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
	const expected = taken || [ConfigError, CompileError, StoreRefused, StoreUnavailable].some((kind) => error instanceof kind);
	complain(`${expected ? (error as Error).message : (error as Error).stack}${taken ? ". Set another port in .env." : ""}\n`);
	process.exitCode = 1;
}
