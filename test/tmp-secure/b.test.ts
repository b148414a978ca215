import { readFileSync } from "node:fs";
import { test } from "vitest";
import { realLibrary } from "../real-library.ts";
import { refusedFor, type Spoken } from "../layers/spoken.ts";
test("b", async () => {
	const library = await realLibrary();
	for (const f of ["/tmp/mine.jsonl", "test/exam/hostile.jsonl"]) {
	const rows = readFileSync(f, "utf8").trim().split("\n").map((l) => JSON.parse(l) as Spoken);
	const t: string[] = [], r: string[] = [];
	for (const s of rows) { const p = refusedFor(library, s); if (s.hostile && !p.length) t.push(`${s.field}: ${s.text}`); if (!s.hostile && p.length) r.push(`${p.join("|")} << ${s.text}`); }
	console.log(`${f}\nTHROUGH ${t.length}\n${t.join("\n")}\nREFUSED ${r.length}\n${r.join("\n")}`);
	}
});
