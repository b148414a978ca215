/** Commands that use what the real ones do not, or not yet: every kind of field, select, button, file and answer. */
import { ButtonStyle, ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { Command } from "../../src/discord/pipeline/command.ts";
import { customId } from "../../src/discord/protocol/custom-id.ts";

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const choice = (value: string) => ({ value, label: value.toUpperCase(), description: `the letter ${value}` });
const letters = ["a", "b", "c"].map(choice);
const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components }) as never;
const field = (label: string, component: object, description?: string) => ({
	type: ComponentType.Label,
	label,
	component,
	...(description ? { description } : {}),
});

/** A little over the three seconds that Discord waits. */

/** What was filled in, for the test to read: "Name=Ann". */
export const submitted: string[] = [];

const form = {
	custom_id: customId("sent"),
	title: "A form of every kind",
	components: [
		{ type: ComponentType.TextDisplay, content: "Read **this** first." },
		field(
			"Name",
			{ type: ComponentType.TextInput, style: TextInputStyle.Short, custom_id: "name", min_length: 2, max_length: 10 },
			"As on your card",
		),
		field("Story", { type: ComponentType.TextInput, style: TextInputStyle.Paragraph, custom_id: "story", required: false }),
		field("Letter", { type: ComponentType.StringSelect, custom_id: "letter", options: letters }),
		field("Size", { type: ComponentType.RadioGroup, custom_id: "size", options: [choice("small"), choice("large")] }),
	],
};

export const parts = {
	data: {
		name: "parts",
		description: "Every part of a message",
		options: [
			{
				type: 3,
				name: "show",
				description: "Which",
				required: true,
				choices: ["form", "selects", "files", "text", "slow", "broken"].map((name) => ({ name, value: name })),
			},
			{ type: 4, name: "number", description: "A whole number", min_value: 1 },
			{ type: 11, name: "file", description: "A file" },
		],
	},
	run(bot, interaction) {
		const [show, ...more] = interaction.data.options as { name: string; value: string | number }[];
		if (show?.value === "form") return { form: form as never };
		if (show?.value === "broken") throw new Error("broken on purpose");
		if (show?.value === "files") return { ...files, private: false };
		if (show?.value === "selects") return { content: "choose", components: selects, private: true };
		if (show?.value === "slow") {
			return { content: "first", private: true, after: () => bot.discord.edit(interaction, { content: "then **this**" }) };
		}
		const rest = more.map(({ name, value }) => `${name}=${typeof value}`).join(" ");
		return { content: `<img src=x onerror=alert(1)> **bold** ||hidden|| <@${interaction.application_id}> ${rest}`, private: false };
	},
	components: {
		chosen: (_bot, interaction) => ({
			content: `chosen: ${"values" in interaction.data ? interaction.data.values.join(",") : ""}`,
			components: selects,
			private: true,
			update: true,
		}),
		grow: () => ({ content: "pressed", private: true, update: true }),
	},
	forms: {
		sent(_bot, interaction) {
			const inputs = interaction.data.components.flatMap((part) =>
				"component" in part ? [part.component as { custom_id: string; value?: string; values?: string[] }] : [],
			);
			submitted.push(...inputs.map(({ custom_id, value, values }) => `${custom_id}=${value ?? values?.join(",")}`));
			return { content: "Got it.", private: true };
		},
	},
} satisfies Command;

const selects = [
	row({ type: ComponentType.StringSelect, custom_id: customId("chosen", "one"), placeholder: "One letter", options: letters }),
	row({
		type: ComponentType.StringSelect,
		custom_id: customId("chosen", "many"),
		placeholder: "Some letters",
		options: letters,
		min_values: 1,
		max_values: 2,
	}),
	row({ type: ComponentType.UserSelect, custom_id: customId("chosen", "person"), placeholder: "A person" }),
	row(
		{ type: ComponentType.Button, style: ButtonStyle.Danger, label: "Drop", custom_id: customId("grow"), emoji: { name: "🗑️" } },
		{ type: ComponentType.Button, style: ButtonStyle.Primary, label: "Never", custom_id: customId("grow", "2"), disabled: true },
		{ type: ComponentType.Button, style: ButtonStyle.Link, label: "Page", url: "https://a.example/" },
	),
];
const files = {
	embeds: [{ title: "A picture", image: { url: "attachment://pixel.png" } }],
	files: [
		{ name: "pixel.png", data: PIXEL, description: "one pixel" },
		{ name: "list.csv", data: Buffer.from("a,b\n"), description: "a list" },
	],
};
