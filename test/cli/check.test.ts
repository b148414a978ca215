import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkTool } from "../../src/cli/faq-check.ts";
import { RULES } from "../../src/dataset/rules/index.ts";
import { run } from "./run.ts";
import { absent, DISPUTED, emptyFolder, exchange, NEWS, OWN_PAGE, smallFaq } from "./small-faq.ts";

const leftover = { "own-page": OWN_PAGE, news: NEWS, leftover: { title: "Nobody cites me", publisher: "Daily", kind: "news" } } as const;

describe("a sound folder", () => {
	it("is one line that says what was checked, and exit code 0", async () => {
		const { code, out } = await run(checkTool, smallFaq());
		expect(code).toBe(0);
		expect(out.split("\n")[0]).toBe(
			`No fault: 2 exchanges with 24 cells, 4 claims and 22 absences, 1 general entry, 141 phrasings, 0 incidents, 1 tip, 1 term, 1 name of others, held against ${RULES.length} rules.`,
		);
	});

	it("is advised of age and links, apart from the check, without failing", async () => {
		const { code, out } = await run(checkTool, smallFaq());
		expect(code).toBe(0);
		expect(out.split("\n").slice(1, -1)).toEqual([
			"",
			"Advice (fails nothing):",
			"  age: 1 of 4 claims older than 24 months (25 %), 1 undated (25 %)",
			"  links: 6 of 7 sources are cited without a link: 1 no address, 1 read on somebody else's page, 4 host not in hosts.yaml",
			"  hosts not vetted, most cited: daily.example (4)",
		]);
	});

	it("names each old or undated claim and each source without a link when asked", async () => {
		const faq = smallFaq();
		const { out } = await run(checkTool, faq, "--advice");
		expect(out).toMatch(/exchanges\/alpha\.yaml:\d+: "alpha-insurance-2" is 58 months old \(2022-01-07\)/);
		expect(out).toMatch(/exchanges\/beta\.yaml:\d+: "beta-custody-1" bears no date/);
		expect(out).toContain('the source "news" is cited without a link: host not in hosts.yaml (daily.example)');
	});

	it("calls a claim old only after 24 whole months", async () => {
		const at = (as_of: string) => ({ ...DISPUTED, claims: DISPUTED.claims?.map((claim) => ({ ...claim, as_of })) ?? [] });
		const folder = (as_of: string) =>
			smallFaq({ "exchanges/alpha.yaml": exchange("alpha", { "own-page": OWN_PAGE, news: NEWS }, { insurance: at(as_of) }) });
		expect((await run(checkTool, folder("2024-11"))).out).toContain("0 of 4 claims older");
		expect((await run(checkTool, folder("2024-10"))).out).toContain("2 of 4 claims older");
	});
});

describe("faults", () => {
	const broken = () =>
		smallFaq({
			"exchanges/alpha.yaml": exchange("alpha", leftover, { insurance: DISPUTED, custody: absent("alpha-insurance-1") }),
			"questions/privacy.yaml": {
				id: "private",
				title: "What is stored?",
				bottomLine: "Nothing about you.",
				about: true,
				summary: [{ says: "Nothing about you is stored." }],
			},
		});

	it("are printed with file and line, what is wrong and what to write, and their number, with exit code 1", async () => {
		const faq = broken();
		const { code, out } = await run(checkTool, faq);
		expect(code).toBe(1);
		expect(out).toMatch(/alpha\.yaml:\d+: nothing cites the source "leftover" \(sources-known\)\. Cite it in a claim, or delete it\n/);
		expect(out).toContain(`${join(faq, "questions/privacy.yaml")}:1: the file is called privacy.yaml but its id is "private" (files-named)`);
		const lines = out.trim().split("\n");
		expect(lines.at(-1)).toBe(`${lines.length - 1} faults.`);
	});

	it("stand at their line", async () => {
		const faq = smallFaq({ "names.yaml": "- name: Gamma\n  kind: exchange\n- name: Delta\n  kind: bank\n" });
		const { out } = await run(checkTool, faq);
		expect(out).toContain(`${join(faq, "names.yaml")}:4: 1.kind:`);
	});

	it("in the form of several files are all told at once, and that the rules have not looked", async () => {
		const faq = smallFaq({ "names.yaml": "- name: [", "hosts.yaml": "- { host: x }", "exchanges/beta.yaml": "id: beta" });
		const { code, out } = await run(checkTool, faq);
		expect(code).toBe(1);
		for (const file of ["names.yaml", "hosts.yaml", "exchanges/beta.yaml"]) expect(out).toContain(`${join(faq, file)}:1:`);
		expect(out).toMatch(/\d+ faults\. The rules have not looked yet/);
	});

	it("keep advice out of the way unless asked", async () => {
		expect((await run(checkTool, broken())).out).not.toContain("Advice");
		expect((await run(checkTool, broken(), "--advice")).out).toContain("Advice");
	});
});

describe("--json", () => {
	it("is one object for a sound folder", async () => {
		const { code, out } = await run(checkTool, smallFaq(), "--json");
		expect(code).toBe(0);
		const { ok, faults, checked, advice } = JSON.parse(out);
		expect({ ok, faults }).toEqual({ ok: true, faults: [] });
		expect(checked).toMatchObject({ exchanges: 2, cells: 24, claims: 4, absences: 22 });
		expect(advice).toMatchObject({ claims: 4, old: 1, undated: 1, sources: 7, hosts: [["daily.example", 4]] });
	});

	it("holds each fault, and exit code 1", async () => {
		const { code, out } = await run(checkTool, smallFaq({ "names.yaml": "- 7" }), "--json");
		expect(code).toBe(1);
		expect(JSON.parse(out)).toMatchObject({ ok: false, faults: [{ file: "names.yaml", line: 1 }], checked: null, advice: null });
	});
});

describe("a call", () => {
	it("for help is answered, even where there is no folder", async () => {
		const { code, out } = await run(checkTool, "/nowhere", "--help");
		expect(code).toBe(0);
		expect(out).toContain("npm run faq:check");
	});

	it("with a wrong option or without a folder makes no sense: exit code 2", async () => {
		const faq = emptyFolder();
		expect(await run(checkTool, faq, "--jsn")).toMatchObject({ code: 2, out: "" });
		const missing = await run(checkTool, faq, "--faq", join(faq, "nowhere"));
		expect(missing).toMatchObject({ code: 2, complaints: expect.stringContaining(`There is no folder ${join(faq, "nowhere")}.`) });
	});

	it("may name another folder", async () => {
		expect((await run(checkTool, "/nowhere", "--faq", smallFaq())).code).toBe(0);
	});
});
