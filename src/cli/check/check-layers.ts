/** Servers' layers, as files, checked against the same rules as in Discord. */
import { readFileSync } from "node:fs";
import { index } from "../../dataset/dataset.ts";
import type { Fault } from "../../dataset/fault.ts";
import { loadDataset } from "../../dataset/load.ts";
import { parseLayer } from "../../layers/portable.ts";
import { CallError } from "../tool.ts";

export type CheckedLayers = {
	readonly faults: readonly Fault[];
	readonly checked: readonly { readonly file: string; readonly entries: number; readonly phrasings: number }[];
};

/**
 * A link to a host that nobody vetted is no fault here: whether it may be is each server's setting.
 * @throws DatasetError if the dataset that the layers lie over has faults
 */
export function checkLayers(faq: string, files: readonly string[]): CheckedLayers {
	const dataset = index(loadDataset(faq));
	const faults: Fault[] = [];
	const checked: CheckedLayers["checked"][number][] = [];
	for (const file of files) {
		const read = parseLayer(textOf(file), file, dataset, "review", null);
		if (!("fault" in read)) faults.push(...read);
		else {
			const phrasings = read.entries.reduce((sum, { content }) => sum + content.phrasings.length, 0);
			checked.push({ file, entries: read.entries.length, phrasings });
		}
	}
	return { faults, checked };
}

function textOf(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		throw new CallError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
	}
}
