/** The product's handle over the real dataset, at the benchmark's clock, with nobody to post to. */
import { fileURLToPath } from "node:url";
import { commands } from "../../commands/index.ts";
import { decidedBeside } from "../../src/decided-beside.ts";
import { measureAnswer } from "../../src/discord/messages/measure-answer.ts";
import { guardedHandle } from "../../src/discord/pipeline/guarded-handle.ts";
import type { Handle, ReportFault } from "../../src/discord/pipeline/handle.ts";
import type { DiscordApi } from "../../src/discord/sending/discord-api.ts";
import { encoder } from "../../src/encoder/encoder.ts";
import { createServers } from "../../src/layers/servers.ts";
import { openLibrary } from "../../src/library.ts";
import { openCompiled } from "../../src/matching/open.ts";
import { gatheredCounts } from "../../src/store/gathered-counts.ts";
import { openStore } from "../../src/store/open.ts";
import { benchBot } from "../bot.ts";

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
	contentOf: unreachable,
	editPost: unreachable,
	keeps: () => false,
	download: unreachable,
};
export const fail = (...fault: unknown[]) => {
	process.stderr.write(`${fault.map(String).join(" ")}\n`);
};

export async function coverHandle(now: () => number): Promise<Handle> {
	return (await openHandle({ compiledIn: at("../../data"), storeIn: null }, now, fail)).handle;
}

/** @param storeIn null for a store in memory */
export async function openHandle(
	{ compiledIn, storeIn }: { readonly compiledIn: string; readonly storeIn: string | null },
	now: () => number,
	report: ReportFault,
): Promise<{ readonly handle: Handle; readonly close: () => Promise<void> }> {
	const compiled = await openCompiled({ faq: at("../../faq"), dataDir: compiledIn });
	const library = openLibrary(compiled, encoder, decidedBeside(compiled.copy));
	const store = gatheredCounts(await openStore({ dataDir: storeIn, now }), 5000);
	const servers = createServers({ base: library, store, now, measure: measureAnswer });
	const bot = benchBot({ library, servers, store, discord, reads: "nothing" }, now);
	return { handle: guardedHandle(bot, commands, report, now), close: () => store.close() };
}
