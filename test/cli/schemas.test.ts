import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { schemaTool, staleSchemas } from "../../src/cli/faq-schema.ts";
import { editorAssociations, jsonSchemaText, SCHEMA_FILES } from "../../src/cli/json-schemas.ts";
import { run } from "./run.ts";
import { emptyFolder } from "./small-faq.ts";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
const FAQ = join(REPOSITORY, "faq");
const settings = (file: string) => JSON.parse(readFileSync(join(REPOSITORY, ".vscode", file), "utf8"));
const generated = (name: string) => {
	const schema = SCHEMA_FILES.find((file) => file.name === name);
	return schema ? JSON.parse(jsonSchemaText(schema)) : undefined;
};

describe("the repository", () => {
	it("holds the JSON Schemas that src/dataset/schema.ts makes (if not: npm run faq:schema)", () => {
		expect(staleSchemas(FAQ).map(({ file }) => file)).toEqual([]);
	});

	it("holds no other file among them", () => {
		expect(readdirSync(join(FAQ, "schema")).sort()).toEqual(SCHEMA_FILES.map(({ name }) => `${name}.json`).sort());
	});

	it("wires each to its files for VS Code, and recommends what reads them", () => {
		expect(settings("settings.json")["yaml.schemas"]).toEqual(editorAssociations());
		expect(settings("extensions.json").recommendations).toEqual(expect.arrayContaining(["redhat.vscode-yaml", "biomejs.biome"]));
	});

	it("has exactly one schema for every YAML file of the dataset", () => {
		const files = readdirSync(FAQ, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
		const schemasFor = (file: string) => SCHEMA_FILES.filter(({ files: glob }) => matchesGlob(`faq/${file.replaceAll("\\", "/")}`, glob)).length;
		expect(files.filter((file) => schemasFor(file) !== 1)).toEqual([]);
	});
});

describe("a generated schema", () => {
	it("asks for what a writer must write, and not for what has a default", () => {
		const { required, additionalProperties, properties } = generated("exchange");
		expect(required).toEqual(expect.arrayContaining(["id", "name", "aliases", "hosts", "sources", "topics"]));
		expect(required).not.toContain("cover");
		expect(additionalProperties).toBe(false);
		expect(properties.hosts.description).toBe("Official domains.");
	});

	it("says in words what an id is, where an editor would show a regular expression", () => {
		expect(jsonSchemaText(SCHEMA_FILES[0] as (typeof SCHEMA_FILES)[0])).toContain('"patternErrorMessage": "write an id in small letters');
	});
});

describe("faq:schema", () => {
	it("--check says what is missing or stale, and writes nothing", async () => {
		const faq = emptyFolder();
		const { code, complaints } = await run(schemaTool, faq, "--check");
		expect(code).toBe(1);
		expect(complaints).toContain(`${SCHEMA_FILES.length} JSON Schemas`);
		expect(readdirSync(faq)).toEqual([]);
	});

	it("writes what is stale, and then all is fresh", async () => {
		const faq = emptyFolder();
		expect((await run(schemaTool, faq)).code).toBe(0);
		expect(await run(schemaTool, faq, "--check")).toMatchObject({ code: 0, out: `All ${SCHEMA_FILES.length} JSON Schemas are fresh.\n` });
		writeFileSync(join(faq, "schema", "tips.json"), "{}\n");
		expect(await run(schemaTool, faq, "--check")).toMatchObject({ code: 1, complaints: expect.stringContaining("1 JSON Schema not") });
		expect((await run(schemaTool, faq)).out).toBe(`Wrote ${join(faq, "schema/tips.json")}.\n`);
	});
});
