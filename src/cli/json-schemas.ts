/** The JSON Schemas that code editors read, made from the one schema of the dataset. */
import { z } from "zod";
import * as dataset from "../dataset/schema.ts";

export type SchemaFile = {
	/** Its file is `<name>.json`. */
	readonly name: string;
	/** The YAML files that it is for, from the repository's root. */
	readonly files: string;
	readonly title: string;
	readonly type: z.ZodType;
};

export const SCHEMA_FILES: readonly SchemaFile[] = [
	{ name: "exchange", files: "faq/exchanges/*.yaml", title: "An exchange: names, sources, and a cell for each topic", type: dataset.Exchange },
	{ name: "question", files: "faq/questions/*.yaml", title: "A general entry: a question and its answer", type: dataset.Question },
	{ name: "general", files: "faq/general/*.yaml", title: "Claims that general entries stand on", type: dataset.GeneralFile },
	{ name: "tips", files: "faq/tips.yaml", title: "Security tips", type: dataset.TipsFile },
	{ name: "edition", files: "faq/edition.yaml", title: "Which edition this is, and its licence", type: dataset.Edition },
	{ name: "topics", files: "faq/topics.yaml", title: "The topics asked of an exchange, and their borders", type: dataset.TopicsFile },
	{ name: "hosts", files: "faq/hosts.yaml", title: "Hosts whose pages may be linked", type: dataset.HostsFile },
	{ name: "names", files: "faq/names.yaml", title: "Names that are not covered", type: dataset.NamesFile },
	{ name: "glossary", files: "faq/glossary.yaml", title: "Terms", type: dataset.GlossaryFile },
	{ name: "incidents", files: "faq/incidents.yaml", title: "Hacks and failures", type: dataset.IncidentsFile },
	{ name: "checklists", files: "faq/checklists.yaml", title: "Steps after a loss, for /lost", type: dataset.ChecklistsFile },
	{ name: "phrasings", files: "faq/phrasings/*/*.yaml", title: "Questions as people send them, all of one intent", type: dataset.Phrasings },
	{
		name: "frauds",
		files: "faq/frauds/*.yaml",
		title: "Messages as frauds send them, or honest ones that share their words",
		type: dataset.Phrasings,
	},
	{ name: "losses", files: "faq/losses/*.yaml", title: "Messages that tell of a loss now, or only sound so", type: dataset.Phrasings },
	{
		name: "promises",
		files: "faq/promises/*.yaml",
		title: "What promises protection, or shares its words and promises nothing",
		type: dataset.Phrasings,
	},
	{
		name: "lures",
		files: "faq/lures/*.yaml",
		title: "What frauds would have a moderator's page say, or what shares its words and asks for nothing",
		type: dataset.Phrasings,
	},
];

/** The text of one generated file. Draft 7 is what editors' YAML servers know best. */
export function jsonSchemaText({ title, type }: SchemaFile): string {
	const { $schema, ...body } = z.toJSONSchema(type, { io: "input", target: "draft-7", reused: "ref", override: sayWhatToWrite });
	const $comment = "Generated from src/dataset/schema.ts by npm run faq:schema. Do not edit by hand.";
	return `${JSON.stringify({ $schema, $comment, title, ...body }, null, "\t")}\n`;
}

/** Editors show `patternErrorMessage` in place of a regular expression: our own sentence, such as "write a month as 2026-11". */
function sayWhatToWrite({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }): void {
	if (!jsonSchema.pattern) return;
	for (const check of zodSchema._zod.def.checks ?? []) {
		const said = check._zod.def.error?.({ code: "custom", input: undefined, path: [] } as never);
		if (typeof said === "string") jsonSchema.patternErrorMessage = said;
	}
}

/** What .vscode/settings.json holds under "yaml.schemas". */
export function editorAssociations(): Record<string, string> {
	return Object.fromEntries(SCHEMA_FILES.map(({ name, files }) => [`./faq/schema/${name}.json`, files]));
}
