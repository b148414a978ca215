/** A store in a process of its own, for test/store/process.ts: takes calls as lines of JSON and prints what came of them. */
import { createInterface } from "node:readline";
import type { Store } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import type { Order } from "./process.ts";

const [dataDir, databaseUrl] = process.argv.slice(2);
const say = (line: unknown) => void process.stdout.write(`${JSON.stringify(line)}\n`);

const store: Store = await openStore({ dataDir: dataDir || null, databaseUrl: databaseUrl || undefined, now: Date.now });
say({ id: 0, result: "ready" });
for await (const line of createInterface({ input: process.stdin })) void obey(JSON.parse(line));
await store.close();

async function obey({ id, name, args, at }: Order): Promise<void> {
	// Spinning, not sleeping: two processes begin within microseconds of each other.
	while (at !== undefined && Date.now() < at);
	try {
		say({ id, result: await (store[name] as (...args: unknown[]) => Promise<unknown>)(...args) });
	} catch (error) {
		say({ id, error: (error as Error).message });
	}
}
