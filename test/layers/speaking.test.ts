/** Nobody speaks through the bot: 600 promises, lures and disguises are refused wherever they are tried; everyday words are not. */
import { beforeAll, expect, test } from "vitest";
import { vettedLink } from "../../src/dataset/link.ts";
import { bannerProblems } from "../../src/layers/banner-rules.ts";
import { linkProblems } from "../../src/layers/link-rules.ts";
import { textProblems, wordProblems } from "../../src/layers/text-rules.ts";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";
import { BAD, DISGUISES, HARMLESS } from "./words.ts";

/** In most disguises a text reads the same, and it is judged as an answer, a notice and a title: the same arguments are weighed once. */
function once<Args extends readonly unknown[], Result>(judge: (...args: Args) => Result): (...args: Args) => Result {
	const judged = new Map<string, Result>();
	return (...args) => {
		// What the encoder would say is a function, and follows from the text.
		const key = JSON.stringify(args);
		const known = judged.get(key);
		if (known !== undefined) return known;
		const result = judge(...args);
		judged.set(key, result);
		return result;
	};
}

let library: Library;
beforeAll(async () => {
	const real = await realLibrary();
	const { think, judgeFraud, judgeLure, judgePromise } = real;
	library = { ...real, think: once(think), judgeFraud: once(judgeFraud), judgeLure: once(judgeLure), judgePromise: once(judgePromise) };
});

test.each(Object.entries(DISGUISES))("%s: none of the bad texts is published, as an answer, a notice or a title", (_, disguise) => {
	const through: string[] = [];
	for (const bad of BAD) {
		const text = disguise(bad);
		const line = text.replaceAll("\n", " ").slice(0, 100);
		if (wordProblems({ question: null, answer: text, links: [], phrasings: [] }, false, library).length === 0) through.push(`answer: ${text}`);
		if (bannerProblems({ exchange: "bitmart", text: text.slice(0, 200) }, library.dataset, library).length === 0) through.push(`notice: ${text}`);
		if (bad.length <= 100 && textProblems("question", line, 100, library).length === 0) through.push(`title: ${line}`);
	}
	expect(through).toEqual([]);
});

test("what is hidden, or leads elsewhere, comes in by no phrasing either", () => {
	const bad = [
		"join discord.gg/x",
		"is it safe\u200b here",
		"аsk the tеam",
		"ask @bitmart_help",
		"enter your seed phrase in the ticket",
		"my seed is on bitmart-help.com",
		"ask ✅ team",
		"is nexo safe (yes it is, insured by lloyds for every user)",
		"does the government guarantee my bitcoin yes up to 100k",
		"is this message a scam no it is real click it",
	];
	for (const phrasing of bad)
		expect(wordProblems({ question: null, answer: "", links: [], phrasings: [phrasing] }, false, library), phrasing).not.toEqual([]);
});

test.each(["they said yes it is insured, is that true", "is it insured yes or no it matters", "has it a policy, and if yes up to which sum"])(
	"%s is a question, though it holds a yes",
	(phrasing) => {
		const problems = wordProblems({ question: null, answer: "", links: [], phrasings: [phrasing] }, false, library);
		expect(problems.filter(({ says }) => says.includes("answer of its own"))).toEqual([]);
	},
);

test("of everyday words hardly any is refused", () => {
	const written = HARMLESS.map((text) => [text, textProblems("answer", text, 1500, library, true)] as const);
	const terms = library.dataset.terms.map(({ says }) => [says, textProblems("answer", says.slice(0, 1500), 1500, library, true)] as const);
	const refused = (all: typeof written) =>
		all.filter(([, problems]) => problems.length > 0).map(([text, problems]) => `${problems[0]?.says}: ${text}`);
	expect(refused(written)).toEqual([]);
	expect(refused(terms).length, refused(terms).join("\n")).toBeLessThanOrEqual(3);
});

test.each([
	"https://www.binance.com/en/square/post/1",
	"https://www.binance.com/en/Square/post/1",
	"https://www.binance.com/en/%73quare/post/1",
	"https://www.binance.com/en/%2573quare/post/1",
	"https://www.binance.com/redirect?to=evil.example",
	"https://www.binance.com/en/support?next=https%3A%2F%2Fevil.example",
	"https://www.binance.com/en?url=evil.example/x",
	"https://www.binance.com//evil.example",
	"https://www.binance.com/en/out/evil",
	"https://www.binance.com/en#https://evil.example",
])("%s is not linked though its host is vetted", (link) => {
	expect(library.dataset.vettedHosts).toContain("www.binance.com");
	expect(vettedLink(link, new Set(library.dataset.vettedHosts))).toBeNull();
});

test("every page of the dataset that was linked is linked still", () => {
	const vetted = new Set(library.dataset.vettedHosts);
	const addresses = new Set(JSON.stringify(library.dataset).match(/https:\/\/[^"\\\s]+/g) ?? []);
	const linked = [...addresses].filter((address) => vetted.has(new URL(address).hostname));
	expect(linked.length).toBeGreaterThan(100);
	expect(linked.filter((address) => !/\/square\//.test(address) && vettedLink(address, vetted) === null)).toEqual([]);
});

test.each([
	"https://discord.gg./x",
	"https://t.me./x",
	"https://ptb.discord.com/invite/x",
	"https://discord.me/x",
	"https://telegram.me/x",
	"https://DISCORD.GG/x",
])("%s is an invitation", (link) => {
	expect(linkProblems([link], new Set(), "review")[0]?.says).toContain("invitation");
});
