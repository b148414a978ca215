/** The thread in which questions are understood (decided-beside.ts): by their words alone, with the weights and the dataset of whoever started it. */
import { parentPort, workerData } from "node:worker_threads";
import { type Asked, OPEN, type Understood } from "./decided-beside.ts";
import { openLibrary } from "./library.ts";
import { type Copy, readCompiled } from "./matching/compiled.ts";
import type { Decided, Outcomes } from "./outcome.ts";

const { folder, digest } = workerData as Copy;
const compiled = readCompiled(folder, digest);
// Another edition was learnt meanwhile: this process answers from the older one, and goes on without a second thread.
if (!compiled || compiled === "damaged") process.exit(1);
const { decide } = openLibrary(compiled);
const byWordsAlone = () => null;

parentPort?.on("message", (all: readonly Asked[]) => {
	parentPort?.postMessage(all.map((asked): Understood => ({ number: asked.number, decided: understood(decide, asked) })));
});
parentPort?.postMessage(OPEN);

/** What it fails at, whoever asked fails at too, and reports it. */
function understood(decide: Outcomes["decide"], { question, turns }: Asked): Decided | null {
	try {
		return decide(question, turns, byWordsAlone);
	} catch {
		return null;
	}
}
