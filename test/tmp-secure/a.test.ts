import { readFileSync } from "node:fs";
import { test } from "vitest";
import { mayNameIn } from "../../src/layers/address-rules.ts";
import { lureProblems } from "../../src/layers/lures/lures.ts";
import { asRead } from "../../src/layers/disguise.ts";
import { bannerProblems } from "../../src/layers/portable.ts";
import { textProblems } from "../../src/layers/text-rules.ts";
import { realLibrary } from "../real-library.ts";

test("a", { timeout: 200000 }, async () => {
	const library = await realLibrary();
	const vetted = mayNameIn(library.dataset);
	const rows = readFileSync("/work/fresh/A/hostile.jsonl", "utf8")
		.trim()
		.split("\n")
		.map((l) => JSON.parse(l));
	const through: string[] = [],
		refused: string[] = [],
		caught: string[] = [];
	for (const { text, field, hostile } of rows) {
		const p =
			field === "notice"
				? bannerProblems({ exchange: "bitmart", text }, library.dataset, library.judgeFraud)
				: field === "title"
					? textProblems("question", text, 100, library.judgeFraud, false, vetted)
					: field === "phrasing"
						? textProblems("phrasings", text, 200, library.judgeFraud, false, vetted)
						: textProblems("answer", text, 1500, library.judgeFraud, true, vetted);
		if (hostile && p.length === 0) through.push(`${field}: ${text}`);
		if (hostile && p.length > 0) caught.push(`${p.map((x) => x.says).join(" | ")} <<< ${field}: ${text}`);
		if (!hostile && p.length > 0) refused.push(`${p.map((x) => x.says).join(" | ")} <<< ${field}: ${text}`);
	}
	console.log(`THROUGH ${through.length}\n${through.join("\n")}\n\nREFUSED ${refused.length}\n${refused.join("\n")}`);
	if (process.env.CAUGHT) console.log(`CAUGHT\n${caught.join("\n")}`);
	const d = library.dataset as unknown as Record<string, unknown>;
	const texts: string[] = [];
	const walk = (x: unknown): void => { if (typeof x === "string") { if (x.length > 30 && !/^https?:/.test(x)) texts.push(x); } else if (x && typeof x === "object") for (const v of Object.values(x)) walk(v); };
	for (const k of ["questions", "tips", "incidents", "terms", "exchanges", "general"]) walk(d[k]);
	const bad = texts.flatMap((t) => { const p = [...lureProblems(asRead(t), false).map((x) => x.says), ...textProblems("answer", t.slice(0, 1500), 1500, null, true, vetted).map((x) => x.says).filter((x) => !/lure|promises|asks for|sends mem|bot's|number in brackets|remote/.test(x))]; return p.length ? [`${p.join("|")} <<< ${t}`] : []; });
	const badd = bad.filter((b) => !/search its (title|subject)|reposted/.test(b));
	console.log(`DATASET ${bad.length} of ${texts.length}\n${badd.slice(0, 80).join("\n")}`);
	const { readdirSync } = await import("node:fs");
	const phr = readdirSync("faq/phrasings", { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".yaml")).flatMap((f) => readFileSync(`faq/phrasings/${f}`, "utf8").split("\n").filter((l) => l.startsWith("- ")).map((l) => l.slice(2).replace(/^["']|["']$/g, "")));
	const badp = phr.flatMap((t) => { const p = textProblems("phrasings", t.slice(0, 200), 200, null, false, vetted); return p.length ? [`${p.map((x) => x.says.replace(/In the phrasing "[^"]*"/, "")).join("|")} <<< ${t}`] : []; });
	console.log(`PHRASINGS ${badp.length} of ${phr.length}\n${badp.slice(0, 50).join("\n")}`);
});
