/** Flood control in front of every command, button and form: a person's and a server's. Nobody is left with "did not respond". */
import { type APIInteraction, InteractionResponseType, InteractionType } from "discord-api-types/v10";
import { askerOf, guildOf } from "../protocol/guild-context.ts";
import { isOwnDm, messageResponse } from "../protocol/reply.ts";
import { usedIn } from "../protocol/used.ts";
import { type Admission, OPEN_TO_ALL } from "./admission.ts";
import { A_SERVER, cooldown, INTERACTIONS, KEYSTROKES, KIND_WORD } from "./cooldown.ts";
import type { Handle, Handled } from "./handle.ts";
import type { Who } from "./work-share.ts";

const BUSY = "This server asks me a great deal just now. Please try again in a few seconds.";

/** What can be typed without suggestions is sent all the same: nobody needs to be told. */
const NO_SUGGESTIONS: Handled = {
	response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } },
	outcome: "slowed",
};

export type Gate = {
	readonly admission: Pick<Admission, "refusal">;
	/** Whether what was typed tells of a loss now. */
	readonly isEmergency: (typed: string) => Promise<boolean>;
};

const OPEN: Gate = { admission: OPEN_TO_ALL, isEmergency: async () => false };

/** @param now milliseconds */
export function withFloodControl(handle: Handle, now: () => number, { admission, isEmergency }: Gate = OPEN): Handle {
	const person = cooldown(now, INTERACTIONS);
	const server = cooldown(now, A_SERVER);
	const typist = cooldown(now, KEYSTROKES);
	/** @returns what to say instead of an answer, and whether it is said for the first time */
	const slowed = (who: Who, isServed: boolean): { readonly word: string; readonly say: boolean } | null => {
		const refusal = isServed ? null : admission.refusal(who);
		if (refusal !== null) return { word: refusal, say: true };
		const pace = person(who.person);
		if (pace !== "go") return { word: KIND_WORD, say: pace === "word" };
		return who.server === null || server(who.server) === "go" ? null : { word: BUSY, say: true };
	};
	return (interaction) => {
		if (interaction.type === InteractionType.Ping) return handle(interaction);
		const who = whoIn(interaction);
		if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
			const welcome = admission.refusal(who) === null && typist(who.person) === "go";
			return welcome ? handle(interaction) : Promise.resolve(NO_SUGGESTIONS);
		}
		if (isFirstAid(interaction)) return handle(interaction);
		const slow = slowed(who, isPrivacy(interaction));
		if (slow === null) return handle(interaction);
		return isEmergency(typedIn(interaction)).then((isOne) => (isOne ? handle(interaction) : tooMuch(interaction, slow.word, slow.say)));
	};
}

export function whoIn(interaction: APIInteraction): Who {
	return { person: askerOf(interaction).person, server: guildOf(interaction) };
}

/** What was typed into a slash command, all of it; nothing for whatever else. */
function typedIn(interaction: APIInteraction): string {
	if (interaction.type !== InteractionType.ApplicationCommand) return "";
	const { options } = (interaction.data ?? {}) as { options?: unknown };
	if (!Array.isArray(options)) return "";
	return options.flatMap((option: { value?: unknown } | null) => (typeof option?.value === "string" ? option.value : [])).join(" ");
}

/** What leads through a loss is counted with nothing and never slowed: anybody who needs it has typed and pressed a great deal before. */
function isFirstAid(interaction: APIInteraction): boolean {
	const { command, action } = usedIn(interaction);
	if (interaction.type === InteractionType.ApplicationCommand) return command === "lost";
	return interaction.type === InteractionType.MessageComponent && (action?.startsWith("lost") ?? false);
}

/** Who is blocked may still see and delete what is kept about them. */
function isPrivacy(interaction: APIInteraction): boolean {
	const { command, action } = usedIn(interaction);
	return command === "privacy" || (action?.startsWith("privacy-") ?? false);
}

/** One kind word; then a button does nothing, and a command, which must be answered, says it again. */
function tooMuch(interaction: APIInteraction, word: string, say: boolean): Handled {
	const pressed = interaction.type === InteractionType.MessageComponent;
	if (pressed && !say) return { response: { type: InteractionResponseType.DeferredMessageUpdate }, outcome: "slowed" };
	const reply = { content: word, private: !isOwnDm(interaction) };
	return { response: messageResponse(reply), reply, outcome: "slowed" };
}
