/** What changes something is taken up once, however often it is delivered: by this process or another, before a restart or after. */
import { type APIInteraction, InteractionType } from "discord-api-types/v10";
import { type Store, StoreUnavailable } from "../../store/contract.ts";
import { usedIn } from "../protocol/used.ts";
import type { Command } from "./command.ts";
import { namesOf } from "./names-of.ts";

/** @returns whether it may be taken up */
export type OnlyOnce = (interaction: APIInteraction) => Promise<boolean>;

/** @param now milliseconds since 1970 */
export function onlyOnce(commands: readonly Command[], store: Pick<Store, "takeUp">, now: () => number): OnlyOnce {
	const changing = namesOf(commands.filter(({ changes }) => changes));
	return async (interaction) => {
		if (interaction.type === InteractionType.Ping || interaction.type === InteractionType.ApplicationCommandAutocomplete) return true;
		const { command, action } = usedIn(interaction);
		if (!(command !== null && changing.commands.has(command)) && !(action !== null && changing.actions.has(action))) return true;
		try {
			return await store.takeUp(String(interaction.id), now());
		} catch (error) {
			// What would be changed is refused for the same reason, kindly and with what was typed.
			if (error instanceof StoreUnavailable) return true;
			throw error;
		}
	};
}
