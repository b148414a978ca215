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
async function own(url: string, key: string): Promise<Ownership & { lost: Promise<Error> }> {
	const lost = Promise.withResolvers<Error>();
	return { ...(await ownShards(url, key, { onLost: lost.resolve })), lost: lost.promise };
}

test("of two processes one owns; the second waits and takes over when the first is killed", async () => {
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

test("whoever releases makes way, and hears of no loss", async () => {
	const losses: Error[] = [];
	const first = await ownShards(databaseUrl, "release", { onLost: (why) => void losses.push(why) });
	const second = ownShards(databaseUrl, "release", { onLost: (why) => void losses.push(why) });
	await first.release();
	await (await second).release();
	expect(losses).toEqual([]);
});

test("waiting can be ended", async () => {
	const first = await own(databaseUrl, "abort");
	const stop = new AbortController();
	const reasons: string[] = [];
	const second = ownShards(databaseUrl, "abort", {
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

test("PostgreSQL stops: the owner is told at once, and waits until it is back", async () => {
	const first = await own(databaseUrl, "outage");
	await postgres.stop();
	expect(await first.lost).toBeInstanceOf(Error);
	const waiting = Promise.withResolvers<string>();
	const again = ownShards(databaseUrl, "outage", { onLost: () => {}, onWaiting: waiting.resolve });
	expect(await waiting.promise).toMatch(/PostgreSQL is out of reach: .*ECONNREFUSED/);
	await postgres.start();
	await (await again).release();
});

test("the cable is cut: the owner finds out by itself, and the lock is free for the next once PostgreSQL sees the end", async () => {
	const cable = await openCable(databaseUrl);
	const first = await own(cable.databaseUrl, "cable");
	cable.cut();
	expect((await first.lost).message).toMatch(/timeout/);
	// The proxy answers PostgreSQL's probes as a machine does: its end is what the end of a machine's silence would be.
	cable.close();
	await (await own(databaseUrl, "cable")).release();
});
