/** What `npm run eval` makes of decisions beside counting them: reliability and confusions. */
import { expect, test } from "vitest";
import { evalTool } from "../../src/cli/eval.ts";
import { confusionsOf } from "../../src/cli/evaluation/confusions.ts";
import { binned, reliabilityOf } from "../../src/cli/evaluation/reliability.ts";
import { runTool } from "../../src/cli/tool.ts";
import type { Decision } from "../../src/matching/decision.ts";
import { aboutExchanges } from "../../src/matching/target.ts";
import { realLibrary } from "../real-library.ts";

const asks = (topic: string, exchange = "kraken") => ({ q: `${topic} at ${exchange}`, expect: { kind: "exchange", exchanges: [exchange], topic } });
const offTopic = { q: "nice weather", expect: { kind: "none" } };
const insurance = aboutExchanges(["kraken"], "insurance");
const custody = aboutExchanges(["kraken"], "custody");
const sure = (confidence: number): Decision => ({ kind: "sure", target: insurance, confidence });
const none = (reason: "off-topic" | "unclear", confidence: number): Decision => ({ kind: "none", reason, confidence, names: [] });

test("claims that come true as often as they say have no error, overconfident ones do", () => {
	const claims = (confidence: number, right: number, of: number) => Array.from({ length: of }, (_, i) => ({ confidence, right: i < right }));
	expect(binned(claims(0.75, 3, 4)).error).toBe(0);
	const { bins, error } = binned([...claims(0.95, 2, 4), ...claims(0.25, 1, 4)]);
	expect(bins.map(({ from, count, shareRight }) => [from, count, shareRight])).toEqual([
		[0.2, 4, 0.25],
		[0.9, 4, 0.5],
	]);
	expect(error).toBeCloseTo(0.45 / 2);
	expect(binned([{ confidence: 1, right: true }]).bins[0]?.from).toBe(0.9);
	expect(binned([])).toEqual({ claims: 0, error: 0, bins: [] });
});

test("a choice offered claims its first, and what is unclear claims nothing", () => {
	const { answers, offTopic: off } = reliabilityOf([
		{ question: asks("insurance"), decision: sure(0.9) },
		{ question: asks("insurance"), decision: { kind: "near", choices: [custody, insurance], confidence: 0.3 } },
		{ question: offTopic, decision: sure(0.5) },
		{ question: offTopic, decision: none("off-topic", 0.9) },
		{ question: asks("insurance"), decision: none("off-topic", 0.6) },
		{ question: asks("insurance"), decision: none("unclear", 0.2) },
	]);
	expect(answers.bins.map(({ from, shareRight }) => [from, shareRight])).toEqual([
		[0.3, 0],
		[0.5, 0],
		[0.9, 1],
	]);
	expect(off.bins.map(({ from, shareRight }) => [from, shareRight])).toEqual([
		[0.6, 0],
		[0.9, 1],
	]);
});

test("confusions: commonest first, with an example; what is right or rightly declined is none", () => {
	expect(
		confusionsOf([
			{ question: offTopic, decision: sure(0.5) },
			{ question: asks("custody"), decision: sure(0.9) },
			{ question: asks("custody"), decision: sure(0.8) },
			{ question: asks("insurance"), decision: sure(0.9) },
			{ question: asks("insurance", "gemini"), decision: sure(0.9) },
			{ question: asks("insurance"), decision: { kind: "near", choices: [custody], confidence: 0.3 } },
			{ question: asks("insurance"), decision: none("unclear", 0.1) },
			{ question: offTopic, decision: none("off-topic", 0.9) },
		]).map(({ expected, got, count, example }) => `${count} ${expected} -> ${got}: ${example}`),
	).toEqual([
		"2 exchange custody -> exchange insurance: custody at kraken",
		"1 exchange insurance -> declined as unclear: insurance at kraken",
		"1 exchange insurance -> exchange insurance, another exchange: insurance at gemini",
		"1 exchange insurance -> offered exchange custody: insurance at kraken",
		"1 nothing -> exchange insurance: nice weather",
	]);
});

test("eval prints both tables where asked, and holds them in its JSON", async () => {
	const run = async (...args: string[]) => {
		let printed = "";
		const add = (text: string) => {
			printed += text;
		};
		expect(await runTool(evalTool, args, { library: realLibrary, print: add, complain: add })).toBe(0);
		return printed;
	};
	const file = "test/exam/follow-ups-6.jsonl";
	expect(await run("--help")).toMatch(/--reliability.*--confusions/s);
	expect(await run(file)).not.toMatch(/calibration|confused/);
	expect(await run(file, "--reliability", "--confusions")).toMatch(/calibration error 0\.\d{3}.*confused: \d+ pairs/s);
	const json = JSON.parse(await run(file, "--reliability", "--confusions", "--json"));
	expect(json.reliability.answers.claims + json.reliability.offTopic.claims).toBeGreaterThan(50);
	expect(json.confusions[0].count).toBeGreaterThan(0);
	expect(JSON.parse(await run(file, "--json")).reliability).toBeUndefined();
});
