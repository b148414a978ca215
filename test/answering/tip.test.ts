/** Which tips may stand under which answer: what would have helped in just that case, and none where something is lost right now. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { tipFor } from "../../src/answering/tip.ts";
import { index, resolve } from "../../src/dataset/dataset.ts";
import { TOPICS, type TopicId } from "../../src/dataset/schema.ts";
import { readTree } from "../../src/dataset/tree.ts";
import { generalEntry } from "../../src/matching/target.ts";

const { tree } = readTree(fileURLToPath(new URL("../../faq", import.meta.url)));
if (!tree) throw new Error("faq/ has faults");
const dataset = index(resolve(tree));
const of = (id: string) => tipFor(dataset, generalEntry(id))?.id ?? null;

const BY_TOPIC: Readonly<Record<TopicId, readonly string[]>> = {
	overview: ["tip-spread"],
	insurance: ["tip-spread"],
	"protection-fund": ["tip-spread"],
	"insurer-partners": ["tip-spread"],
	exclusions: ["tip-allowlist"],
	"fiat-protection": ["tip-spread"],
	custody: ["tip-hardware-wallet", "tip-spread"],
	"account-security": ["tip-2fa-app", "tip-security-key", "tip-allowlist"],
	transparency: ["tip-check-por"],
	regulation: ["tip-check-licence"],
	incidents: ["tip-spread"],
	claims: ["tip-report-soon"],
	contact: ["tip-bookmark"],
};

test.each(TOPICS)("%s", (topic) => {
	const tips = dataset.tips.filter((tip) => tip.topics.includes(topic)).toSorted((a, b) => a.priority - b.priority);
	expect(BY_TOPIC[topic]).toContain(tips[0]?.id);
});

test("nothing to prevent where something is lost right now", () => {
	const emergencies = dataset.questions.filter((question) => question.emergency);
	expect(emergencies.length).toBeGreaterThanOrEqual(13);
	expect(emergencies.filter(({ id }) => of(id) !== null).map(({ id }) => id)).toEqual([]);
});

test("every other entry has a tip of its own, but those about the bot", () => {
	const others = dataset.questions.filter(({ about, emergency }) => !about && !emergency);
	expect(others.filter(({ id }) => of(id) === null).map(({ id }) => id)).toEqual([]);
});

test.each([
	["what-is-exchange-insurance", "tip-spread"],
	["exchange-bankruptcy", "tip-withdraw-early"],
	["phishing-loss-covered", "tip-bookmark"],
	["fake-support", "tip-bookmark"],
	["what-insurance-excludes", "tip-allowlist"],
	["sim-swap-loss-covered", "tip-sim-pin"],
	["how-to-claim", "tip-report-soon"],
	["recovery-scams", "tip-recovery-agents"],
	["eu-mica-protection", "tip-check-licence"],
	["futures-losses-covered", "tip-spread"],
])("%s brings %s", (entry, tip) => {
	expect(of(entry)).toBe(tip);
});
