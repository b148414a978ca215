/** What was used, of any interaction as it came: asked before anything was checked, so any part may be missing or of another kind. */
import type { APIInteraction } from "discord-api-types/v10";
import { readCustomId } from "./custom-id.ts";

export type Used = {
	/** Of a command, or null. */
	readonly command: string | null;
	/** The action in the custom id of a button, select or form, or null. */
	readonly action: string | null;
};

export function usedIn(interaction: APIInteraction): Used {
	const data = ("data" in interaction ? interaction.data : null) as { name?: unknown; custom_id?: unknown } | null | undefined;
	return { command: typeof data?.name === "string" ? data.name : null, action: readCustomId(data?.custom_id)?.action ?? null };
}
