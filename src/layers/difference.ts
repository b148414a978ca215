/** What changed between two texts, word by word. */
import type { EntryContent } from "../store/contract.ts";
import type { DifferencePart } from "./contract.ts";

/** The table of the longest common part grows with the product of both lengths; beyond this, whole lines are compared. */
const MOST_CELLS = 1_000_000;

export function difference(before: string, after: string): DifferencePart[] {
	const words = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];
	const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+/g) ?? [];
	const [a, b] = [words(before), words(after)];
	return a.length * b.length <= MOST_CELLS ? compare(a, b) : compare(lines(before), lines(after));
}

/** An entry as one text, for comparing and for showing both sides of a conflict. */
export function contentText(content: EntryContent | null): string {
	if (!content) return "";
	const { question, answer, links, phrasings } = content;
	const parts = [...(question === null ? [] : [question]), ...(answer ? [answer] : [])];
	return [...parts, ...links.map((link) => `Link: ${link}`), ...phrasings.map((phrasing) => `Asked as: ${phrasing}`)].join("\n");
}

function compare(a: readonly string[], b: readonly string[]): DifferencePart[] {
	const width = b.length + 1;
	/** Length of the longest common part of what is left from (i, j). */
	const left = new Uint16Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			const at = i * width + j;
			left[at] = a[i] === b[j] ? (left[at + width + 1] as number) + 1 : Math.max(left[at + width] as number, left[at + 1] as number);
		}
	}
	const parts: { kind: DifferencePart["kind"]; text: string }[] = [];
	const put = (kind: DifferencePart["kind"], text: string) => {
		const last = parts.at(-1);
		if (last?.kind === kind) last.text += text;
		else parts.push({ kind, text });
	};
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			put("same", a[i++] as string);
			j++;
		} else if (i < a.length && (j >= b.length || (left[(i + 1) * width + j] as number) >= (left[i * width + j + 1] as number)))
			put("removed", a[i++] as string);
		else put("added", b[j++] as string);
	}
	return parts;
}
