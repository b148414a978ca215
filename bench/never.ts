/** When an answer counts as never given. Discord has given up by then, whoever asked. */

export const LATEST_MS = 3000;

/** @returns infinity for what came too late */
export function orNever(ms: number): number {
	return ms > LATEST_MS ? Number.POSITIVE_INFINITY : ms;
}

export function nevers(count: number): number[] {
	return Array.from({ length: count }, () => Number.POSITIVE_INFINITY);
}
