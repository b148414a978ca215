/** Reads messages as the bot does: with the compiled dataset's names and its spelling. The one place that puts these together. */

import { eachOnce } from "../text/each-once.ts";
import type { Compiled } from "./compiled.ts";
import { WRITTEN_OUT } from "./follow-up-words.ts";
import { ACKNOWLEDGES, LEANING } from "./leaning-words.ts";
import { type Read, readMessage } from "./mentions.ts";
import { nameTable } from "./name-table.ts";
import { spelling } from "./spelling.ts";

export type Reader = {
	readonly read: (message: string) => Read;
};

/** As many write "no one"; Noones is a marketplace. */
const NO_ONE = "noone";

export function reader({ parts, ordinary, vocabulary }: Pick<Compiled, "parts" | "ordinary" | "vocabulary">): Reader {
	const table = { ...nameTable(parts.exchanges, parts.names, []), ordinary: new Set([...ordinary, NO_ONE]) };
	const { correct } = spelling(
		new Map([...vocabulary, ...[...ACKNOWLEDGES, ...LEANING, ...Object.keys(WRITTEN_OUT)].map((word) => [word, 2] as const)]),
	);
	const corrected = eachOnce(correct);
	return { read: (message) => readMessage(message, table, corrected) };
}
