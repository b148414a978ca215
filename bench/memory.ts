/** `npm run -s bench:memory`: what the bot's process weighs when nobody asks, and what it gains from a million questions. */
import { fork, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createEmulator, realClock } from "../emulator/index.ts";
import { median, rounded } from "./measures.ts";

const HELP = `Measure the memory of the bot's process (Linux: it reads /proc).

  npm run -s bench:memory                  idle: logged in at an emulated Discord, weights compiled before, ten seconds after it opened
  npm run -s bench:memory -- --growth      also the growth from the 100,000th to the 1,000,000th question; about ten minutes
  npm run -s bench:memory -- --json        last line: one JSON object

  --runs N         starts that are measured; the median counts (3)
  --settle N       seconds from open to measured (10)
  --questions N    how many are asked for the growth (1000000); it is measured from a tenth of them on
  --help           this text
`;
const MIB = 2 ** 20;
const ADMINISTRATOR = 8n;
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const say = (text: string) => void process.stderr.write(`${text}\n`);
const after = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A Discord in this process; the bot is another one. */
async function town() {
	const discord = createEmulator({ clock: realClock(() => Date.now()), seed: "memory" });
	const guild = discord.addGuild({ name: "Coins", ownerId: discord.addUser({ name: "owner" }).id });
	discord.addChannel(guild.id, { name: "general" });
	discord.installTo({ guildId: guild.id, permissions: ADMINISTRATOR });
	const api = await discord.listen();
	return { url: `${api.url}/api`, token: discord.application.token, close: api.close };
}

/** What `npm start` gives node before the program: measured is what is started. */
function startFlags(): string[] {
	const { scripts } = JSON.parse(readFileSync(at("../package.json"), "utf8")) as { scripts: { start: string } };
	return scripts.start.split(" ").filter((word) => word.startsWith("--"));
}

type Place = { readonly url: string; readonly token: string; readonly dataDir: string };

/** Starts the bot as `npm start` does, waits until it is open and has settled. */
async function idleOnce({ url, token, dataDir }: Place, settle: number) {
	const env = { PATH: process.env.PATH, DOORS: "gateway", DISCORD_API_URL: url, DISCORD_TOKEN: token, DATA_DIR: dataDir };
	const child = spawn(process.execPath, [...startFlags(), at("../scripts/launch.mjs")], { env, cwd: dataDir, stdio: ["ignore", "pipe", "inherit"] });
	try {
		await new Promise<void>((open, fail) => {
			child.stdout.setEncoding("utf8").on("data", (text: string) => text.includes("the gateway door is open") && open());
			child.once("exit", (code) => fail(new Error(`the bot ended with ${code} before it was open`)));
		});
		await after(settle * 1000);
		const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
		const mib = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
		return { resident: mib("VmRSS"), own: mib("RssAnon"), files: mib("RssFile"), peak: mib("VmHWM") };
	} finally {
		child.removeAllListeners("exit");
		child.kill();
	}
}

async function idle(runs: number, settle: number) {
	const dataDir = mkdtempSync(`${tmpdir()}/coverbot-memory-`);
	const place = await town();
	try {
		say("Compiling the dataset first …");
		const compiled = spawnSync(process.execPath, [at("../scripts/launch.mjs"), "ask", "is kraken insured"], {
			env: { PATH: process.env.PATH, DATA_DIR: dataDir },
			cwd: dataDir,
			stdio: ["ignore", "ignore", "inherit"],
		});
		if (compiled.status !== 0) throw new Error("the dataset could not be compiled");
		const found: Awaited<ReturnType<typeof idleOnce>>[] = [];
		for (let run = 0; run < runs; run++) {
			const one = await idleOnce({ ...place, dataDir }, settle);
			say(`idle: ${one.resident.toFixed(1)} MiB resident, of it ${one.files.toFixed(1)} of files; ${one.peak.toFixed(1)} at most`);
			found.push(one);
		}
		const of = (part: keyof (typeof found)[number]) => rounded(median(found.map((one) => one[part])));
		return { residentMiB: of("resident"), ownMiB: of("own"), filesMiB: of("files"), peakMiB: of("peak") };
	} finally {
		await place.close();
		rmSync(dataDir, { recursive: true, force: true });
	}
}

type Weight = { readonly asked: number; readonly heap: number; readonly resident: number };

/** In a process of its own, which says what it weighs at every tenth. */
async function growth(questions: number) {
	const child = fork(at("./memory-growth.ts"), [String(questions)], { execArgv: ["--expose-gc", ...startFlags()] });
	const seen: Weight[] = [];
	child.on("message", (weight: Weight) => {
		seen.push(weight);
		say(`${weight.asked} questions: heap ${(weight.heap / MIB).toFixed(1)} MiB, resident ${(weight.resident / MIB).toFixed(1)} MiB`);
	});
	await new Promise<void>((done, fail) => {
		child.once("exit", (code) => (code === 0 ? done() : fail(new Error(`asking ended with ${code}`))));
	});
	const [from, to] = [seen[0] as Weight, seen.at(-1) as Weight];
	const mib = (part: "heap" | "resident") => rounded((to[part] - from[part]) / MIB);
	return { from: from.asked, to: to.asked, heapMiB: mib("heap"), residentMiB: mib("resident") };
}

const { values } = parseArgs({
	options: {
		json: { type: "boolean" },
		growth: { type: "boolean" },
		runs: { type: "string", default: "3" },
		settle: { type: "string", default: "10" },
		questions: { type: "string", default: "1000000" },
		help: { type: "boolean", short: "h" },
	},
});
if (values.help) process.stdout.write(HELP);
else {
	const result = {
		idle: await idle(Number(values.runs), Number(values.settle)),
		...(values.growth && { growth: await growth(Number(values.questions)) }),
	};
	process.stdout.write(`${values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2)}\n`);
}
