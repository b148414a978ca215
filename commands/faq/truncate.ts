/** Texts that people typed, in the room that Discord leaves: cut only where the whole is elsewhere, and always said. */
import { escapeMarkdown } from "../../src/discord/protocol/markdown.ts";

/** One line, escaped, for a title or a label in running text. */
export function line(text: string, most: number): string {
	const plain = text.replace(/\s+/g, " ").trim();
	return escapeMarkdown(plain.length > most ? `${plain.slice(0, most - 1)}…` : plain);
}

/** A paragraph, escaped, in at most that many characters. */
export function paragraph(text: string, room: number): string {
	const whole = escapeMarkdown(text);
	if (whole.length <= room) return whole;
	// Escaping only adds signs: as many plain characters fewer as the escaped text is too long always fit.
	const plain = text.slice(0, Math.max(0, text.length - (whole.length - room) - 2));
	return `${escapeMarkdown(plain)} …`;
}

/** A choice's or a label's plain text: Discord does not read markdown there. */
export function label(text: string, most = 100): string {
	const plain = text.replace(/\s+/g, " ").trim() || "…";
	return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
