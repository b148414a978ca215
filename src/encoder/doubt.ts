/** How the encoder's opinion is joined to another score: only where that one leaves a doubt, for it costs a hundred times as much. */

export type Doubt = {
	/** Between these scores it is asked. */
	readonly from: number;
	readonly to: number;
	/** What its log odds beyond the first count beside the score. */
	readonly weight: number;
};

/** So few log odds for or against say nothing: of texts unlike those that it was taught with it has no opinion. */
const LEAST = 1;
/** More than this count no more: it is never surer than that. */
const MOST = 4;

/**
 * @param alone a score, above or below whose threshold something is decided
 * @param opinion the encoder's log odds; null where no encoder is at hand
 * @returns the score with the opinion, or alone
 */
export function settled(alone: number, { from, to, weight }: Doubt, opinion: (() => number) | null): number {
	if (!opinion || alone < from || alone > to) return alone;
	const odds = opinion();
	return alone + weight * Math.sign(odds) * Math.max(0, Math.min(MOST, Math.abs(odds)) - LEAST);
}
