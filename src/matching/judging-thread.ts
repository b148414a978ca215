/** A thread beside the one that learns what members ask (judging.ts): it is given texts and parts, and sends the models that judge what others write. */
import { parentPort, workerData } from "node:worker_threads";
import type { DatasetParts } from "../dataset/dataset.ts";
import type { Texts } from "../dataset/tree.ts";
import { learntToSend } from "./judging.ts";

const { texts, parts } = workerData as { readonly texts: Texts; readonly parts: DatasetParts };
parentPort?.postMessage(learntToSend(texts, parts));
