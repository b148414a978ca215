/** One YAML file: read, checked against its schema, with the line of every part kept for fault messages. */
import { readFileSync } from "node:fs";
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Fault } from "./fault.ts";
import { listedTexts } from "./listed-texts.ts";

export type Path = readonly (string | number)[];
export type DataFile<T> = { readonly file: string; readonly data: T; readonly line: (path: Path) => number };

/**
 * Reads one file. Faults (unreadable, not YAML, not as the schema wants) are added to `faults`, and null is returned.
 * @param root folder that `file` is named from in faults
 */
export function readData<T>(root: string, file: string, schema: z.ZodType<T>, faults: Fault[]): DataFile<T> | null {
	let source: string;
	try {
		source = readFileSync(`${root}/${file}`, "utf8");
	} catch (error) {
		faults.push({
			file,
			line: 1,
			says: `the file cannot be read (${(error as NodeJS.ErrnoException).code})`,
			remedy: "Put it back, or give it read permission",
		});
		return null;
	}
	return parseData(source, file, schema, faults);
}

/** The same for a text already in hand (tests, imports). */
export function parseData<T>(source: string, file: string, schema: z.ZodType<T>, faults: Fault[]): DataFile<T> | null {
	const listed = listedTexts(source);
	const texts = listed && schema.safeParse(listed.texts);
	if (texts?.success) return { file, data: texts.data, line: ([at]) => (typeof at === "number" ? listed?.lines[at] : null) ?? 1 };
	const lines = new LineCounter();
	// The parser's own search for keys that are there twice compares each with each; ours below is linear.
	const doc = parseDocument(source, { lineCounter: lines, uniqueKeys: false });
	const twice = doc.errors.length > 0 ? [] : keysTwice(doc);
	for (const { key, at } of twice.slice(0, MOST_FAULTS)) {
		faults.push({
			file,
			line: lines.linePos(at).line,
			says: `not valid YAML: the key "${key}" is there twice`,
			remedy: "Keep one of them, and check the indentation",
		});
	}
	if (twice.length > 0) return null;
	if (doc.errors.length > 0) {
		for (const error of doc.errors.slice(0, MOST_FAULTS)) {
			const says = `not valid YAML: ${error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "")}`;
			faults.push({
				file,
				line: lines.linePos(error.pos[0]).line,
				says,
				remedy: "Check the indentation, and put quotes round a text that holds a colon",
			});
		}
		return null;
	}
	const line = (path: Path): number => {
		for (let depth = path.length; depth > 0; depth--) {
			const node = doc.getIn(path.slice(0, depth), true);
			if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
		}
		return 1;
	};
	let value: unknown;
	try {
		value = doc.toJS();
	} catch (error) {
		faults.push({ file, line: 1, says: `not valid YAML: ${(error as Error).message}`, remedy: "Put quotes round a text that begins with * or &" });
		return null;
	}
	const parsed = schema.safeParse(value);
	if (parsed.success) return { file, data: parsed.data, line };
	for (const issue of parsed.error.issues.slice(0, MOST_FAULTS)) {
		const path = issue.path as Path;
		const where = path.length > 0 ? `${path.join(".")}: ` : "";
		faults.push({ file, line: line(path), says: `${where}${issue.message}`, remedy: "See faq/README.md for the template" });
	}
	return null;
}

/** Of one file nobody reads more, and a hostile one has a fault in every line. */
const MOST_FAULTS = 200;

function keysTwice(doc: Document): { key: string; at: number }[] {
	const twice: { key: string; at: number }[] = [];
	visit(doc, {
		Map(_, { items }) {
			const seen = new Set<string>();
			for (const { key } of items) {
				if (!isScalar(key)) continue;
				const name = String(key.value);
				if (seen.has(name)) twice.push({ key: name.slice(0, 60), at: key.range?.[0] ?? 0 });
				seen.add(name);
			}
		},
	});
	return twice;
}
