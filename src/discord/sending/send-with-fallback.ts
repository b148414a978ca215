/** Sends a message, and where Discord refuses it sends it plainer, until it passes. */

import { isFiltered, isForbidden } from "../protocol/refusal.ts";
import type { MessageData } from "../protocol/reply.ts";
import { fallbackMessages, SORRY, STEPS, type Step } from "./fallback-message.ts";

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
			step = after(step, error);
		}
	}
	if (isForbidden(last)) throw last;
	return send(SORRY, 0);
}

/** A missing permission is not about links, so that step is left out: too many refusals block an app for ten minutes. */
function after(step: Step, error: unknown): Step | null {
	if (isForbidden(error) && step !== "plain") return "plain";
	return STEPS[STEPS.indexOf(step) + 1] ?? null;
}
