/** The product's handle over the real dataset, at a clock that stands still, with nobody to post to. */
import { fileURLToPath } from "node:url";
import { commands } from "../../commands/index.ts";
import { measureAnswer } from "../../src/discord/messages/measure-answer.ts";
import { OPEN_TO_ALL } from "../../src/discord/pipeline/admission.ts";
import { followUpMemory } from "../../src/discord/pipeline/follow-up-memory.ts";
import { guardedHandle } from "../../src/discord/pipeline/guarded-handle.ts";
import type { Handle } from "../../src/discord/pipeline/handle.ts";
import type { DiscordApi } from "../../src/discord/sending/discord-api.ts";
import { createServers } from "../../src/layers/servers.ts";
import { openLibrary } from "../../src/library.ts";
import { openCompiled } from "../../src/matching/open.ts";
import { NO_PICTURES } from "../../src/picture/pictures.ts";
import { gatheredCounts } from "../../src/store/gathered-counts.ts";
import { openStore } from "../../src/store/open.ts";

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
	postOnce: unreachable,
	saidLately: unreachable,
	answerId: unreachable,
	editPost: unreachable,
	keeps: () => false,
	download: unreachable,
};
export const fail = (...fault: unknown[]) => {
	process.stderr.write(`${fault.map(String).join(" ")}\n`);
};

export async function coverHandle(now: () => number): Promise<Handle> {
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
	return guardedHandle(bot, commands, fail, now);
}
