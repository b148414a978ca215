/** Started by bench/memory.ts with --expose-gc: asks so many different questions through the guarded handle, and says at each tenth what it weighs. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { APIInteraction } from "discord-api-types/v10";
import { FAQ } from "./fill-servers.ts";
import { namedPhrasings } from "./grown.ts";
import { askedBy } from "./http/asked.ts";
import { openHandle } from "./http/cover-handle.ts";
import { withTypos } from "./typos.ts";

const TENTHS = 10;
/** Fifty questions a second on the bot's clock, each of another person: what is kept of people is replaced many times. */
const A_QUESTION_EVERY_MS = 20;

const questions = Number(process.argv[2]);
let clock = Date.UTC(2026, 10, 24);
const now = () => clock;
const dataDir = mkdtempSync(`${tmpdir()}/coverbot-growth-`);
const faults: unknown[] = [];
const { handle, close } = await openHandle({ compiledIn: dataDir, storeIn: dataDir }, now, (_, error) => faults.push(error));
const phrasings = namedPhrasings(FAQ);

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
await close();
rmSync(dataDir, { recursive: true, force: true });
if (faults.length > 0) throw new Error(`${faults.length} questions failed`, { cause: faults[0] });
process.disconnect();
