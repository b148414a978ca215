/** The thread beside the one that learns questions (judging.ts): it is given texts and parts, and sends the models that judge messages. */
import { parentPort, workerData } from "node:worker_threads";
import type { DatasetParts } from "../dataset/dataset.ts";
import type { Texts } from "../dataset/tree.ts";
import { type Sent, trainJudging, withoutTable } from "./judging.ts";

const { texts, parts } = workerData as { readonly texts: Texts; readonly parts: DatasetParts };
const { losses, promises, lures, frauds } = trainJudging(texts, parts);
const sent: Sent = {
	losses: withoutTable(losses),
	promises: withoutTable(promises),
	lures: withoutTable(lures),
	frauds: { whether: withoutTable(frauds.whether), kinds: withoutTable(frauds.kinds) },
};
parentPort?.postMessage(sent);
