/**
 * A file that is a list of texts, one a line, read without YAML's whole grammar: most of the dataset is phrasings, and reading them as YAML
 * took longer than all that is then done with them. Whatever is not plainly such a list is left to the parser.
 */
import { parseDocument } from "yaml";

export type ListedTexts = { readonly texts: readonly string[] /** Of each text, from 1. */; readonly lines: readonly number[] };

/** What no line may hold here: control characters, and what some parsers take for the end of a line. */
const ODD = /(?!\n)[\p{Cc}\u2028\u2029\ufeff]/u;
/** Words without quotes: several, so that they are no number and no "true", and nothing in them that YAML gives a meaning. */
const PLAIN = /^[\p{L}\p{N}(/$][^\s]*(?: +[^\s#][^\s]*)+$/u;
const MEANS_MORE = /: |:$/;
/** Escapes that JSON and YAML read alike. */
const DOUBLE = /^"(?:[^"\\]|\\["\\/nt]|\\u[\da-fA-F]{4})*"$/;
const SINGLE = /^'(?:[^']|'')*'$/;

/** @returns null where it is no list of texts, or may be none: then the parser says what it is */
export function listedTexts(source: string): ListedTexts | null {
	if (ODD.test(source)) return null;
	const texts: string[] = [];
	const lines: number[] = [];
	for (const [i, line] of source.split("\n").entries()) {
		if (line === "" || line.startsWith("#")) continue;
		const text = line.startsWith("- ") ? textOf(line.slice(2)) : null;
		if (text === null) return null;
		texts.push(text);
		lines.push(i + 1);
	}
	return texts.length > 0 ? { texts, lines } : null;
}

function textOf(written: string): string | null {
	if (PLAIN.test(written) && !MEANS_MORE.test(written)) return written;
	if (DOUBLE.test(written)) return JSON.parse(written) as string;
	if (SINGLE.test(written)) return written.slice(1, -1).replaceAll("''", "'");
	// Since every line is an item of its own, what the parser makes of this one alone is what it makes of it among the others.
	const { errors, warnings, contents } = parseDocument(written);
	const value: unknown = errors.length + warnings.length > 0 ? null : contents?.toJSON();
	return typeof value === "string" ? value : null;
}
