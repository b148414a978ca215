/** /topics: what can be asked beside the exchanges, group by group; every entry one press away. */
import { ApplicationCommandType } from "discord-api-types/v10";
import type { Question } from "../src/dataset/schema.ts";
import { button, rows } from "../src/discord/messages/button.ts";
import { COLOUR } from "../src/discord/messages/colours.ts";
import { menu } from "../src/discord/messages/menu.ts";
import type { Bot, Command, Pressed } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { customId } from "../src/discord/protocol/custom-id.ts";
import { escapeMarkdown } from "../src/discord/protocol/markdown.ts";
import { isOwnDm, type MessageData } from "../src/discord/protocol/reply.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";
import type { Library } from "../src/library.ts";
import { generalEntry, writeTarget } from "../src/matching/target.ts";

export const topics = {
	data: {
		type: ApplicationCommandType.ChatInput,
		name: "topics",
		description: "All general questions that I answer, group by group",
		...EVERYWHERE,
	},
	run: (bot, interaction) => ({ ...groupsMessage(bot.library), private: !isOwnDm(interaction) }),
	components: { topicgroup: opened, topicpage: turned },
} satisfies Command;

/** A menu holds 25; so many titles can be read on a phone without losing one's place. */
const A_PAGE = 12;

type Group = { readonly id: string; readonly name: string; readonly questions: readonly Question[] };

/** Every general entry once: emergencies first, then by the topic that each is about, then the rest, and the bot itself. */
export function groupsOf({ dataset }: Pick<Library, "dataset">): Group[] {
	const of = (id: string, name: string, holds: (question: Question) => boolean) => ({ id, name, questions: dataset.questions.filter(holds) });
	const plain = (question: Question) => !question.emergency && !question.about;
	return [
		of("now", "Something just happened", ({ emergency }) => emergency === true),
		...dataset.topics.map(({ id, title }) => of(id, title, (question) => plain(question) && question.focus === id)),
		of("general", "In general", (question) => plain(question) && question.focus === undefined),
		of("about", "About me", ({ emergency, about }) => !emergency && about === true),
	].filter(({ questions }) => questions.length > 0);
}

export function groupsMessage(library: Library): MessageData {
	const groups = groupsOf(library);
	const lines = groups.map(({ name, questions }) => `**${escapeMarkdown(name)}** · ${questions.length}`);
	const options = groups.map(({ id, name, questions }) => ({ label: name, value: id, description: questions[0]?.title.slice(0, 100) ?? "" }));
	return {
		embeds: [
			{
				title: "What you can ask",
				color: COLOUR.neutral,
				description: ["Pick a group. For one exchange use /exchange; in your own words, /ask.", ...lines].join("\n"),
			},
		],
		components: [menu(customId("topicgroup"), "A group of questions", options)],
	};
}

function opened(bot: Bot, interaction: Parameters<Pressed>[1]) {
	const id = "values" in interaction.data ? (interaction.data.values[0] ?? "") : "";
	return { ...groupPage(bot.library, id, 0), private: !isOwnDm(interaction), update: true };
}

function turned(bot: Bot, interaction: Parameters<Pressed>[1], [id = "", at = "0"]: readonly string[]) {
	const whole = id === "" ? groupsMessage(bot.library) : groupPage(bot.library, id, Number(at));
	return { ...whole, private: !isOwnDm(interaction), update: true };
}

function groupPage(library: Library, id: string, at: number): MessageData {
	const group = groupsOf(library).find((one) => one.id === id);
	const pages = Math.ceil((group?.questions.length ?? 0) / A_PAGE);
	if (!group || !Number.isInteger(at) || at < 0 || at >= pages) throw new UserError("That group is no longer there. Please open /topics again.");
	const shown = group.questions.slice(at * A_PAGE, (at + 1) * A_PAGE);
	const options = shown.map(({ id: question, title, bottomLine }) => ({
		label: title.slice(0, 100),
		value: writeTarget(generalEntry(question)),
		...(bottomLine && bottomLine.length <= 100 ? { description: bottomLine } : {}),
	}));
	const turn = (label: string, to: string, page: number) => button(label, customId("topicpage", to, String(page)));
	return {
		embeds: [
			{
				title: group.name,
				color: COLOUR.neutral,
				description: shown.map(({ title }) => `• ${escapeMarkdown(title)}`).join("\n"),
				...(pages > 1 ? { footer: { text: `page ${at + 1} of ${pages}` } } : {}),
			},
		],
		components: [
			menu(customId("cell"), "Read an answer", options),
			...rows([turn("All groups", "", 0), ...(at > 0 ? [turn("Back", id, at - 1)] : []), ...(at + 1 < pages ? [turn("More", id, at + 1)] : [])]),
		],
	};
}
