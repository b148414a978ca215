/** CoverBot's http door as main opens it, at a clock that stands still, so that requests signed ahead stay fresh. Says its port to its parent. */
import { fileURLToPath } from "node:url";
import { commands } from "../../commands/index.ts";
import { measureAnswer } from "../../src/discord/messages/measure-answer.ts";
import { OPEN_TO_ALL } from "../../src/discord/pipeline/admission.ts";
import { followUpMemory } from "../../src/discord/pipeline/follow-up-memory.ts";
import { guardedHandle } from "../../src/discord/pipeline/guarded-handle.ts";
import type { DiscordApi } from "../../src/discord/sending/discord-api.ts";
import { httpApp, listen } from "../../src/doors/http.ts";
import { createServers } from "../../src/layers/servers.ts";
import { openLibrary } from "../../src/library.ts";
import { openCompiled } from "../../src/matching/open.ts";
import { NO_PICTURES } from "../../src/picture/pictures.ts";
import { gatheredCounts } from "../../src/store/gathered-counts.ts";
import { openStore } from "../../src/store/open.ts";

const [key = "", clock = "0"] = process.argv.slice(2);
const now = () => Number(clock);
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const unreachable = () => Promise.reject(new Error("nothing is sent but in the response"));
const discord: DiscordApi = {
	answer: unreachable,
	respond: unreachable,
	edit: unreachable,
	withdraw: unreachable,
	followUp: unreachable,
	post: unreachable,
	place: unreachable,
	editPost: unreachable,
	keeps: () => false,
	download: unreachable,
};
const library = openLibrary(await openCompiled({ faq: at("../../faq"), dataDir: at("../../data") }));
const store = gatheredCounts(await openStore({ dataDir: null, now }), 5000);
const servers = createServers({ base: library, store, now, measure: measureAnswer });
const bot = {
	library,
	servers,
	store,
	now: () => new Date(now()),
	memory: followUpMemory(now),
	discord,
	reads: "nothing" as const,
	pictures: NO_PICTURES,
	counted: () => {},
	admission: OPEN_TO_ALL,
	operator: { contact: null, channel: null },
	uses: () => new Map(),
};
const fail = (...fault: unknown[]) => {
	process.stderr.write(`${fault.map(String).join(" ")}\n`);
};
const handle = guardedHandle(bot, commands, fail, now);
const door = await listen(httpApp({ handle, key, now, onFault: fail }), "127.0.0.1", 0);
process.send?.(Number(new URL(door.url).port));
process.on("disconnect", () => process.exit(0));
