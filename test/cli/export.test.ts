import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SCHEMA_VERSION } from "../../src/cli/export/dataset-json.ts";
import { exportTool } from "../../src/cli/faq-export.ts";
import { Exchange } from "../../src/dataset/schema.ts";
import { run } from "./run.ts";
import { absent, DISPUTED, EDITION, emptyFolder, exchange, NEWS, OWN_PAGE, smallFaq } from "./small-faq.ts";

describe("the JSON", () => {
	it("bears schema, edition, licence and citation, and every entry as its file has it", async () => {
		const { code, out } = await run(exportTool, smallFaq(), "--json");
		expect(code).toBe(0);
		const data = JSON.parse(out);
		expect(data.schema).toBe(SCHEMA_VERSION);
		expect(data.edition).toEqual(EDITION);
		expect(data.exchanges.map(({ id }: { id: string }) => id)).toEqual(["alpha", "beta"]);
		for (const entry of data.exchanges) expect(Exchange.safeParse(entry).success).toBe(true);
		expect(data.exchanges[0].topics.insurance.claims[1]).toMatchObject({ id: "alpha-insurance-2", sources: ["news"], as_of: "2022-01-07" });
		expect(data.questions).toHaveLength(1);
		expect(data.names).toEqual([{ name: "Gamma", aliases: [], kind: "exchange" }]);
	});

	it("leaves out what only the bot needs", async () => {
		const { out } = await run(exportTool, smallFaq(), "--json");
		expect(Object.keys(JSON.parse(out))).not.toEqual(expect.arrayContaining([expect.stringMatching(/phrasings|frauds|hosts/)]));
	});
});

describe("the CSV", () => {
	const lines = (out: string) => out.trimEnd().split("\r\n");

	it("has a row for each claim and each absence, quotes and commas kept", async () => {
		const { code, out } = await run(exportTool, smallFaq(), "--csv");
		expect(code).toBe(0);
		const [heads, ...rows] = lines(out);
		expect(heads).toBe("id,exchange,topic,value,says,as_of,confidence,conflicts_with,superseded_by,sources,urls");
		expect(rows).toHaveLength(3 + 22);
		expect(rows[0]).toBe(
			"alpha-insurance-1,alpha,insurance,yes,Alpha writes that it has a policy.,2026-06,high,alpha-insurance-2,,Alpha: Our policy,https://alpha.example/policy",
		);
		expect(rows[1]).toContain(`"<script>alert(1)</script> & ""none"" was found."`);
		expect(rows[1]).toContain(`${NEWS.publisher}: ${NEWS.title} (${NEWS.published})`);
		expect(rows.at(-1)).toBe("beta-contact-0,beta,contact,absent,No page that says anything.,2026-11,,,,,");
	});

	it("never lets a text start as a formula", async () => {
		const cell = absent("alpha-custody-0");
		const formula = { ...cell, absences: [{ id: "alpha-custody-0", says: "=1+1 is not a sentence.", looked: "2026-11" }] };
		const alpha = exchange("alpha", { "own-page": OWN_PAGE, news: NEWS }, { insurance: DISPUTED, custody: formula });
		const { out } = await run(exportTool, smallFaq({ "exchanges/alpha.yaml": alpha }), "--csv");
		expect(out).toContain(",'=1+1 is not a sentence.,");
	});
});

describe("files", () => {
	it("are both written into the folder, named after the edition", async () => {
		const folder = join(emptyFolder(), "for", "others");
		const { code, out } = await run(exportTool, smallFaq(), "--out", folder);
		expect(code).toBe(0);
		expect(readdirSync(folder).sort()).toEqual(["coverbot-2026-06-claims.csv", "coverbot-2026-06.json"]);
		expect(JSON.parse(readFileSync(join(folder, "coverbot-2026-06.json"), "utf8")).edition.licence).toBe("CC BY 4.0");
		expect(out).toContain(EDITION.cite);
	});

	it("cannot be written where a file stands in the way: a call that makes no sense", async () => {
		const faq = smallFaq();
		const { code, complaints } = await run(exportTool, faq, "--out", join(faq, "names.yaml", "x"));
		expect(code).toBe(2);
		expect(complaints).toContain("cannot be written to");
	});

	it("--json and --csv together make no sense either", async () => {
		expect((await run(exportTool, smallFaq(), "--json", "--csv")).code).toBe(2);
	});
});
