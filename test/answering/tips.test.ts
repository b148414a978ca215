/** Which tip may come with which answer: what would have helped in the loss that is feared, and none in an emergency. */
import { beforeAll, expect, test } from "vitest";
import { TOPICS, type TopicId } from "../../src/dataset/schema.ts";
import type { Library } from "../../src/library.ts";
import { aboutExchanges, generalEntry } from "../../src/matching/target.ts";
import { realLibrary, sharedAnswer } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const SPREAD = ["tip-spread"];
const BREAK_IN = ["tip-2fa-app", "tip-security-key", "tip-allowlist"];
/** Insurance and funds: keep there only what you can lose. Break-ins: a second factor. After a loss: no recovery agent. */
const OF_TOPIC: Readonly<Record<TopicId, readonly string[]>> = {
	overview: SPREAD,
	insurance: SPREAD,
	"protection-fund": SPREAD,
	"insurer-partners": SPREAD,
	"fiat-protection": SPREAD,
	exclusions: BREAK_IN,
	custody: ["tip-spread", "tip-hardware-wallet"],
	"account-security": BREAK_IN,
	transparency: ["tip-check-por"],
	regulation: SPREAD,
	incidents: ["tip-spread", "tip-hardware-wallet"],
	claims: ["tip-recovery-agents"],
	contact: ["tip-bookmark"],
};

/** By tip, the general entries that it may come with. What is not named here has no tip. */
const OF_ENTRY: Readonly<Record<string, readonly string[]>> = {
	"tip-spread": [
		"exchange-bankruptcy",
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
		"what-is-exchange-insurance",
		"which-exchange-is-safest",
		"who-insures-crypto",
		...["africa", "asia-protection", "australia", "canada", "gulf", "india", "latin-america", "switzerland", "turkey"].map(
			(place) => `${place}-rules`,
		),
		"eu-mica-protection",
		"uk-fscs-crypto",
	],
	"tip-recovery-agents": ["recovery-scams", "report-to-authorities", "how-to-claim", "reimbursement-time", "legal-action", "evidence-to-gather"],
	"tip-bookmark": ["spot-phishing", "fake-support", "phishing-loss-covered"],
	"tip-check-por": ["proof-of-reserves", "por-vs-insurance", "check-insurance-claims"],
	"tip-hardware-wallet": ["hardware-wallet", "hot-vs-cold-wallet", "multisig-mpc"],
	"tip-seed-offline": ["seed-phrase-safety", "self-custody-covered"],
	"tip-records": ["buy-own-cover", "theft-tax"],
	"tip-allowlist": ["withdrawal-allowlist", "what-insurance-excludes"],
	"tip-no-sms": ["sms-vs-app-2fa", "sim-swap-loss-covered"],
	"tip-sim-pin": ["sim-swap-protection"],
	"tip-2fa-app": ["enable-2fa"],
	"tip-security-key": ["passkeys-security-keys"],
	"tip-anti-phishing-code": ["anti-phishing-code"],
	"tip-api-keys": ["api-key-safety"],
	"tip-device-hygiene": ["device-safety"],
	"tip-email-security": ["email-security"],
	"tip-password-manager": ["password-manager"],
	"tip-test-withdrawal": ["test-withdrawal"],
};

test.each(TOPICS)("%s, of every exchange", (topic) => {
	for (const { id } of library.dataset.exchanges) {
		const { tip } = sharedAnswer(library, aboutExchanges([id], topic));
		expect(OF_TOPIC[topic], `${id}: ${tip?.id}`).toContain(tip?.id);
	}
});

test("every general entry has the tip that is named for it, and no other", () => {
	for (const { id } of library.dataset.questions) {
		const { tip } = sharedAnswer(library, generalEntry(id));
		const may = Object.entries(OF_ENTRY).flatMap(([name, entries]) => (entries.includes(id) ? [name] : []));
		expect(may, id).toEqual(tip ? [tip.id] : []);
	}
});

test("in an emergency there is no tip: the next step comes instead", () => {
	const emergencies = library.dataset.questions.filter(({ emergency }) => emergency).map(({ id }) => sharedAnswer(library, generalEntry(id)));
	expect(emergencies.length).toBeGreaterThan(8);
	for (const answer of emergencies) {
		expect(answer.tip, answer.title).toBeNull();
		expect(answer.kind === "entry" && answer.steps.length, answer.title).toBeGreaterThan(0);
	}
});
