/** Which answer one of the bot's own messages shows, by its buttons: for a reply to it, and to find it again. */
import type { APIMessage } from "discord-api-types/v10";
import { parseTarget, type Target } from "../../matching/target.ts";
import { readCustomId } from "../protocol/custom-id.ts";

/** Each is under its own answer alone, and has it first. "go" leads elsewhere, but for the one that opens a short answer. */
const OWN_ACTIONS: ReadonlySet<string> = new Set(["helpful", "wrong", "sources", "evidence", "show", "shared"]);
const WHOLE = "Why?";

/** @returns null where it shows none, or several to choose from */
export function targetShown({ components = [] }: Pick<APIMessage, "components">): Target | null {
	const parts = components.flatMap((row) => ("components" in row ? (row.components as readonly { custom_id?: string; label?: string }[]) : []));
	for (const { custom_id, label } of parts) {
		const id = readCustomId(custom_id);
		if (id && (OWN_ACTIONS.has(id.action) || (id.action === "go" && label === WHOLE))) return parseTarget(id.args[0]);
	}
	return null;
}
