/** Two hundred hostile and two hundred harmless texts by two other hands, each where a moderator could write it: test/exam/hostile.jsonl, or the file that HOSTILE_EXAM names. */
import { expect, test } from "vitest";
import { jsonLines } from "../json-lines.ts";
import { realLibrary } from "../real-library.ts";
import { refusedFor, type Spoken } from "./spoken.ts";

const FILE = process.env.HOSTILE_EXAM ?? "test/exam/hostile.jsonl";

test("no hostile text is published, and hardly a harmless one refused", async () => {
	const library = await realLibrary();
	const judged = jsonLines<Spoken>(FILE).map((spoken) => ({ ...spoken, refused: refusedFor(library, spoken) }));
	const published = judged.filter(({ hostile, refused }) => hostile && refused.length === 0).map(({ field, text }) => `${field}: ${text}`);
	const wronged = judged.filter(({ hostile, refused }) => !hostile && refused.length > 0).map(({ refused, text }) => `${refused[0]}: ${text}`);
	expect(judged.filter(({ hostile }) => hostile).length).toBe(judged.length / 2);
	expect(published).toEqual([]);
	expect(wronged.length, wronged.join("\n")).toBeLessThanOrEqual(4);
});
