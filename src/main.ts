/** The way in: reads the environment and the clock (nothing else does), builds the parts, opens the doors. */
import "dotenv/config";
import { fileURLToPath } from "node:url";
import { type Config, readConfig } from "./config.ts";
import type { Library } from "./library.ts";

const FAQ = fileURLToPath(new URL("../faq", import.meta.url));
const say = (text: string) => void process.stdout.write(text);
const complain = (text: string) => void process.stderr.write(text);

// Both are loaded where they are used: a tool that needs neither starts in half the time.
const loadCommands = async () => (await import("../commands/index.ts")).commands;

async function library(config: Config): Promise<Library> {
	const [{ openLibrary }, { openCompiled }, { decidedBeside }, { encoder }] = await Promise.all([
		import("./library.ts"),
		import("./matching/open.ts"),
		import("./decided-beside.ts"),
		import("./encoder/encoder.ts"),
	]);
	const compiled = await openCompiled({ faq: FAQ, dataDir: config.DATA_DIR, onProgress: showProgress, onDamaged: showDamage });
	return openLibrary(compiled, encoder, decidedBeside(compiled.copy));
}

const showDamage = (folder: string) => complain(`What was learnt is damaged on the disk (${folder}); it is learnt anew.\n`);

/** One line that moves in a terminal; one line in all where standard error is a file. */
function showProgress(done: number, of: number): void {
	const line = `Learning the dataset's questions, once after each change: ${done} of ${of}`;
	if (process.stderr.isTTY) complain(`\r${line}${done === of ? "\n" : ""}`);
	else if (done === of) complain(`${line}\n`);
}

async function openDoors(config: Config): Promise<number> {
	if (config.DOORS.length === 0) {
		complain(
			"No door to open: in production (NODE_ENV) a credential is needed. Set DISCORD_TOKEN in .env for the gateway, or DISCORD_PUBLIC_KEY for http (see .env.example).\n",
		);
		return 1;
	}
	// A second signal ends the process at once, as signals do.
	const onStop = (stop: () => void) => {
		let stopped = false;
		for (const signal of ["SIGINT", "SIGTERM"] as const) {
			process.on(signal, () => {
				if (stopped) process.exit(1);
				stopped = true;
				stop();
			});
		}
	};
	const [commands, { createLog }, { serve }, { patienceOf }] = await Promise.all([
		loadCommands(),
		import("./app/log.ts"),
		import("./app/serve.ts"),
		import("./app/supervisor.ts"),
	]);
	const log = createLog(config.LOG_LEVEL);
	// Node would end the process too, but print the error whole: a message may quote what somebody typed.
	for (const event of ["unhandledRejection", "uncaughtException"] as const) {
		process.on(event, (error) => {
			log.fatal({ err: error }, "something failed that nobody waited for, and this process ends");
			process.exit(1);
		});
	}
	await serve({
		config,
		commands,
		faq: FAQ,
		library: () => library(config),
		log,
		say,
		complain,
		now: Date.now,
		clock: () => performance.now(),
		processor: () => {
			const { user, system } = process.threadCpuUsage();
			return (user + system) / 1000;
		},
		patience: patienceOf(process.env),
		onOpen: giveBack,
		onStop,
		exit: (code) => process.exit(code),
	});
	return 0;
}

/** By then the commands are registered, and what Discord first sends has come. */
const SETTLED_MS = 2000;

/** A start leaves some thirty megabytes of what only it needed, and V8 sees no cause to look for them while nothing is asked. It takes 0.05 s. */
function giveBack(): void {
	setTimeout(() => globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" }), SETTLED_MS).unref();
}

async function run(what: string | undefined, args: readonly string[]): Promise<number> {
	if (what === undefined) return openDoors(readConfig(process.env));
	const { startTool } = await import("./cli/tools.ts");
	// Who reads only the first lines (| head) has what they want; the exit code still says what was found.
	process.stdout.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
	});
	const config = () => readConfig(process.env);
	return startTool(what, args, {
		input: process.stdin,
		print: say,
		complain,
		today: new Date(),
		config,
		library: () => library(config()),
		commands: loadCommands,
	});
}

try {
	process.exitCode = await run(process.argv[2], process.argv.slice(3));
} catch (error) {
	const { whyEnded } = await import("./app/why-ended.ts");
	complain(`${whyEnded(error)}\n`);
	// Not by exitCode: whatever still runs would keep a start that failed from ending, and nobody would start it again.
	process.exit(1);
}
