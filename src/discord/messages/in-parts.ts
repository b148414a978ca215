/** A list cut into as much as a menu, a row of buttons or a page holds. */

/** In their order, the last part maybe shorter; no part where there is nothing. @param most in each part, at least 1 */
export function inParts<T>(all: readonly T[], most: number): T[][] {
	return Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most));
}
