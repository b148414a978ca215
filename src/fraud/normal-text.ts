/** A stranger's text made fit for matching: normalised first, cut second, so that no sign can grow into more than the bound. */

/** Discord's longest message with its embeds; what is longer is no message of Discord's. */
export const LONGEST = 6000;
/** A sign repeated oftener says nothing more, and is what slow matching feeds on. */
const REPEATED = /([^\p{L}\p{N}\n])\1{3,}/gu;
const HIDDEN = /[\p{Cf}\u115f\u1160\u3164\uffa0]/gu;

/**
 * One sign of Unicode may become eighteen under NFKC: the text is cut before, so that the work is bounded, and after, so that the
 * result is.
 */
export function normalText(text: string): string {
	const normal = text.slice(0, LONGEST).normalize("NFKC").slice(0, LONGEST);
	return normal
		.replace(HIDDEN, "")
		.replace(/[’‘ʼ`´]/g, "'")
		.replace(/[“”„«»]/g, '"')
		.replace(/\r\n?/g, "\n")
		.replace(REPEATED, "$1$1$1");
}
