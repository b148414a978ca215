/** A process that wants to own shards, for test/store/shard-owner.test.ts. */
import { ownShards } from "../../src/store/shard-owner.ts";

const [databaseUrl, key] = process.argv.slice(2) as [string, string];
const say = (word: string) => void process.stdout.write(`${word}\n`);
let waiting = false;
const wait = () => {
	// The reason may change under load; the test asks only whether it waits.
	if (!waiting) say("waiting");
	waiting = true;
};
await ownShards(databaseUrl, key, { now: () => performance.now(), onLost: () => say("lost"), onWaiting: wait });
say("owned");
process.stdin.resume();
