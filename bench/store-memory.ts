/** Started by bench/store.ts with --expose-gc: prints how many MiB of resident memory an open store adds to the bot's modules. */
import "discord.js";
import "pino";
import "../src/config.ts";
import "../src/library.ts";
import { openStore } from "../src/store/open.ts";

const [dataDir, databaseUrl] = process.argv.slice(2);
const resident = () => {
	globalThis.gc?.();
	return process.memoryUsage.rss() / 2 ** 20;
};
const before = resident();
const store = await openStore({ dataDir: dataDir || null, databaseUrl: databaseUrl || undefined, now: Date.now });
await store.live("1");
process.stdout.write(`${(resident() - before).toFixed(1)}\n`);
await store.close();
