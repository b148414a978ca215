/** Days by which moderators want to look at an entry again: which are due. Set with /faq edit, told by /faq stale and the weekly digest. */
import type { EntryKey } from "../dataset/key.ts";
import type { Settings } from "../store/contract.ts";

/** A date long ahead is a slip of the finger. */
export const LONGEST_AHEAD_YEARS = 3;

/** @param day such as 2027-01-31 @returns null for what is no such day, is past, or too far ahead */
export function readDay(day: string, now: Date): string | null {
	const at = /^\d{4}-\d{2}-\d{2}$/.test(day.trim()) ? new Date(`${day.trim()}T00:00:00Z`) : null;
	if (!at || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day.trim()) return null;
	const ahead = at.getTime() - now.getTime();
	return ahead > 0 && ahead <= LONGEST_AHEAD_YEARS * 366 * 86_400_000 ? day.trim() : null;
}

/** The entries whose day has come, the longest overdue first. */
export function dueForReview({ reviewBy }: Pick<Settings, "reviewBy">, now: Date): { readonly key: EntryKey; readonly day: string }[] {
	const today = now.toISOString().slice(0, 10);
	return reviewBy.filter(({ day }) => day <= today).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
