/**
 * The article about BitMart's insurance with which this project began: whoever asks about one of its statements must read that
 * statement, or what contradicts it. Each question names the claim that its answer must show, and words that must stand in it
 * where the claim alone does not tell.
 */
import { beforeAll, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

type Asked = readonly [question: string, claim: string, reads?: RegExp];

const COVER: readonly Asked[] = [
	["does bitmart have insurance", "bitmart-insurance-1", /disclosed no policy/],
	["has bitmart disclosed a third-party insurance policy", "bitmart-insurance-6"],
	["does bitmart's insurance cover hot wallets", "bitmart-insurance-2", /online \(hot\) wallets/],
	["does the bitmart insurance cover system failures", "bitmart-insurance-2", /when systems fail/],
	["are my funds insured if bitmart gets hacked", "bitmart-insurance-2", /no policy has been confirmed/],
	["how is the bitmart insurance fund funded", "bitmart-protection-fund-7", /revenue and fees/],
	["what is the bitmart insurance fund", "bitmart-protection-fund-3", /futures/],
	["what is bitmart safeguard", "bitmart-protection-fund-1", /'Safeguard' fund/],
	["does bitmart have a fund like binance safu", "bitmart-protection-fund-6", /discloses no fund/],
	["did the safeguard fund repay the victims of the bitmart hack in 2021", "bitmart-protection-fund-1", /partly repaid/],
	["what is samp", "bitmart-protection-fund-7", /programme of audits/],
	["does samp pay me if they get hacked", "bitmart-protection-fund-7"],
	["what is samp at bitmart", "bitmart-protection-fund-7", /programme of audits/],
	["does bitmart guarantee full protection", "bitmart-protection-fund-1", /nothing guarantees full protection/],
	["is fiat on bitmart insured by the fdic", "bitmart-fiat-protection-1"],
];

const PARTNERS: readonly Asked[] = [
	["does bitmart work with lloyd's of london", "bitmart-insurer-partners-2", /has announced no insurer/],
	["has bitmart announced a partnership with an insurer", "bitmart-insurer-partners-1"],
	["is nexus mutual a partner of bitmart", "bitmart-insurer-partners-3", /Nexus Mutual or Bridge Mutual/],
	["does bridge mutual cover bitmart", "bitmart-insurer-partners-4"],
];

const EXCLUSIONS: readonly Asked[] = [
	["does bitmart's insurance cover phishing", "bitmart-exclusions-1", /phishing/],
	["what does bitmart's insurance not cover", "bitmart-exclusions-1", /phishing/],
	["does bitmart pay if i forgot my password", "bitmart-exclusions-1", /forgotten passwords/],
	["does bitmart cover my own mistakes", "bitmart-exclusions-1", /user error/],
	["is a hacked single account covered on bitmart", "bitmart-exclusions-1", /single account/],
	["what if my bitmart account is compromised through bitmart's fault", "bitmart-exclusions-4", /BitMart itself was at fault/],
	["what happens to my bitmart funds if my account is compromised", "bitmart-exclusions-4"],
];

const CLAIMS: readonly Asked[] = [
	["how do i file a claim with bitmart", "bitmart-claims-1", /one undated article infers/],
	["what evidence does bitmart want", "bitmart-claims-1"],
	["what evidence does bitmart want for a claim", "bitmart-claims-1", /account ID, transaction IDs and times/],
	["how does bitmart decide on compensation", "bitmart-claims-1", /case by case/],
	["is the claims process of bitmart public", "bitmart-claims-6", /no rule of BitMart's own was found/],
	["bitmart incident response", "bitmart-claims-7", /tells users, halts trading and calls in experts/],
	["what does bitmart do after a security incident", "bitmart-claims-7"],
	["does bitmart halt trading after a hack", "bitmart-claims-7", /halts trading/],
];

const SECURITY: readonly Asked[] = [
	["does bitmart use cold storage", "bitmart-custody-1", /most funds sit in cold/],
	["does bitmart use multi-signature wallets", "bitmart-custody-1", /multi-signature/],
	["does bitmart encrypt its wallets", "bitmart-custody-1", /encrypted/],
	["does bitmart monitor its platform in real time", "bitmart-custody-5", /real-time monitoring/],
	["which cybersecurity firms work with bitmart", "bitmart-custody-5", /names none/],
	["how do i turn on 2fa on bitmart", "bitmart-account-security-1"],
	["should i use a strong password on bitmart", "g-pw-1"],
	["should i keep my coins in a hardware wallet instead of bitmart", "g-hw-2"],
];

const OPENNESS: readonly Asked[] = [
	["is bitmart audited", "bitmart-transparency-7", /no audit report was found/],
	["does bitmart do audits with insurers", "bitmart-transparency-7", /together with insurers/],
	["does bitmart publish the size of its fund", "bitmart-transparency-2", /little is public about the size/],
	["does bitmart publish transparency reports", "bitmart-transparency-1"],
	["is bitmart regulated", "bitmart-regulation-1", /Cayman Islands/],
	["does bitmart comply with insurance regulations", "bitmart-regulation-1", /names no insurance rules/],
	["was bitmart hacked in 2021", "bitmart-incidents-1", /full|repaid/],
];

const SIX = "how does bitmart compare with binance coinbase kraken kucoin and gemini";
const OTHERS: readonly Asked[] = [
	["bitmart binance coinbase kraken kucoin gemini insurance", "gemini-insurance-1", /KuCoin:.*Gemini:/s],
	["bitmart vs binance insurance", "binance-insurance-1", /SAFU/],
	["is bitmart's insurance better than coinbase's", "coinbase-insurance-1", /BitMart: no policy confirmed/],
	["does kraken have lloyd's insurance for hot wallets", "kraken-insurer-partners-1", /Lloyd's of London/],
	["does kucoin have a safeguard fund", "kucoin-protection-fund-1", /'Safeguard'/],
	["is the cash on gemini fdic insured", "gemini-fiat-protection-1"],
	[SIX, "bitmart-insurance-1", /BitMart:.*Binance:.*Coinbase:.*Kraken:.*KuCoin:.*Gemini:/s],
	[SIX, "kucoin-insurance-1", /on one topic only/],
];

const ALL = [COVER, PARTNERS, EXCLUSIONS, CLAIMS, SECURITY, OPENNESS, OTHERS].flat();

test.each(ALL.map(([question, claim, reads]) => ({ question, claim, reads })))("$question: $claim", ({ question, claim, reads }) => {
	const { answer } = library.ask(question);
	expect(answer, "no answer").not.toBeNull();
	expect(claimsOf(answer)).toContain(claim);
	if (reads) expect(textOf(answer)).toMatch(reads);
});

test("its word SAMP, looked up on its own", () => {
	expect(library.terms.one("samp")?.says).toMatch(/audits beside its fund/);
});

function claimsOf(answer: Answer | null): readonly string[] {
	return !answer || answer.kind === "own" ? [] : answer.claims.map(({ id }) => id);
}

/** What a reader sees without a press: the sentences, and the rows of a table under their names. */
function textOf(answer: Answer | null): string {
	if (!answer || answer.kind === "own") return "";
	const more = answer.kind === "entry" ? [answer.forYou, answer.excludes, ...answer.against, ...answer.steps, ...answer.tell] : [];
	const rows = answer.kind === "table" ? answer.sections.flatMap(({ lines }) => lines.map(({ label, says }) => `${label}: ${says}`)) : [];
	return [answer.bottomLine, ...[...answer.why, ...more].map((passage) => passage?.says ?? ""), ...rows].join("\n");
}
