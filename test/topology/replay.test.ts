/** What a moderator changes is taken up once, however often its request is delivered: to two processes, signed anew, after a restart. */
import { generateKeyPairSync, sign } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { as, MO, SERVER, sub } from "../faq/moderator.ts";
import { entryKey } from "../key.ts";
import { sharedPostgres } from "../postgres.ts";
import { revision } from "../store/sample.ts";
import { startWorker, type Worker } from "./worker.ts";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const key = Buffer.from(publicKey.export({ format: "jwk" }).x as string, "base64url").toString("hex");
const ENTRY = entryKey("x.bitmart.insurance");

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

function signed(body: string, secondsAgo = 0): RequestInit {
	const timestamp = String(Math.floor(Date.now() / 1000) - secondsAgo);
	const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString("hex");
	const headers = { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp, "content-type": "application/json" };
	return { method: "POST", body, headers };
}

test("/faq undo, replayed to another worker, signed anew, and after a restart of all: undone once", { timeout: 120_000 }, async () => {
	const databaseUrl = await postgres.database();
	const store = await openStore({ dataDir: null, databaseUrl, now: Date.now });
	for (const number of [1, 2, 3]) {
		const content = { question: null, answer: `In our channel, part ${number}.`, links: [], phrasings: [] };
		await store.publish(revision(number, { server: SERVER, entry: ENTRY, content }));
	}
	const start = () => startWorker({ databaseUrl, publicKey: key, token: "", api: "http://127.0.0.1:9/api" });
	const workers: Worker[] = await Promise.all([start(), start()]);
	const post = async (url: string, request: RequestInit) => {
		const response = await fetch(`${url}/interactions`, request);
		return [response.status, await response.text()] as const;
	};
	/** On a crowded machine the answer is announced first and comes later. */
	const undone = async (revisions: number) => {
		while ((await store.history(SERVER, ENTRY)).length < revisions) await new Promise((go) => setTimeout(go, 50));
	};
	try {
		const [one, two] = workers.map(({ url }) => url) as [string, string];
		const body = JSON.stringify(as(MO, sub("undo", { entry: ENTRY })));
		const request = signed(body);
		const both = await Promise.all([post(one, request), post(two, request), post(one, signed(body, 10)), post(two, signed(body, 20))]);
		expect(both.map(([status]) => status).toSorted()).toEqual([200, 409, 409, 409]);
		await undone(4);

		const other = signed(JSON.stringify(as(MO, sub("undo", { entry: ENTRY }))));
		expect((await post(one, other))[0]).toBe(200);
		await undone(5);
		await Promise.all(workers.map(({ kill }) => kill()));
		workers.push(await start());
		expect((await post(workers[2]?.url ?? "", other))[0]).toBe(409);
		expect(await store.history(SERVER, ENTRY)).toHaveLength(5);
	} finally {
		await Promise.all(workers.map(({ kill }) => kill()));
		await store.close();
	}
});
