/** `npm run faq:schema`: writes the JSON Schemas for code editors, or says which are stale. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { count, placeOf } from "./check/faults.ts";
import { jsonSchemaText, SCHEMA_FILES } from "./json-schemas.ts";
import { type EditorsTool, FAULTY, FINE } from "./tool.ts";

const HELP = `Write faq/schema/*.json from src/dataset/schema.ts, so that code editors check and complete the YAML while you type.

  npm run faq:schema                  write what changed
  npm run faq:schema -- --check       write nothing; exit code 1 if a file is stale

  --faq DIR    another folder
  --help       this text
`;

export const schemaTool: EditorsTool = {
	help: HELP,
	options: { check: { type: "boolean" } },
	run({ faq, flag }, { print, complain }) {
		const stale = staleSchemas(faq);
		if (stale.length === 0) {
			print(`All ${SCHEMA_FILES.length} JSON Schemas are fresh.\n`);
			return FINE;
		}
		const names = stale.map(({ file }) => placeOf(faq, file)).join(", ");
		if (flag("check")) {
			complain(`${count(stale.length, "JSON Schema")} not as src/dataset/schema.ts says: ${names}. Run: npm run faq:schema\n`);
			return FAULTY;
		}
		mkdirSync(join(faq, "schema"), { recursive: true });
		for (const { file, text } of stale) writeFileSync(join(faq, file), text);
		print(`Wrote ${names}.\n`);
		return FINE;
	},
};

/** The generated files that are missing or differ, with the text that they should have. */
export function staleSchemas(faq: string): { file: string; text: string }[] {
	return SCHEMA_FILES.map((schema) => ({ file: `schema/${schema.name}.json`, text: jsonSchemaText(schema) })).filter(
		({ file, text }) => contentOf(join(faq, file)) !== text,
	);
}

function contentOf(file: string): string | null {
	try {
		// A checkout on Windows may have changed the line ends.
		return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
	} catch {
		return null;
	}
}
