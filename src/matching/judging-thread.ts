/** A thread beside the one that learns questions (judging.ts): it is given texts and parts, and sends its share of the models that judge messages. */
import { parentPort, workerData } from "node:worker_threads";
import type { DatasetParts } from "../dataset/dataset.ts";
import type { Texts } from "../dataset/tree.ts";
import { learntToSend, type Share } from "./judging.ts";

const { share, texts, parts } = workerData as { readonly share: Share; readonly texts: Texts; readonly parts: DatasetParts };
parentPort?.postMessage(learntToSend(share, texts, parts));
