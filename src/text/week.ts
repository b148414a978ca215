/** The week of a moment, as counts have it: ISO 8601, in UTC, such as 2026-W48. */
const DAY = 86_400_000;

export function isoWeek(at: Date): string {
	const midnight = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
	// A week belongs to the year of its Thursday.
	const thursday = new Date(midnight + (4 - (at.getUTCDay() || 7)) * DAY);
	const week = Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY + 1) / 7);
	return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}
