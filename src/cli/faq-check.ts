/** `npm run faq:check`: every fault of every file, or what was checked; advice is apart and fails nothing. */
import { printFault } from "../dataset/fault.ts";
import { adviceOn, type Remark } from "./check/advice.ts";
import { adviceLines, summaryOf } from "./check/advice-summary.ts";
import { type Checked, checkFolder, contentsOf } from "./check/check.ts";
import { type CheckedLayers, checkLayers } from "./check/check-layers.ts";
import { count, placeOf, printedFaults } from "./check/faults.ts";
import { type EditorsTool, FAULTY, FINE } from "./tool.ts";

const HELP = `Check the dataset: every fault with its file and line, and what to write instead.

  npm run faq:check                   the dataset of this repository
  npm run faq:check -- --advice       also each claim that is old or undated, and each source without a link
  npm run -s faq:check -- --json      one JSON object: ok, faults, checked, advice

  npm run faq:check -- server.yaml    the layer of a server, as /faq export writes it, beside the dataset

  --faq DIR    another folder
  --help       this text

Exit code: 0 no fault (advice never fails), 1 faults, 2 a call that makes no sense.
`;

export const checkTool: EditorsTool = {
	help: HELP,
	options: { json: { type: "boolean" }, advice: { type: "boolean" } },
	takesFiles: true,
	run({ faq, flag, files }, { print, today }) {
		if (files.length > 0) {
			const layers = checkLayers(faq, files);
			print(flag("json") ? `${JSON.stringify({ ok: layers.faults.length === 0, ...layers })}\n` : layersAsText(layers));
			return layers.faults.length > 0 ? FAULTY : FINE;
		}
		const checked = checkFolder(faq);
		const remarks = checked.tree ? adviceOn(checked.tree, today) : [];
		print(flag("json") ? asJson(checked, remarks) : asText(checked, remarks, faq, flag("advice")));
		return checked.faults.length > 0 ? FAULTY : FINE;
	},
};

function layersAsText({ faults, checked }: CheckedLayers): string {
	if (faults.length > 0) return lines([...faults.map(printFault), total(faults.length, true)]);
	const each = checked.map(
		({ file, entries, phrasings }) => `No fault in ${file}: ${count(entries, "entry", "entries")}, ${count(phrasings, "phrasing")}.`,
	);
	return lines([...each, "Whether a phrasing takes other entries' questions is looked at when the file is imported."]);
}

function asJson({ faults, tree }: Checked, remarks: readonly Remark[]): string {
	const advice = tree ? { ...summaryOf(tree, remarks), remarks } : null;
	return `${JSON.stringify({ ok: faults.length === 0, faults, checked: tree ? contentsOf(tree) : null, advice })}\n`;
}

function asText({ faults, tree }: Checked, remarks: readonly Remark[], faq: string, all: boolean): string {
	const found = faults.length > 0 ? [...printedFaults(faults, faq), total(faults.length, tree !== null)] : [];
	if (!tree) return lines(found);
	if (faults.length === 0) found.push(fine(contentsOf(tree)));
	const each = all ? remarks.map(({ file, line, says }) => `${placeOf(faq, file)}:${line}: ${says}`) : [];
	// Who has faults to mend is not told about age as well, unless they ask.
	const advice = all || faults.length === 0 ? [...each, ...adviceLines(summaryOf(tree, remarks))] : [];
	return lines([...found, ...(advice.length > 0 ? ["", "Advice (fails nothing):", ...advice.map((line) => `  ${line}`)] : [])]);
}

function total(faults: number, rulesLooked: boolean): string {
	return `${count(faults, "fault")}.${rulesLooked ? "" : " The rules have not looked yet: they need every file to have its form first."}`;
}

function fine(held: ReturnType<typeof contentsOf>): string {
	const entries = [
		`${held.exchanges} exchanges with ${held.cells} cells`,
		`${count(held.claims, "claim")} and ${count(held.absences, "absence")}`,
		count(held.generalEntries, "general entry", "general entries"),
		count(held.phrasings, "phrasing"),
		count(held.incidents, "incident"),
		count(held.tips, "tip"),
		count(held.glossary, "term"),
		`${count(held.otherNames, "name")} of others`,
	];
	return `No fault: ${entries.join(", ")}, held against ${held.rules} rules.`;
}

function lines(list: readonly string[]): string {
	return list.map((line) => `${line}\n`).join("");
}
