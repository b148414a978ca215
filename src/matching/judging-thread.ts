/** The thread beside the one that learns questions (judging.ts): it is given texts and parts, and sends the models that judge messages. */
import { parentPort, workerData } from "node:worker_threads";
import type { DatasetParts } from "../dataset/dataset.ts";
import type { Texts } from "../dataset/tree.ts";
import { toSend, trainJudging } from "./judging.ts";

const { texts, parts } = workerData as { readonly texts: Texts; readonly parts: DatasetParts };
parentPort?.postMessage(toSend(trainJudging(texts, parts)));
