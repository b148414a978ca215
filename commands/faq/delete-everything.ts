/** /faq delete-everything: a form that asks for a word, so that no slip of a finger does it. */
import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import type { FormStep, SlashStep } from "./session.ts";

/** Discord does not tell an app the server's name in a form, so it is a word. */
const WORD = "DELETE";

export const deleteAsked: SlashStep = (session) => ({
	form: {
		custom_id: session.id("f-delete"),
		title: "Delete everything of this server?",
		components: [
			{
				type: ComponentType.Label,
				label: `Type ${WORD} to go on`,
				description: "Entries, history, drafts, queue, counts, settings. It cannot be undone: /faq export first.",
				component: { type: ComponentType.TextInput, custom_id: "word", style: TextInputStyle.Short, required: true, max_length: 20 },
			},
		],
	},
});

export const deleteSent: FormStep = async (session, _args, typed) => {
	if (typed.word?.trim() !== WORD) throw new UserError(`Nothing was deleted: that was not ${WORD}.`);
	await session.servers.forget(session.server);
	return { content: "Everything that I kept of this server is deleted. From now on the shared dataset answers here, as it is.", private: true };
};
