/**
 * Writes src/text/confusables.ts anew: which letters look like a small or a capital Latin one.
 * `node scripts/confusables.ts confusables.json > src/text/confusables.ts`, with the file of that name from the Python package
 * confusable-homoglyphs, which holds Unicode's own table (UTS 39) and is the form in which a package registry carries it.
 */
import { readFileSync } from "node:fs";

type Table = Readonly<Record<string, readonly { readonly c: string }[]>>;

const table = JSON.parse(readFileSync(process.argv[2] as string, "utf8")) as Table;
const apart = (text: string) => [...text.normalize("NFKD").replace(/\p{M}/gu, "")];

const found = new Map<string, Set<string>>();
for (const [shown, likes] of Object.entries(table)) {
	// "o" and what is an o with a stroke or a dot: the marks are dropped before anything is compared.
	const [letter = "", more] = apart(shown);
	if (more !== undefined || !/^[A-Za-z]$/.test(letter)) continue;
	for (const { c } of likes) {
		const [sign = "", second] = apart(c);
		// Letters only: "0" is a number first, and the R in a circle belongs to a name. What normalisation makes plain needs no entry.
		if (second !== undefined || sign.charCodeAt(0) < 128 || !/\p{L}/u.test(sign)) continue;
		const small = letter.toLowerCase();
		found.set(small, (found.get(small) ?? new Set()).add(sign));
	}
}

/** One sign stands for one letter: where Unicode's table takes it for two (a bar for l and i), the first in the alphabet wins. */
const taken = new Set<string>();
const lines = [...found.keys()].sort().map((letter) => {
	const signs = [...(found.get(letter) ?? [])].filter((sign) => !taken.has(sign)).sort();
	for (const sign of signs) taken.add(sign);
	return `\t${letter}: "${signs.map((sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`).join("")}",`;
});
process.stdout.write(
	[
		"/**",
		" * Letters that look like a Latin one, capital or small, by the small letter that they imitate. Generated: change scripts/confusables.ts.",
		" * From Unicode's table of confusables (UTS 39, edition 15.1) as the Python package confusable-homoglyphs 3.3.1 carries it.",
		" * Unicode licence V3; the package is under the MIT licence.",
		" */",
		"export const CONFUSABLES: Readonly<Record<string, string>> = {",
		...lines,
		"};",
		"",
	].join("\n"),
);
