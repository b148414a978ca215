/** Labelled questions from files of public benchmarks: CSV with the columns text,category, or CLINC's JSON. */
import { readFileSync } from "node:fs";

export type Labelled = { readonly text: string; readonly label: string };

/** @param keys which lists of a JSON file, several separated by commas; a CSV has only one */
export function readLabelled(file: string, keys: string): Labelled[] {
	const text = readFileSync(file, "utf8");
	return file.endsWith(".json") ? fromJson(file, text, keys.split(",")) : fromCsv(file, text);
}

function fromJson(file: string, text: string, keys: readonly string[]): Labelled[] {
	const lists = JSON.parse(text) as Record<string, [string, string][] | undefined>;
	return keys.flatMap((key) => {
		const list = lists[key];
		if (!list) throw new Error(`${file} has no list "${key}"; it has ${Object.keys(lists).join(", ")}.`);
		return list.map(([question, label]) => ({ text: question, label }));
	});
}

function fromCsv(file: string, text: string): Labelled[] {
	const [head, ...rows] = csvRows(text);
	const [at, labelAt] = [head?.indexOf("text") ?? -1, head?.indexOf("category") ?? -1];
	if (at < 0 || labelAt < 0) throw new Error(`${file} must begin with the line "text,category".`);
	return rows.filter((row) => row.length > 1).map((row) => ({ text: row[at] as string, label: row[labelAt] as string }));
}

/** RFC 4180: fields may be quoted, quotes are doubled, quoted fields may hold line breaks. */
export function csvRows(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
		const [, quoted, plain, end] = match;
		if (match[0] === "") break;
		row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
		if (end !== ",") {
			rows.push(row);
			row = [];
		}
	}
	return rows;
}
