/** What is shipped for containers: each process gets the settings that it needs whatever .env says, and the image holds what the pages name. */
import { readFileSync } from "node:fs";
import { parse as parseEnv } from "dotenv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readConfig } from "../../src/config.ts";

type Service = { readonly healthcheck?: unknown; readonly env_file?: string; readonly environment?: Readonly<Record<string, string>> };
const { services } = parse(readFileSync("compose.yaml", "utf8"), { merge: true }) as { services: Readonly<Record<string, Service>> };
const own = Object.entries(services).filter(([, { env_file }]) => env_file !== undefined);
const CREDENTIALS = { DISCORD_TOKEN: "x".repeat(60), DISCORD_PUBLIC_KEY: "a".repeat(64) };

test.each(own)("compose.yaml: %s over a copy of .env.example", (_name, { environment = {} }) => {
	const given = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, String(value).replace(/\$\{\w+\}/g, "secret")]));
	const config = readConfig({ ...parseEnv(readFileSync(".env.example")), ...CREDENTIALS, ...given });
	expect(config).toMatchObject({ NODE_ENV: "production", HOST: "0.0.0.0", PORT: 3000, HEALTH_PORT: 3001, DATA_DIR: "/data" });
	expect(config.DATABASE_URL).toBe("postgres://coverbot:secret@postgres:5432/coverbot");
});

test("the systemd unit's settings hold over a copy of .env.example", () => {
	const unit = readFileSync("deploy/coverbot.service", "utf8");
	const named = Object.keys(parseEnv(readFileSync(".env.example")));
	// What EnvironmentFile= says wins over Environment=.
	for (const [line] of unit.matchAll(/^Environment=.*$/gm)) for (const name of named) expect(line).not.toMatch(new RegExp(`\\b${name}=`));
	const [, given = ""] = /^ExecStart=\/usr\/bin\/env ((?:\w+=\S+ )+)/m.exec(unit) ?? [];
	const config = readConfig({ ...parseEnv(readFileSync(".env.example")), ...CREDENTIALS, ...parseEnv(given.trim().replaceAll(" ", "\n")) });
	expect(config).toMatchObject({ NODE_ENV: "production", DATA_DIR: "/var/lib/coverbot", HEALTH_PORT: 3001 });
});

test("every process of compose.yaml is checked as the image says, with a script that the image has", () => {
	for (const [name, { healthcheck }] of own) expect(healthcheck, name).toBeUndefined();
	expect(readFileSync("Dockerfile", "utf8")).toMatch(/HEALTHCHECK[\s\S]*CMD \["node", "scripts\/health\.mjs"\]/);
});

test("the image holds every script that docs/operating.md names, and what it starts", () => {
	const copied = [...readFileSync("Dockerfile", "utf8").matchAll(/^COPY (\S+) \S+$/gm)].map(([, path]) => path as string);
	const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Readonly<Record<string, string>> };
	const named = new Set([...readFileSync("docs/operating.md", "utf8").matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name as string));
	expect(named.size).toBeGreaterThan(2);
	for (const name of named) {
		const [file] = /\S+\/\S+\.m?[jt]s/.exec(scripts[name] ?? "") ?? [];
		expect(copied, `npm run ${name} starts ${file}`).toContain(file?.split("/")[0]);
	}
});
