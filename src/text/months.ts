/** Months and ages as people read them. Whole numbers of months; the clock is given. */
const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2022-01-07" and "2022-01" → "Jan 2022", "2022" → "2022", null → "undated". */
export function monthName(date: string | null): string {
	if (!date) return "undated";
	const [year, month] = date.split("-");
	return month ? `${NAMES[Number(month) - 1]} ${year}` : (year as string);
}

/** Newest of some dates, null where all are null. A bare year counts as its January, so age is never understated. */
export function newest(dates: readonly (string | null)[]): string | null {
	return dates.reduce((top, date) => (date && (!top || comparable(date) > comparable(top)) ? date : top), null);
}

/** Whole months from a date to `today` (both as year-month), never below zero. */
export function monthsBetween(date: string, today: Date): number {
	const [year, month] = comparable(date).split("-");
	return Math.max(0, (today.getUTCFullYear() - Number(year)) * 12 + today.getUTCMonth() + 1 - Number(month));
}

/** How old the newest evidence is, in words. */
export function ageInWords(asOf: string | null, today: Date): string {
	if (!asOf) return "the pages bear no date";
	const months = monthsBetween(asOf, today);
	if (months === 0) return "newest evidence: this month";
	return `newest evidence: ${months === 1 ? "1 month" : `${months} months`} old`;
}

function comparable(date: string): string {
	return date.length === 4 ? `${date}-01` : date.slice(0, 7);
}
