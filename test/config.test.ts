import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ConfigError, readConfig, SETTINGS } from "../src/config.ts";

const KEY = "a".repeat(64);

test(".env.example names exactly the settings, each under a sentence", () => {
	const lines = readFileSync(".env.example", "utf8").split("\n");
	const keys = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
	expect(keys.toSorted()).toEqual([...SETTINGS].toSorted());
	for (const paragraph of readFileSync(".env.example", "utf8").trim().split("\n\n")) expect(paragraph).toMatch(/^# .+\./);
});

test("the values in .env.example are valid and are the defaults", () => {
	const example = Object.fromEntries(
		readFileSync(".env.example", "utf8")
			.split("\n")
			.flatMap((line) => (/^[A-Z_]+=/.test(line) ? [line.split(/=(.*)/).slice(0, 2)] : [])),
	);
	expect(readConfig(example)).toEqual(readConfig({}));
});

test("a public key alone opens the http door; a blank one is none", () => {
	expect(readConfig({ DISCORD_PUBLIC_KEY: KEY }).DOORS).toEqual(["http"]);
	expect(readConfig({ DISCORD_PUBLIC_KEY: "" }).DOORS).toEqual(["preview"]);
});

test("the preview opens on this machine's own addresses alone: whoever reaches it acts as anybody", () => {
	for (const HOST of ["0.0.0.0", "::", "192.168.1.5", "127.evil.example"]) expect(() => readConfig({ HOST })).toThrow(/HOST must be 127\.0\.0\.1/);
	for (const HOST of ["127.0.0.1", "127.0.0.2", "::1", "localhost", ""]) expect(readConfig({ HOST }).DOORS).toEqual(["preview"]);
	expect(readConfig({ HOST: "0.0.0.0", DISCORD_PUBLIC_KEY: "a".repeat(64) }).HOST).toBe("0.0.0.0");
});

test("without credentials the preview opens, in production nothing does, and beside other doors it is refused", () => {
	expect(readConfig({}).DOORS).toEqual(["preview"]);
	expect(readConfig({ NODE_ENV: "production" }).DOORS).toEqual([]);
	expect(() => readConfig({ DOORS: "preview,gateway", DISCORD_TOKEN: "x".repeat(60) })).toThrow(/name it alone/);
});

test("a token alone opens the gateway, both credentials both doors", () => {
	expect(readConfig({ DISCORD_TOKEN: "x".repeat(60) }).DOORS).toEqual(["gateway"]);
	expect(readConfig({ DISCORD_TOKEN: "x".repeat(60), DISCORD_PUBLIC_KEY: KEY }).DOORS).toEqual(["http", "gateway"]);
});

test("every fault at once, in sentences that name the setting", () => {
	const faulty = {
		DOORS: "http,window",
		DISCORD_PUBLIC_KEY: "short",
		PORT: "eighty",
		LOG_LEVEL: "loud",
		DISCORD_APPLICATION_ID: "7",
		MENTIONS: "maybe",
		DATABASE_URL: "mysql://localhost/coverbot",
	};
	expect(() => readConfig(faulty)).toThrow(ConfigError);
	try {
		readConfig(faulty);
	} catch (error) {
		for (const key of Object.keys(faulty)) expect((error as Error).message).toContain(`  ${key} `);
	}
});

test("the http door without a key ends with a sentence", () => {
	expect(() => readConfig({ DOORS: "http" })).toThrow(/DISCORD_PUBLIC_KEY is missing/);
});

test.each(["localhost", "postgres:coverbot", "https://example.org/db", "postgresql://host", "postgresql://host/"])(
	"%s is no PostgreSQL address",
	(url) => {
		expect(() => readConfig({ DATABASE_URL: url })).toThrow(/ {2}DATABASE_URL must .*postgresql:\/\/user:password@host:5432\/database\./);
	},
);

test.each(["postgres://u:p@host/db", "postgresql://u:p%40@host:5433/db?sslmode=require", "postgresql:///db?host=/run/postgresql"])(
	"%s is one",
	(url) => {
		expect(readConfig({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
	},
);

test("a password with signs of its own gets the remedy", () => {
	expect(() => readConfig({ DATABASE_URL: "postgresql://u:p[@host:x/db" })).toThrow(/DATABASE_URL is no address that can be read: .*%40/);
});

test("shards: all that Discord recommends, or some out of all", () => {
	expect(readConfig({}).SHARDS).toBe("auto");
	expect(readConfig({ SHARDS: "0-3/16" }).SHARDS).toEqual({ ids: [0, 1, 2, 3], of: 16 });
	expect(readConfig({ SHARDS: "2/3" }).SHARDS).toEqual({ ids: [2], of: 3 });
	for (const wrong of ["3/3", "4-2/8", "0-8/8", "all", "1", "-1/2"]) expect(() => readConfig({ SHARDS: wrong })).toThrow(/SHARDS must be auto, or/);
});

test("MESSAGE_CONTENT=on needs mentions and the gateway, and is off by default", () => {
	expect(readConfig({}).MESSAGE_CONTENT).toBe("off");
	expect(() => readConfig({ MESSAGE_CONTENT: "on", MENTIONS: "off", DISCORD_TOKEN: "x".repeat(60) })).toThrow(/Set MENTIONS=on/);
	expect(() => readConfig({ MESSAGE_CONTENT: "on", DISCORD_PUBLIC_KEY: KEY })).toThrow(/Add gateway to DOORS/);
	expect(readConfig({ MESSAGE_CONTENT: "on", DISCORD_TOKEN: "x".repeat(60) }).MESSAGE_CONTENT).toBe("on");
});
