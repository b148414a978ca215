/**
 * The image of the Dockerfile without Docker: the same tree in a folder, with the packages that `npm ci --omit=dev` installs, owned by root
 * and written to by nobody; and its processes with the same environment, as nobody. What this cannot show: that the base image has what it
 * names, that the kernel keeps the root read-only, and networks with names.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse as parseEnv } from "dotenv";
import { parse } from "yaml";
import { DATA_DIR } from "../compiled.ts";

/** The user "nobody" of every Linux. */
const NOBODY = 65_534;
type Service = { readonly environment?: Readonly<Record<string, string>>; readonly command?: readonly string[] };
type Locked = Readonly<Record<string, { readonly dev?: boolean }>>;

export type Image = {
	readonly folder: string;
	/** Starts a service of compose.yaml; what the containers' network would give is given here. */
	readonly start: (service: string, given: Readonly<Record<string, string>>) => Started;
	/** Runs one of the image's programs, such as its health check, and waits. @returns its exit code */
	readonly exec: (args: readonly string[], env: Readonly<Record<string, string>>) => Promise<number>;
	readonly remove: () => void;
};
export type Started = { readonly child: ChildProcess; readonly said: () => string; readonly kill: () => Promise<void> };

/** Only root may become nobody. */
export const MAY_RUN_IMAGES = process.getuid?.() === 0;

export function buildImage(): Image {
	const docker = readFileSync("Dockerfile", "utf8");
	const folder = mkdtempSync(join(tmpdir(), "coverbot-image-"));
	for (const [, sources = "", to = ""] of docker.matchAll(/^COPY (.+) (\S+)$/gm))
		for (const from of sources.split(" ")) cpSync(from, join(folder, to === "./" ? from : to), { recursive: true });
	installProduction(folder);
	const data = join(folder, "data-of-the-container");
	mkdirSync(data, { mode: 0o777 });
	chmodSync(data, 0o777);
	readOnly(folder, data);
	const env = Object.fromEntries([...docker.matchAll(/^ENV (.+)$/gm)].flatMap(([, list = ""]) => list.split(" ").map((pair) => pair.split("="))));
	const [, cmd = "[]"] = /^CMD (\[.*\])$/m.exec(docker) ?? [];
	const { services } = parse(readFileSync("compose.yaml", "utf8"), { merge: true }) as { services: Readonly<Record<string, Service>> };
	const run = (args: readonly string[], given: Readonly<Record<string, string>>) =>
		// The image's own node is the base image's; here it is this one.
		spawn(process.execPath, args.slice(1), { cwd: folder, env: given, uid: NOBODY, gid: NOBODY, stdio: ["ignore", "pipe", "pipe"] });
	return {
		folder,
		start(service, given) {
			const { environment = {}, command = JSON.parse(cmd) as string[] } = services[service] ?? {};
			const own = join(data, `${service}-${given.PORT ?? ""}-${Math.random().toString(36).slice(2)}`);
			mkdirSync(own, { mode: 0o777 });
			chmodSync(own, 0o777);
			// A volume that a start before this one left its weights in: training is no part of what is shown here.
			for (const name of readdirSync(DATA_DIR)) if (name.startsWith("compiled-")) cpSync(join(DATA_DIR, name), join(own, name));
			// As compose does: env_file over the image, environment over both.
			const settings = { ...env, ...parseEnv(readFileSync(".env.example")), ...environment, DATA_DIR: own, HOST: "127.0.0.1", ...given };
			return started(run(command, settings));
		},
		async exec(args, given) {
			const [code] = await once(run(args, { ...env, ...given }), "close");
			return code as number;
		},
		remove: () => {
			for (const path of [folder, ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name))])
				if (existsSync(path)) chmodSync(path, 0o755);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** What `npm ci --omit=dev --ignore-scripts` would put there: the packages that the lock file does not mark as for development. */
function installProduction(folder: string): void {
	const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Locked };
	for (const [path, { dev }] of Object.entries(packages)) {
		if (path === "" || dev || !existsSync(path)) continue;
		const nested = join(path, "node_modules");
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		// Packages within come by themselves, where they are for production.
		cpSync(path, join(folder, path), { recursive: true, dereference: true, filter: (from) => !from.startsWith(nested) });
	}
}

function readOnly(folder: string, but: string): void {
	for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
		const path = join(folder, name);
		if (!path.startsWith(but)) chmodSync(path, 0o555);
	}
	chmodSync(folder, 0o555);
}

function started(child: ChildProcess): Started {
	let text = "";
	for (const stream of [child.stdout, child.stderr])
		stream?.setEncoding("utf8").on("data", (more: string) => {
			text = `${text}${more}`.slice(-20_000);
		});
	// None stays behind, however this process ends.
	const endWithUs = () => child.kill("SIGKILL");
	process.on("exit", endWithUs);
	const ended = once(child, "close").finally(() => process.off("exit", endWithUs));
	const kill = async () => {
		child.kill("SIGKILL");
		await ended;
	};
	return { child, said: () => text, kill };
}
