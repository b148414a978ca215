/** Whom the operator can block, as it is typed in a terminal or in Discord. */
import type { Blocked } from "./records.ts";

export type Whom = Pick<Blocked, "kind" | "id">;

export const KINDS = ["person", "server"] as const satisfies readonly Blocked["kind"][];
export const NO_ID = "An id has 17 to 20 digits: Discord's Developer Mode copies it.";

export function isKind(typed: string | null | undefined): typed is Blocked["kind"] {
	return KINDS.some((kind) => kind === typed);
}

/** Whether it could be an id of Discord's; whether anybody has it only Discord knows. */
export function isId(typed: string): boolean {
	return /^\d{17,20}$/.test(typed);
}
