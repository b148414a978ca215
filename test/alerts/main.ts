/** A process that takes in an edition and sends its alerts, to be killed: test/alerts/run.ts starts it again and again. */
import { readFileSync } from "node:fs";
import { REST } from "@discordjs/rest";
import { deliver, takeIn } from "../../src/app/alerts.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { openStore } from "../../src/store/open.ts";

const [dataDir = "", databaseUrl = "", api = "", token = "", edition = ""] = process.argv.slice(2);
const store = await openStore({ dataDir: dataDir || null, databaseUrl: databaseUrl || undefined, now: Date.now });
await takeIn(store, JSON.parse(readFileSync(edition, "utf8")), Date.now());
const discord = createDiscordApi(new REST({ api, version: "10" }).setToken(token));
const told = { store, discord, now: Date.now, logChannel: async () => null, onFault: (error: unknown) => console.error(error), abandonedMs: 0 };
await deliver(told);
await store.close();
process.stdout.write("done\n");
