/** A process that wants to own shards, for test/store/shard-owner.test.ts. */
import { ownShards } from "../../src/store/shard-owner.ts";

const [databaseUrl, key] = process.argv.slice(2) as [string, string];
const say = (word: string) => void process.stdout.write(`${word}\n`);
await ownShards(databaseUrl, key, { onLost: () => say("lost"), onWaiting: () => say("waiting") });
say("owned");
process.stdin.resume();
