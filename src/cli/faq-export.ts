/** `npm run faq:export`: the dataset as JSON and its claims as CSV, for others to use. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadTree } from "../dataset/load.ts";
import { claimsCsv } from "./export/claims-csv.ts";
import { datasetJson, SCHEMA_VERSION } from "./export/dataset-json.ts";
import { CallError, type EditorsTool, FINE } from "./tool.ts";

const HELP = `The dataset for others to use, under its own licence: one JSON file with everything, and a CSV table of the exchanges' claims.

  npm run faq:export                       writes both into export/
  npm run faq:export -- --out FOLDER       into another folder
  npm run -s faq:export -- --json          prints the JSON instead
  npm run -s faq:export -- --csv           prints the CSV instead

  --faq DIR    another dataset
  --help       this text
`;

export const exportTool: EditorsTool = {
	help: HELP,
	options: { out: { type: "string" }, json: { type: "boolean" }, csv: { type: "boolean" } },
	run({ faq, flag, text }, { print }) {
		const tree = loadTree(faq);
		const { id, licence, cite } = tree.edition.data;
		const json = () => `${JSON.stringify(datasetJson(tree), null, "\t")}\n`;
		const csv = () => claimsCsv(tree);
		if (flag("json") && flag("csv")) throw new CallError("One of --json and --csv can be printed at a time.");
		if (flag("json")) print(json());
		else if (flag("csv")) print(csv());
		else {
			const folder = text("out") ?? "export";
			const files = [
				{ path: join(folder, `coverbot-${id}.json`), content: json() },
				{ path: join(folder, `coverbot-${id}-claims.csv`), content: csv() },
			];
			writeAll(folder, files);
			const list = files.map(({ path }) => `  ${path}\n`).join("");
			print(`Edition ${id}, schema ${SCHEMA_VERSION}, ${licence}:\n${list}Cite it as: ${cite}\n`);
		}
		return FINE;
	},
};

function writeAll(folder: string, files: readonly { path: string; content: string }[]): void {
	try {
		mkdirSync(folder, { recursive: true });
		for (const { path, content } of files) writeFileSync(path, content);
	} catch (error) {
		throw new CallError(`${folder} cannot be written to (${(error as NodeJS.ErrnoException).code}).`);
	}
}
