/** Text that appears in a message exactly as it is, whatever signs it contains. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\*_~`|>[\]#<]/g, (sign) => `\\${sign}`);
}

/** Cuts lines into parts of at most `most` characters; a line is never cut. */
export function chunkLines(lines: readonly string[], most: number): string[] {
	const chunks: string[] = [];
	let chunk = "";
	for (const line of lines) {
		if (chunk && chunk.length + 1 + line.length > most) {
			chunks.push(chunk);
			chunk = line;
		} else chunk = chunk ? `${chunk}\n${line}` : line;
	}
	return chunk ? [...chunks, chunk] : chunks;
}
