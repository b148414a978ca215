/** Why Discord refused something, by its own code: what a person may read of it, and whether a plainer message may pass. */

/** Discord's codes (topics/opcodes-and-status-codes): AutoMod on text and on a title, the link filter, a permission that is missing. */
const FILTERED = new Set([200000, 200001, 240000]);
const FORBIDDEN = 50013;
const NO_HISTORY = 160002;

/** The code of a DiscordAPIError, or null for anything else that was thrown. */
export function refusalCode(error: unknown): number | null {
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
	return typeof code === "number" ? code : null;
}

/** Whether words or links were refused, which a plainer message may pass. */
export function isFiltered(error: unknown): boolean {
	return FILTERED.has(refusalCode(error) ?? 0);
}

/** Whether a permission is missing: Embed Links and Attach Files are not needed for plain text. */
export function isForbidden(error: unknown): boolean {
	return refusalCode(error) === FORBIDDEN;
}

/** Whether only pointing at another message was refused: that takes Read Message History. */
export function mayNotPoint(error: unknown): boolean {
	return refusalCode(error) === NO_HISTORY;
}

/** Whether the message or the channel is no longer there. */
export function isGone(error: unknown): boolean {
	const code = refusalCode(error);
	return code === 10003 || code === 10008;
}

/** Whether it is no longer the app's to change: it may not see the channel any more, or the message is another's. */
export function isOutOfReach(error: unknown): boolean {
	const code = refusalCode(error);
	return code === 50001 || code === 50005;
}

/** Whether it may pass later as it is: a thread that is archived or locked, a permission or filter, old messages edited too often in this hour. */
export function isRefusedForNow(error: unknown): boolean {
	const code = refusalCode(error);
	return isFiltered(error) || isForbidden(error) || code === 50083 || code === 160005 || code === 30046;
}

/** Why a post did not go out, with the remedy. @returns null for what is a fault of ours */
export function whyNotPosted(error: unknown): string | null {
	const code = refusalCode(error);
	if (isFiltered(error))
		return "This server's AutoMod or link filter does not let me post that, even as plain text. A moderator may exempt my role from it.";
	if (code === FORBIDDEN || code === 50001)
		return "I may not post in this channel. Give my role View Channel, Send Messages and Embed Links here, then press again.";
	if (code === 10003) return "I cannot reach this channel any more.";
	if (code === 160005) return "I could not reply there: the thread is locked.";
	if (code === 50083) return "I could not reply there: the thread is archived. Write in it once to open it, then press again.";
	if (code === 10008) return "That message is gone, so there is nothing to reply to.";
	if (code === 50035) return "Discord did not take the reply. The message may be gone, or be of a kind that cannot be replied to.";
	if (code === 50007) return "I could not write there: that person takes no messages from me.";
	return null;
}
