/** Started by bench/memory.ts with --expose-gc: asks so many different questions through the guarded handle, and says at each tenth what it weighs. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { APIInteraction } from "discord-api-types/v10";
import { commands } from "../commands/index.ts";
import { measureAnswer } from "../src/discord/messages/measure-answer.ts";
import { OPEN_TO_ALL } from "../src/discord/pipeline/admission.ts";
import { followUpMemory } from "../src/discord/pipeline/follow-up-memory.ts";
import { guardedHandle } from "../src/discord/pipeline/guarded-handle.ts";
import type { DiscordApi } from "../src/discord/sending/discord-api.ts";
import { createServers } from "../src/layers/servers.ts";
import { openLibrary } from "../src/library.ts";
import { openCompiled } from "../src/matching/open.ts";
import { NO_PICTURES } from "../src/picture/pictures.ts";
import { gatheredCounts } from "../src/store/gathered-counts.ts";
import { openStore } from "../src/store/open.ts";
import { FAQ } from "./fill-servers.ts";
import { ownPhrasings } from "./grown.ts";
import { askedBy } from "./http/asked.ts";
import { seeded, shuffled } from "./seeded.ts";
import { withTypos } from "./typos.ts";

const TENTHS = 10;
/** Fifty questions a second on the bot's clock, each of another person: what is kept of people is replaced many times. */
const A_QUESTION_EVERY_MS = 20;
const NAMES = ["BitMart", "Kraken", "Coinbase", "Binance", "KuCoin", "Gemini"];

const questions = Number(process.argv[2]);
let clock = Date.UTC(2026, 10, 24);
const now = () => clock;
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
const dataDir = mkdtempSync(`${tmpdir()}/coverbot-growth-`);
const library = openLibrary(await openCompiled({ faq: FAQ, dataDir }));
const store = gatheredCounts(await openStore({ dataDir, now }), 5000);
const servers = createServers({ base: library, store, now, measure: measureAnswer });
const bot = {
	library,
	servers,
	store,
	now: () => new Date(clock),
	memory: followUpMemory(now),
	discord,
	reads: "nothing" as const,
	pictures: NO_PICTURES,
	counted: () => {},
	admission: OPEN_TO_ALL,
	operator: { contact: null, channel: null },
	uses: () => new Map(),
};
const faults: unknown[] = [];
const handle = guardedHandle(bot, commands, (_, error) => faults.push(error), now);
const phrasings = shuffled(ownPhrasings(FAQ), seeded(1)).map((text, i) => text.replaceAll("{exchange}", NAMES[i % NAMES.length] as string));

function question(i: number): string {
	const text = phrasings[i % phrasings.length] as string;
	return i % 2 === 0 ? text : (withTypos([text], i)[0] as string);
}

function weigh(asked: number): void {
	for (let i = 0; i < 4; i++) globalThis.gc?.();
	const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
	process.send?.({ asked, heap: heapUsed + arrayBuffers, resident: rss });
}

for (let i = 0; i < questions; i++) {
	clock += A_QUESTION_EVERY_MS;
	const { after } = await handle(askedBy(i, question(i)) as unknown as APIInteraction);
	await after?.();
	// As between two requests: timers run, and counts are written.
	if (i % 64 === 0) await new Promise((done) => setImmediate(done));
	if ((i + 1) % Math.floor(questions / TENTHS) === 0) weigh(i + 1);
}
await store.close();
rmSync(dataDir, { recursive: true, force: true });
if (faults.length > 0) throw new Error(`${faults.length} questions failed`, { cause: faults[0] });
process.disconnect();
