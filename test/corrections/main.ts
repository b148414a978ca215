/** A process whose dataset says otherwise than before, and that corrects what was posted, to be killed: test/corrections/run.ts starts it again and again. */
import { REST } from "@discordjs/rest";
import { correctOutdated } from "../../src/discord/conversation/posted-answers.ts";
import type { Bot } from "../../src/discord/pipeline/command.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { createServers } from "../../src/layers/servers.ts";
import { NO_PICTURES } from "../../src/picture/pictures.ts";
import { openStore } from "../../src/store/open.ts";
import { otherwise } from "./otherwise.ts";

const [dataDir = "", databaseUrl = "", api = "", token = "", at = ""] = process.argv.slice(2);
const now = () => Number(at);
const store = await openStore({ dataDir: dataDir || null, ...(databaseUrl ? { databaseUrl } : {}), now });
const base = await otherwise();
const discord = createDiscordApi(new REST({ api, version: "10" }).setToken(token));
const bot = { library: base, servers: createServers({ base, store, now }), store, discord, pictures: NO_PICTURES, now: () => new Date(now()) };
// What corrects reads no more of a bot than this.
await correctOutdated(bot as unknown as Bot);
await store.close();
