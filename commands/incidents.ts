/** /incidents: hacks and failures, what was lost, and what customers got back. */
import { type APIEmbed, ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import type { ResolvedIncident } from "../src/dataset/dataset.ts";
import { page, pagedEmbeds } from "../src/discord/messages/pages.ts";
import type { Command } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { escapeMarkdown } from "../src/discord/protocol/markdown.ts";
import { focused, text } from "../src/discord/protocol/options.ts";
import { isOwnDm } from "../src/discord/protocol/reply.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";
import type { Library } from "../src/library.ts";
import { monthName } from "../src/text/months.ts";

export const incidents = {
	data: {
		type: ApplicationCommandType.ChatInput,
		name: "incidents",
		description: "Hacks and failures of exchanges, and what customers got back",
		...EVERYWHERE,
		options: [{ type: ApplicationCommandOptionType.String, name: "exchange", description: "Only one exchange", max_length: 60, autocomplete: true }],
	},
	run(bot, interaction) {
		const typed = text(interaction.data.options, "exchange");
		const name = typed ? bot.library.incidentNames.one(typed) : "";
		if (name === null) throw new UserError("I have no hack or failure of an exchange of that name. That is no proof that there was none.");
		return { ...page(embeds(bot.library, name), 0, "incidents", name), private: !isOwnDm(interaction) };
	},
	autocomplete(bot, interaction) {
		return bot.library.incidentNames.like(focused(interaction.data.options)?.value ?? "", 25).map((name) => ({ name, value: name }));
	},
	components: {
		incidents: (bot, interaction, [name = "", at = "0"]) => ({
			...page(embeds(bot.library, name), Number(at), "incidents", name),
			private: !isOwnDm(interaction),
		}),
	},
} satisfies Command;

/** @param name an exchange as incidents.yaml names it, or "" for all */
function embeds(library: Library, name: string): APIEmbed[] {
	const chosen = library.dataset.incidents.filter((incident) => !name || incident.exchange === name).toSorted((a, b) => (a.date < b.date ? 1 : -1));
	const title = name ? `Hacks and failures · ${name}` : "Hacks and failures of exchanges";
	return pagedEmbeds(title, chosen.map(block), `${chosen.length} ${chosen.length === 1 ? "entry" : "entries"}, newest first`);
}

function block(incident: ResolvedIncident): string {
	const sources = incident.sources.map((source) => {
		const label = `${escapeMarkdown(source.publisher)}, ${monthName(source.published)}`;
		return source.link ? `[${label}](${source.link})` : label;
	});
	return [
		`**${incident.exchange}, ${monthName(incident.date)}** (${incident.kind.replace("-", " ")})`,
		incident.lost_says,
		incident.cause,
		`**Customers:** ${incident.customers_got}`,
		`-# Sources: ${sources.join(" · ")}`,
	].join("\n");
}
