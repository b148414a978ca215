/** Backup and restore as an operator types them, beside a bot that is running. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { backupTool, restoreTool } from "../../src/cli/backup.ts";
import { runTool } from "../../src/cli/tool.ts";
import { readConfig } from "../../src/config.ts";
import { type Store, StoreRefused } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import { storeProcess } from "../store/process.ts";
import { draft, NOW, revision } from "../store/sample.ts";
import { withFolder } from "../store/temporary.ts";

const now = () => NOW;
const SERVER = revision(1).server;

function terminal(dataDir: string, env: Record<string, string> = {}) {
	const said: string[] = [];
	const out = { print: (text: string) => void said.push(text), complain: (text: string) => void said.push(text) };
	const machine = { ...out, config: () => readConfig({ DATA_DIR: dataDir, ...env }) };
	return {
		said: () => said.splice(0).join(""),
		backup: (...args: string[]) => runTool(backupTool, args, machine),
		restore: (...args: string[]) => runTool(restoreTool, args, machine),
	};
}

test("a backup made while another process edits is consistent, and restores into an empty folder", () =>
	withFolder(async (folder) => {
		const [dataDir, file] = [join(folder, "data"), join(folder, "copy.sqlite")];
		const bot = await storeProcess({ dataDir });
		await bot.call("publish", [revision(1)]);
		await bot.call("saveDraft", [draft("d")]);
		const edits = Array.from({ length: 40 }, (_, i) => bot.call("publish", [revision(i + 2)]));
		const { backup, said } = terminal(dataDir);
		expect(await backup(file)).toBe(0);
		expect(said()).toMatch(/^Backed up to .*copy\.sqlite: 1 server, \d+ revisions? of entries, 1 draft\.\n$/);
		await Promise.all(edits);
		await bot.end();
		expect(statSync(file).mode & 0o077, "others on the machine cannot read it").toBe(0);

		const other = terminal(join(folder, "other"));
		expect(await other.restore(file)).toBe(0);
		expect(other.said()).toMatch(/^Restored from .*: 1 server, \d+ revisions? of entries, 1 draft\. Start the bot now\.\n$/);
		const store = await openStore({ dataDir: join(folder, "other"), now });
		const history = await store.history(SERVER, revision(1).entry);
		expect(history.toReversed()).toEqual(history.map((_, i) => revision(i + 1)));
		expect(await store.position()).toBe(history.length);
		expect(await store.drafts(SERVER)).toEqual([draft("d")]);
		await store.close();
		expect(readdirSync(folder).toSorted()).toEqual(["copy.sqlite", "data", "other"]);
	}));

test("a file that is there is not overwritten, and a missing store or folder is named", () =>
	withFolder(async (folder) => {
		const { backup } = terminal(folder);
		await expect(backup(join(folder, "copy.sqlite"))).rejects.toThrow(/There is no store to back up yet: .*DATA_DIR/);
		await (await openStore({ dataDir: folder, now })).close();
		writeFileSync(join(folder, "letter"), "dear aunt");
		await expect(backup(join(folder, "letter"))).rejects.toThrow(/letter is there already and is not overwritten/);
		expect(readFileSync(join(folder, "letter"), "utf8")).toBe("dear aunt");
		await expect(backup(join(folder, "nowhere/copy.sqlite"))).rejects.toThrow(/The folder .*nowhere is not there/);
	}));

test("a store that holds something is replaced with --force alone, and only while no bot runs on it", () =>
	withFolder(async (folder) => {
		const [dataDir, file] = [join(folder, "data"), join(folder, "copy.sqlite")];
		const { backup, restore } = terminal(dataDir);
		const store = await openStore({ dataDir, now });
		await store.publish(revision(1));
		await backup(file);
		await store.publish(revision(2));
		await expect(restore(file)).rejects.toThrow(/is not empty, .* --force/);
		await expect(restore(file, "--force")).rejects.toThrow(/CoverBot is running on .*Stop it/);
		expect(await store.publish(revision(3))).toEqual({ kind: "published" });
		await store.close();
		await expect(restore(file)).rejects.toThrow(StoreRefused);
		expect(await restore(file, "--force")).toBe(0);
		const after = await openStore({ dataDir, now });
		expect(await after.history(SERVER, revision(1).entry)).toEqual([revision(1)]);
		await after.close();
	}));

test.each([
	["a block", (store: Store) => store.block({ kind: "person", id: "5000000000000000001", why: "floods", at: NOW })],
	["an opt-out", (store: Store) => store.optOut("5000000000000000001", NOW)],
	["what a channel follows", (store: Store) => store.follow({ server: SERVER, channel: "3000000000000000001", exchange: "kraken", topic: null })],
])("a store that holds %s alone is not empty", (_, keep) =>
	withFolder(async (folder) => {
		const [dataDir, file] = [join(folder, "data"), join(folder, "copy.sqlite")];
		const store = await openStore({ dataDir, now });
		await terminal(dataDir).backup(file);
		await keep(store);
		await store.close();
		await expect(terminal(dataDir).restore(file)).rejects.toThrow(/is not empty/);
	}),
);

test("an empty store makes way without being forced", () =>
	withFolder(async (folder) => {
		const [dataDir, file] = [join(folder, "data"), join(folder, "copy.sqlite")];
		await (await openStore({ dataDir, now })).close();
		await terminal(dataDir).backup(file);
		expect(await terminal(dataDir).restore(file)).toBe(0);
	}));

test("what is no CoverBot database, is damaged or too new is refused, and the store stays", () =>
	withFolder(async (folder) => {
		const dataDir = join(folder, "data");
		const store = await openStore({ dataDir, now });
		for (let number = 1; number <= 200; number++) await store.publish(revision(number));
		const { backup, restore } = terminal(dataDir);
		const file = (name: string) => join(folder, name);
		for (const name of ["new", "damaged"]) await backup(file(name));
		await store.close();
		writeFileSync(file("letter"), "This is a letter to my aunt. ".repeat(100));
		writeFileSync(file("nothing"), "");
		const foreign = new DatabaseSync(file("foreign"));
		foreign.exec("create table songs (title)");
		foreign.close();
		const newer = new DatabaseSync(file("new"));
		newer.exec("update coverbot_schema set version = 99");
		newer.close();
		const bytes = readFileSync(file("damaged"));
		writeFileSync(file("damaged"), bytes.fill(0x5a, 3 * 4096, 9 * 4096));

		for (const name of ["letter", "nothing", "foreign"]) await expect(restore(file(name), "--force")).rejects.toThrow(/is no CoverBot database/);
		await expect(restore(file("new"), "--force")).rejects.toThrow(/of version 99, .* newer/);
		await expect(restore(file("damaged"), "--force")).rejects.toThrow(/is damaged|is no CoverBot database/);
		await expect(restore(file("absent"), "--force")).rejects.toThrow(/There is no file .*absent/);
		const after = await openStore({ dataDir, now });
		expect(await after.history(SERVER, revision(1).entry)).toHaveLength(200);
		await after.close();
	}));

test("with DATABASE_URL the way of PostgreSQL is shown, without its password", () =>
	withFolder(async (folder) => {
		const { backup, restore, said } = terminal(folder, { DATABASE_URL: "postgresql://u:secret@localhost/db" });
		expect(await backup("x")).toBe(1);
		expect(said()).toMatch(/pg_dump .*"\$DATABASE_URL"/);
		expect(await restore("x")).toBe(1);
		expect(said()).toMatch(/pg_restore .*"\$DATABASE_URL"/);
		expect(existsSync("x")).toBe(false);
	}));

test("--help, and a wrong command line with what is right", () =>
	withFolder(async (folder) => {
		const { backup, restore, said } = terminal(folder);
		expect(await backup("--help")).toBe(0);
		expect(said()).toMatch(/npm run backup -- FILE/);
		expect(await restore("-h")).toBe(0);
		expect(said()).toMatch(/--force/);
		for (const wrong of [[], ["a", "b"], ["a", "--force"], ["--quick"]]) {
			expect(await backup(...wrong)).toBe(2);
			expect(said()).toMatch(/Name one file|Unknown option.*\n.*--help/);
		}
	}));
