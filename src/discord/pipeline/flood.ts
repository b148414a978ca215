/** Flood control in front of every command, button and form: a person's and a server's. Nobody is left with "did not respond". */
import { type APIInteraction, InteractionResponseType, InteractionType } from "discord-api-types/v10";
import { askerOf, guildOf } from "../protocol/guild-context.ts";
import { isOwnDm, messageResponse } from "../protocol/reply.ts";
import { usedIn } from "../protocol/used.ts";
import { A_SERVER, cooldown, INTERACTIONS, KEYSTROKES, KIND_WORD } from "./cooldown.ts";
import type { Handle, Handled } from "./handle.ts";

const BUSY = "This server asks me a great deal just now. Please try again in a few seconds.";

/** What can be typed without suggestions is sent all the same: nobody needs to be told. */
const NO_SUGGESTIONS: Handled = {
	response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } },
	outcome: "slowed",
};

/** @param now milliseconds */
export function withFloodControl(handle: Handle, now: () => number): Handle {
	const person = cooldown(now, INTERACTIONS);
	const server = cooldown(now, A_SERVER);
	const typist = cooldown(now, KEYSTROKES);
	return (interaction) => {
		if (interaction.type === InteractionType.Ping) return handle(interaction);
		if (interaction.type === InteractionType.ApplicationCommandAutocomplete)
			return typist(askerOf(interaction).person) === "go" ? handle(interaction) : Promise.resolve(NO_SUGGESTIONS);
		const pace = isFirstAid(interaction) ? "go" : person(askerOf(interaction).person);
		if (pace !== "go") return Promise.resolve(tooMuch(interaction, KIND_WORD, pace === "word"));
		const guild = guildOf(interaction);
		const here = guild === null ? "go" : server(guild);
		return here === "go" ? handle(interaction) : Promise.resolve(tooMuch(interaction, BUSY, true));
	};
}

/** What leads through a loss is counted with nothing and never slowed: whoever needs it has typed and pressed a great deal before. */
function isFirstAid(interaction: APIInteraction): boolean {
	const { command, action } = usedIn(interaction);
	if (interaction.type === InteractionType.ApplicationCommand) return command === "lost";
	return interaction.type === InteractionType.MessageComponent && (action?.startsWith("lost") ?? false);
}

/** One kind word; then a button does nothing, and a command, which must be answered, says it again. */
function tooMuch(interaction: APIInteraction, word: string, say: boolean): Handled {
	const pressed = interaction.type === InteractionType.MessageComponent;
	if (pressed && !say) return { response: { type: InteractionResponseType.DeferredMessageUpdate }, outcome: "slowed" };
	const reply = { content: word, private: !isOwnDm(interaction) };
	return { response: messageResponse(reply), reply, outcome: "slowed" };
}
