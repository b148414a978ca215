/** One owner of the shards at a time: among processes, through a killed one, an outage and a cut cable. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ownership, ownShards } from "../../src/store/shard-owner.ts";
import { openCable } from "../cable.ts";
import { type Postgres, startPostgres } from "../postgres.ts";

let postgres: Postgres;
let databaseUrl: string;
beforeAll(async () => {
	postgres = await startPostgres();
	databaseUrl = await postgres.database();
});
afterAll(() => postgres?.close());

function wanting(key: string) {
	const main = fileURLToPath(new URL("./shard-owner-main.ts", import.meta.url));
	const child = spawn(process.execPath, [main, databaseUrl, key], { stdio: ["pipe", "pipe", "inherit"] });
	const words = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	return { says: async () => (await words.next()).value as string | undefined, kill: () => child.kill("SIGKILL") };
}

/** @returns what resolves when the ownership is lost */
const now = () => performance.now();

async function own(url: string, key: string): Promise<Ownership & { lost: Promise<Error> }> {
	const lost = Promise.withResolvers<Error>();
	return { ...(await ownShards(url, key, { now, onLost: lost.resolve })), lost: lost.promise };
}

test.concurrent("of two processes one owns; the second waits and takes over when the first is killed", async () => {
	const first = wanting("app 0-3/16");
	expect(await first.says()).toBe("owned");
	const second = wanting("app 0-3/16");
	const other = wanting("app 4-7/16");
	try {
		expect(await second.says()).toBe("waiting");
		expect(await other.says(), "another range is free").toBe("owned");
		first.kill();
		expect(await second.says()).toBe("owned");
		expect(await first.says()).toBeUndefined();
	} finally {
		for (const each of [first, second, other]) each.kill();
	}
});

test.concurrent("whoever releases makes way, and hears of no loss", async () => {
	const losses: Error[] = [];
	const first = await ownShards(databaseUrl, "release", { now, onLost: (why) => void losses.push(why) });
	const second = ownShards(databaseUrl, "release", { now, onLost: (why) => void losses.push(why) });
	await first.release();
	await (await second).release();
	expect(losses).toEqual([]);
});

test.concurrent("waiting can be ended", async () => {
	const first = await own(databaseUrl, "abort");
	const stop = new AbortController();
	const reasons: string[] = [];
	const second = ownShards(databaseUrl, "abort", {
		now,
		onLost: () => {},
		signal: stop.signal,
		onWaiting: (why) => {
			reasons.push(why);
			stop.abort();
		},
	});
	await expect(second).rejects.toThrow(/abort/i);
	expect(reasons).toEqual(["Another process owns these shards. This one takes over when that ends."]);
	await first.release();
});

test.concurrent("the cable of one is cut: another takes over once PostgreSQL sees the end, and the first hears of it when it is mended", async () => {
	const cable = await openCable(databaseUrl);
	const first = await own(cable.databaseUrl, "cable");
	cable.cut();
	const second = await own(databaseUrl, "cable");
	cable.mend();
	expect((await first.lost).message).toMatch(/took these shards over/);
	expect([first.isMine(), second.isMine()]).toEqual([false, true]);
	await second.release();
	cable.close();
});

test.concurrent("who hung answers nothing until it has looked", async () => {
	let at = 0;
	const first = await ownShards(databaseUrl, "hung", { now: () => at, onLost: () => {} });
	expect(first.isMine()).toBe(true);
	at += 6000;
	expect(first.isMine()).toBe(false);
	while (!first.isMine()) await new Promise((go) => setTimeout(go, 20));
	await first.release();
});

test("PostgreSQL stops: its owner goes on and keeps the shards when it is back; who waits goes on waiting", async () => {
	const said: string[] = [];
	const back = Promise.withResolvers<void>();
	const apart = Promise.withResolvers<void>();
	const first = await ownShards(databaseUrl, "outage", {
		now,
		onLost: (why) => said.push(`lost: ${why}`),
		onApart: (why) => {
			said.push(why);
			apart.resolve();
		},
		onBack: back.resolve,
	});
	await postgres.stop();
	await apart.promise;
	expect(said).toEqual([expect.stringMatching(/PostgreSQL is out of reach/)]);
	expect(first.isMine()).toBe(true);
	const stop = new AbortController();
	const waiting = Promise.withResolvers<string>();
	const second = ownShards(databaseUrl, "outage", { now, onLost: () => {}, onWaiting: waiting.resolve, signal: stop.signal });
	expect(await waiting.promise).toMatch(/PostgreSQL is out of reach/);
	stop.abort();
	await expect(second).rejects.toThrow(/abort/i);
	await postgres.start();
	await back.promise;
	expect([first.isMine(), said.length]).toEqual([true, 1]);
	await first.release();
});
