/** What the encoder can take a message for: the labels of the phrasings that it was taught with, "topics/insurance", "declined/fees". */
import { fileURLToPath } from "node:url";
import { readLines } from "./weights.ts";

const FILE = fileURLToPath(new URL("../../encoder/intents.txt", import.meta.url));
let labels: readonly string[] | null = null;

/** In the order of an opinion's `meant`. */
export function intents(): readonly string[] {
	labels ??= readLines(FILE);
	return labels;
}
