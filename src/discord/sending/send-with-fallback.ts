/** Sends a message, and where Discord refuses it sends it plainer, until it passes. */

import { isFiltered, isForbidden } from "../protocol/refusal.ts";
import type { MessageData } from "../protocol/reply.ts";
import { fallbackMessages, SORRY, type Step } from "./fallback-message.ts";

/**
 * @param send the message at a place in the sequence: 0 stands for the answer, the others follow it
 * @returns what sending the first message gave
 * @throws what Discord answered where nothing plainer would pass either, and whatever is no refusal
 */
export async function sendWithFallback<T>(data: MessageData, send: (part: MessageData, at: number) => Promise<T>): Promise<T> {
	let step: Step | null = "full";
	let last: unknown;
	while (step) {
		const parts = fallbackMessages(data, step);
		let first: { readonly given: T } | null = null;
		try {
			for (const [at, part] of parts.entries()) {
				const given = await send(part, at);
				first ??= { given };
			}
			return (first as { readonly given: T }).given;
		} catch (error) {
			if (!isFiltered(error) && !isForbidden(error)) throw error;
			if (first) {
				// A part of the text is out already: saying it again would confuse, so the rest is excused.
				await send(SORRY, 1);
				return first.given;
			}
			last = error;
			step = isForbidden(error) ? afterForbidden(step, data) : (AFTER_FILTERED[step] ?? null);
		}
	}
	if (isForbidden(last)) throw last;
	return send(SORRY, 0);
}

/** Which filter it was is not told. */
const AFTER_FILTERED: Readonly<Partial<Record<Step, Step>>> = { full: "without-links", "without-links": "plain", "without-files": "bare" };

/** Which permission is missing is not told either: what needs one is left out by turns, and no step tried that leaves out nothing. */
function afterForbidden(step: Step, { embeds = [], files = [] }: MessageData): Step | null {
	if (step === "full" || step === "without-links") return embeds.length > 0 ? "plain" : files.length > 0 ? "without-files" : null;
	if (step === "plain") return files.length > 0 ? "without-files" : null;
	return step === "without-files" && embeds.length > 0 ? "bare" : null;
}
