/**
 * The scam check's exam. "tune" and "kept" are one set, written before the check and halved; "later" and "last" were written when it
 * already ran, to see how it does on wordings that it had not met. First seen: later 8 of 20 frauds named and 4 of 20 innocents accused,
 * last 4 of 20 and 0 of 20. Then the wordings were learnt from them too, so what is asserted here is a floor, not a forecast.
 */
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { type Checked, checkMessageFor } from "../../src/fraud/check.ts";
import { type Official, officialHosts } from "../../src/fraud/official.ts";
import { SIGNS } from "../../src/fraud/signs.ts";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

type Item = { id: string; kind: "fraud" | "innocent"; half: "tune" | "kept" | "later" | "last"; text: string };
const items: Item[] = readFileSync("test/fraud/exam.jsonl", "utf8")
	.trim()
	.split("\n")
	.map((line) => JSON.parse(line));

let official: Official;
let library: Library;
beforeAll(async () => {
	library = await realLibrary();
	official = officialHosts(library.dataset);
});

const checked = (text: string): Checked => checkMessageFor({ texts: [text], links: [], author: null }, official);
/** Accused means: the verdict says that the message bears the marks of a fraud. Hints, and telling of a fraud, are no accusation. */
const accused = ({ text }: Item) => checked(text).verdict === "marks";

test.each([
	{ half: "tune", of: 32, named: 31, accusable: 0 },
	{ half: "kept", of: 32, named: 29, accusable: 1 },
	{ half: "later", of: 20, named: 19, accusable: 0 },
	{ half: "last", of: 20, named: 16, accusable: 0 },
])("$half: at least $named of $of frauds named, at most $accusable of $of innocents accused", ({ half, of, named, accusable }) => {
	const frauds = items.filter((item) => item.kind === "fraud" && item.half === half);
	const innocents = items.filter((item) => item.kind === "innocent" && item.half === half);
	expect([frauds.length, innocents.length]).toEqual([of, of]);
	const missed = frauds.filter((item) => !accused(item)).map(({ id }) => id);
	const wronged = innocents.filter(accused).map(({ id }) => id);
	expect(of - missed.length, `missed: ${missed.join(" ")}`).toBeGreaterThanOrEqual(named);
	expect(wronged.length, `accused: ${wronged.join(" ")}`).toBeLessThanOrEqual(accusable);
});

test("a message that holds nothing to read is nothing, and a sign is never shown without the entry that explains it", () => {
	expect(checked("").verdict).toBe("nothing");
	expect(checked("🔥🔥🔥").verdict).toBe("nothing");
	for (const { entry } of Object.values(SIGNS)) expect(library.dataset.question(entry), entry).toBeDefined();
});

test("what the dataset itself says of frauds is hardly ever taken for one", () => {
	const { general, questions, exchanges, tips } = library.dataset;
	const says = [
		...general.map((claim) => claim.says),
		...questions.flatMap((question) => question.summary.map((sentence) => sentence.says)),
		...exchanges.flatMap((exchange) => Object.values(exchange.topics).flatMap((topic) => topic.evidence.map((claim) => claim.says))),
		...tips.flatMap((tip) => [tip.does, ...tip.how]),
	];
	const taken = says.filter((text) => checked(text).verdict === "marks");
	expect(says.length).toBeGreaterThan(1000);
	expect(taken.length, taken.join("\n")).toBeLessThanOrEqual(says.length / 200);
});

test("a staff name and where buttons and embeds lead are looked at too; a bare greeting by a namesake is a hint at most", () => {
	const link = checkMessageFor({ texts: ["Please see this"], links: ["https://kraken.com.login-verify.net/a"], author: null }, official);
	expect(link).toMatchObject({ verdict: "marks", lookAlikes: [{ host: "kraken.com.login-verify.net", name: "Kraken" }] });
	const named = checkMessageFor({ texts: ["good morning"], links: [], author: "Kraken Support" }, official);
	expect(named).toMatchObject({ verdict: "hints", signs: ["author"] });
});
