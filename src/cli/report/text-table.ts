/** Rows as an aligned table for a terminal: numbers to the right, a rule under the heads. */

/** @param rows each as long as `heads`; a column is right-aligned where every cell is a number */
export function textTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
	const columns = heads.map((head, i) => ({
		width: Math.max(head.length, ...rows.map((row) => String(row[i]).length)),
		right: rows.every((row) => typeof row[i] === "number"),
	}));
	const line = (cells: readonly (string | number)[]) =>
		columns
			.map(({ width, right }, i) => (right ? String(cells[i]).padStart(width) : String(cells[i]).padEnd(width)))
			.join("  ")
			.trimEnd();
	return [line(heads), columns.map(({ width }) => "-".repeat(width)).join("  "), ...rows.map(line)].map((text) => `${text}\n`).join("");
}
