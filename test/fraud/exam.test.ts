/**
 * The scam check's first exam, by the author of its first rules. "tune" and "kept" are one set, written before the rules and halved; "later",
 * "last" and "unseen" were each written when they already ran. None of these messages is in faq/frauds. The rules alone named 31, 29, 19,
 * 16 and 19 with one innocent accused; what is asserted is a floor and no forecast. It
 * moves by one between the halves when the bank grows, of which a sample is learnt as honest. For wordings that nobody had seen see docs/frauds.md.
 */
import { beforeAll, expect, test } from "vitest";
import type { Checked } from "../../src/fraud/judge.ts";
import { SIGNS } from "../../src/fraud/signs.ts";
import type { Library } from "../../src/library.ts";
import { jsonLines } from "../json-lines.ts";
import { realLibrary } from "../real-library.ts";
import { realTree } from "../real-tree.ts";

type Item = { id: string; kind: "fraud" | "innocent"; half: "tune" | "kept" | "later" | "last" | "unseen"; text: string };
const items = jsonLines<Item>("test/fraud/exam.jsonl");

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const checked = (text: string): Checked => library.judgeFraud({ texts: [text], links: [], author: null });
/** Accused means: the verdict says that the message bears the marks of a fraud. Hints, and telling of a fraud, are no accusation. */
const accused = ({ text }: Item) => checked(text).verdict === "marks";

test.each([
	{ half: "tune", of: 32, named: 32, accusable: 2 },
	{ half: "kept", of: 32, named: 31, accusable: 0 },
	{ half: "later", of: 20, named: 18, accusable: 0 },
	{ half: "last", of: 20, named: 17, accusable: 0 },
	{ half: "unseen", of: 20, named: 19, accusable: 0 },
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

test("of the questions that members ask, on which the bot is trained, hardly any is taken for a fraud", { timeout: 120_000 }, () => {
	const asked = [...realTree().phrasings.values()].flatMap(({ data }) => data);
	// Every fifth: they are more than ten thousand, and this is about how often it happens. Among them are messages that repeat a fraud's words and
	// ask about them ("pay gas fee to customer service to withdraw profits"), and victims' long stories: one in two hundred is taken for one.
	const some = asked.filter((_, i) => i % 5 === 0);
	const taken = some.filter((text) => checked(text).verdict === "marks");
	expect(some.length).toBeGreaterThan(2_000);
	expect(taken.length, taken.join("\n")).toBeLessThanOrEqual(some.length / 200);
});

test("a staff name and where buttons and embeds lead are looked at too; a bare greeting by a namesake is a hint at most", () => {
	const link = library.judgeFraud({ texts: ["Please see this"], links: ["https://kraken.com.login-verify.net/a"], author: null });
	expect(link).toMatchObject({ verdict: "marks", lookAlikes: [{ host: "kraken.com.login-verify.net", name: "Kraken" }] });
	const named = library.judgeFraud({ texts: ["good morning"], links: [], author: "Kraken Support" });
	expect(named.verdict).not.toBe("marks");
	expect(named.signs.map(({ id }) => id)).toContain("author");
});
