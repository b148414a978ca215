/** An end as moderators write it: "3 days", "12 hours", "2 weeks", or a day such as 2026-12-01 (to its end, UTC). */
const UNIT = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 } as const;
/** A notice that nobody takes down says less every week. */
export const LONGEST_DAYS = 90;

/** @returns milliseconds since 1970, or null for what is no end in the next ninety days */
export function readUntil(typed: string, now: Date): number | null {
	const text = typed.trim().toLowerCase();
	const at = span(text, now) ?? day(text);
	const most = now.getTime() + LONGEST_DAYS * UNIT.day;
	return at !== null && at > now.getTime() && at <= most ? at : null;
}

function span(text: string, now: Date): number | null {
	const [, count = "", unit = ""] = /^(?:for |in )?(\d{1,4})\s*(hour|day|week|h|d|w)s?$/.exec(text) ?? [];
	const ms = UNIT[unit as keyof typeof UNIT] ?? { h: UNIT.hour, d: UNIT.day, w: UNIT.week }[unit];
	return ms === undefined ? null : now.getTime() + Number(count) * ms;
}

function day(text: string): number | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
	const end = new Date(`${text}T23:59:59.999Z`);
	// 2026-02-31 is read as a day of March by some engines: what comes out must be what went in.
	return Number.isNaN(end.getTime()) || end.toISOString().slice(0, 10) !== text ? null : end.getTime();
}
