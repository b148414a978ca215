/** A verdict's symbol as a drawn shape, 32 by 32: the font has no such glyphs, and colour must never stand alone. */
import type { Verdict } from "../dataset/verdict.ts";

/** Lighter than the embed's bars: each reads at 4.5:1 or better on the picture's dark ground. */
export const INK: Readonly<Record<Verdict, string>> = {
	confirmed: "#5fd396",
	partial: "#7db8f0",
	unconfirmed: "#f0c64a",
	disputed: "#f0c64a",
	no: "#f48a97",
	known: "#b9c6e0",
	"nothing-found": "#a9afba",
};

const circle = '<circle cx="16" cy="16" r="13" fill="none" stroke-width="3"/>';
const SHAPE: Readonly<Record<Verdict, string>> = {
	// A check in a circle.
	confirmed: `${circle}<path d="M9.5 16.5l4.5 4.5 8.5-9.5" fill="none" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/>`,
	// Half of a disc.
	partial: `${circle}<path d="M16 3a13 13 0 0 1 0 26z" fill="INK" stroke="none"/>`,
	// A question mark.
	unconfirmed: `${circle}<path d="M12 12.5a4 4 0 1 1 5.6 3.7c-1.1.5-1.6 1.2-1.6 2.5" fill="none" stroke-width="3" stroke-linecap="round"/><circle cx="16" cy="23" r="1.9" fill="INK" stroke="none"/>`,
	// Two arrows that point against each other.
	disputed: '<path d="M3 11h21m-6-6l6 6-6 6M29 21H8m6-6l-6 6 6 6" fill="none" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>',
	// A bar in a disc.
	no: `${circle}<path d="M9 16h14" stroke-width="4" stroke-linecap="round"/>`,
	// An i.
	known: `${circle}<path d="M16 15v8" stroke-width="3.4" stroke-linecap="round"/><circle cx="16" cy="9.6" r="2" fill="INK" stroke="none"/>`,
	// An empty square.
	"nothing-found": '<rect x="6" y="6" width="20" height="20" rx="3" fill="none" stroke-width="3" stroke-dasharray="4 4"/>',
};

/** @returns an SVG as a data address */
export function symbol(verdict: Verdict): string {
	const ink = INK[verdict];
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32" stroke="${ink}">${SHAPE[verdict].replaceAll("INK", ink)}</svg>`;
	return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
