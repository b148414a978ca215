/** What lies on the disk: for its owner alone, whole, and gone once it is deleted. */
import { chownSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepIn } from "../../src/app/not-here.ts";
import { backUp, restore } from "../../src/store/backup.ts";
import { StoreRefused } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import { FILE } from "../../src/store/sqlite.ts";
import { DAY, draft, NOW, revision } from "./sample.ts";
import { withFolder } from "./temporary.ts";

const now = () => NOW;
const SERVER = revision(1).server;
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test("the folder and every file of the store are their owner's alone", () =>
	withFolder(async (folder) => {
		const dataDir = join(folder, "data");
		keepIn(dataDir);
		const store = await openStore({ dataDir, now });
		await store.publish(revision(1));
		expect(modeOf(dataDir)).toBe("700");
		expect(readdirSync(dataDir).map((name) => modeOf(join(dataDir, name)))).toEqual(["600", "600", "600"]);
		await store.close();
	}));

test("what was deleted is on the disk no more, neither in the file nor in the log beside it", () =>
	withFolder(async (dataDir) => {
		const store = await openStore({ dataDir, now });
		const [SECRET, OLD] = ["forget-me-whole-9f31", "an-old-draft-77ab"];
		const holds = (text: string) => readdirSync(dataDir).some((name) => readFileSync(join(dataDir, name)).includes(text));
		await store.saveDraft(draft("d", { why: SECRET }));
		await store.saveDraft(draft("old", { server: "100000000000000002", why: OLD, at: NOW - 31 * DAY }));
		expect([holds(SECRET), holds(OLD)]).toEqual([true, true]);
		await store.forget(SERVER);
		expect(holds(SECRET)).toBe(false);
		await store.sweep(NOW);
		expect(holds(OLD)).toBe(false);
		await store.close();
	}));

test("a damaged file is refused at the start with what to do, and not touched", () =>
	withFolder(async (dataDir) => {
		const store = await openStore({ dataDir, now });
		for (let number = 1; number <= 60; number++) await store.publish(revision(number, { why: "x".repeat(900) }));
		await store.close();
		const file = join(dataDir, FILE);
		const { size } = statSync(file);
		const handle = openSync(file, "r+");
		for (let at = 4096 * 4; at < size; at += 4096) writeSync(handle, Buffer.alloc(4000, 0x5a), 0, 4000, at);
		const damaged = readFileSync(file);
		const refusal = await openStore({ dataDir, now }).catch((error) => error);
		expect(refusal).toBeInstanceOf(StoreRefused);
		expect(refusal.message).toMatch(/coverbot\.sqlite is damaged .*npm run restore/);
		expect(readFileSync(file).equals(damaged)).toBe(true);
	}));

test.skipIf(process.getuid?.() !== 0)("restored by root, the store still belongs to whom it belonged", () =>
	withFolder(async (folder) => {
		const [dataDir, file] = [join(folder, "data"), join(folder, "copy.sqlite")];
		mkdirSync(dataDir);
		await (await openStore({ dataDir, now })).close();
		backUp(dataDir, file);
		chownSync(join(dataDir, FILE), 4321, 4322);
		restore(file, dataDir, true);
		expect(statSync(join(dataDir, FILE))).toMatchObject({ uid: 4321, gid: 4322 });
		writeFileSync(join(folder, "done"), "");
	}),
);
