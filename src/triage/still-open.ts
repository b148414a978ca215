/** Several frauds in one story: what was paid is gone, but whoever knows the phrase or still sits at the screen takes the rest as well. */
import { ROLES } from "../dataset/roles.ts";

/** First aid for what is paid already, or asked for. */
const PAID: ReadonlySet<string> = new Set([ROLES.scammed, "pay-to-withdraw"]);
/** First aid that shuts a door, the one that stands widest open first. */
const DOORS: readonly string[] = [ROLES.seedPhraseExposed, ROLES.codeGiven];
/** The weight of a sign that says outright that it was given. */
const OUTRIGHT = 1.8;

/**
 * @param entry what the message was taken for
 * @param signs entries with the weight of their heaviest sign
 */
export function stillOpen(entry: string, signs: readonly (readonly [entry: string, weight: number])[]): string {
	if (!PAID.has(entry)) return entry;
	return DOORS.find((door) => signs.some(([told, weight]) => told === door && weight >= OUTRIGHT)) ?? entry;
}
