/** Which tips may stand under which answer: what would have helped in just that case, and none where something is lost right now. */
import { expect, test } from "vitest";
import { tipFor } from "../../src/answering/tip.ts";
import { TOPICS, type TopicId } from "../../src/dataset/topics.ts";
import { generalEntry } from "../../src/matching/target.ts";
import { realLibrary } from "../real-library.ts";

const { dataset } = await realLibrary();
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

/** By tip, every general entry that it may come with. What is not named here has none. */
const BY_ENTRY: Readonly<Record<string, readonly string[]>> = {
	"tip-spread": [
		"buy-own-cover",
		"fiat-vs-crypto-cover",
		"futures-losses-covered",
		"how-much-is-covered",
		"how-much-on-exchange",
		"insurance-vs-protection-fund",
		"is-crypto-fdic-insured",
		"is-crypto-sipc-insured",
		"other-products-covered",
		"safu-meaning",
		"stablecoins-insured",
		"staking-earn-covered",
		"uk-fscs-crypto",
		"what-is-exchange-insurance",
		"which-exchange-is-safest",
		"who-insures-crypto",
		"asia-protection-rules",
		...["africa", "australia", "canada", "gulf", "india", "latin-america", "switzerland", "turkey"].map((place) => `${place}-rules`),
	],
	"tip-withdraw-early": ["exchange-bankruptcy"],
	"tip-report-soon": ["evidence-to-gather", "how-to-claim", "legal-action", "reimbursement-time", "report-to-authorities", "theft-tax"],
	"tip-recovery-agents": ["recovery-scams"],
	"tip-check-licence": ["check-insurance-claims", "eu-mica-protection"],
	"tip-check-por": ["por-vs-insurance", "proof-of-reserves"],
	"tip-bookmark": ["fake-support", "phishing-loss-covered", "spot-phishing"],
	"tip-allowlist": ["what-insurance-excludes", "withdrawal-allowlist"],
	"tip-hardware-wallet": ["hardware-wallet", "hot-vs-cold-wallet", "multisig-mpc"],
	"tip-seed-offline": ["seed-phrase-safety", "self-custody-covered"],
	"tip-sim-pin": ["sim-swap-loss-covered", "sim-swap-protection"],
	"tip-no-sms": ["sms-vs-app-2fa"],
	"tip-2fa-app": ["enable-2fa"],
	"tip-security-key": ["passkeys-security-keys"],
	"tip-anti-phishing-code": ["anti-phishing-code"],
	"tip-api-keys": ["api-key-safety"],
	"tip-device-hygiene": ["device-safety"],
	"tip-email-security": ["email-security"],
	"tip-password-manager": ["password-manager"],
	"tip-test-withdrawal": ["test-withdrawal"],
};

test("every general entry brings the tip that is named for it, and no other", () => {
	for (const { id } of dataset.questions) {
		const may = Object.entries(BY_ENTRY).flatMap(([tip, entries]) => (entries.includes(id) ? [tip] : []));
		const tip = of(id);
		expect(may, id).toEqual(tip ? [tip] : []);
	}
});
