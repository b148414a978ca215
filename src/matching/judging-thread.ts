/** A thread beside the one that learns what members ask (judging.ts): it is given texts and parts, and sends the models that judge what others write. */
import { parentPort, workerData } from "node:worker_threads";
import type { DatasetParts } from "../dataset/dataset.ts";
import { readTexts, type Texts } from "../dataset/tree.ts";
import { learntToSend, seeing } from "./judging.ts";

type Given = { readonly texts: Texts; readonly parts: DatasetParts };

const seen = seeing();
parentPort?.once("message", ({ texts, parts }: Given) => parentPort?.postMessage(learntToSend(texts, parts, seen)));
// Those that need nothing else of the dataset, while the rest of it is read.
for (const file of ["promises/harmless.yaml", "promises/promise.yaml", "lures/harmless.yaml"])
	for (const text of readTexts(workerData as string, file)) seen.promise(text);
