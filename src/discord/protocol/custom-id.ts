/** Custom ids of buttons and selects: a version, the action, its arguments. Old ones come back months later, so they are never trusted. */

/** Raise it when the meaning of an argument changes: older ids then answer "ask again". */
const VERSION = "1";

export function customId(action: string, ...args: readonly string[]): string {
	return [VERSION, action, ...args].join("|");
}

/** @returns null for an id of another version, of no version at all, or that is no text */
export function readCustomId(id: unknown): { action: string; args: string[] } | null {
	if (typeof id !== "string") return null;
	const [version, action, ...args] = id.split("|");
	return version === VERSION && action ? { action, args } : null;
}
