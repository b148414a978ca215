/** What changes something is taken up once, however often it is delivered: by this process or another, before a restart or after. */
import { type APIInteraction, InteractionType } from "discord-api-types/v10";
import { type Store, StoreUnavailable } from "../../store/contract.ts";
import { usedIn } from "../protocol/used.ts";
import type { Command } from "./command.ts";

/** @returns whether it may be taken up */
export type OnlyOnce = (interaction: APIInteraction) => Promise<boolean>;

/** @param now milliseconds since 1970 */
export function onlyOnce(commands: readonly Command[], store: Pick<Store, "takeUp">, now: () => number): OnlyOnce {
	const changing = commands.filter(({ changes }) => changes);
	const names = new Set(changing.map(({ data }) => data.name));
	const actions = new Set(changing.flatMap(({ components = {}, forms = {} }) => [...Object.keys(components), ...Object.keys(forms)]));
	return async (interaction) => {
		if (interaction.type === InteractionType.Ping || interaction.type === InteractionType.ApplicationCommandAutocomplete) return true;
		const { command, action } = usedIn(interaction);
		if (!(command !== null && names.has(command)) && !(action !== null && actions.has(action))) return true;
		try {
			return await store.takeUp(String(interaction.id), now());
		} catch (error) {
			// What would be changed is refused for the same reason, kindly and with what was typed.
			if (error instanceof StoreUnavailable) return true;
			throw error;
		}
	};
}
