/** /ask: a question in a member's own words, the buttons under every answer, and the panel's. */
import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { feedback } from "../src/discord/conversation/feedback.ts";
import { panel } from "../src/discord/conversation/panel.ts";
import { pictured, shortPictured } from "../src/discord/conversation/picture-reply.ts";
import { notingPosted } from "../src/discord/conversation/posted-answers.ts";
import { publicHere } from "../src/discord/conversation/preferences.ts";
import { answerQuestion } from "../src/discord/conversation/question.ts";
import { addressTo } from "../src/discord/messages/address.ts";
import { answerMessage, nearMessage } from "../src/discord/messages/answer-message.ts";
import { evidencePages } from "../src/discord/messages/evidence-pages.ts";
import { page } from "../src/discord/messages/pages.ts";
import { sourcesPages } from "../src/discord/messages/sources-pages.ts";
import { LONGEST_QUESTION } from "../src/discord/messages/written-in.ts";
import type { Bot, Command, Pressed } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { libraryHere } from "../src/discord/pipeline/library-here.ts";
import { askerOf, guildOf, serverOf } from "../src/discord/protocol/guild-context.ts";
import { chosen, focused, person, text } from "../src/discord/protocol/options.ts";
import { isOwnDm, type MessageData } from "../src/discord/protocol/reply.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";
import type { Library } from "../src/library.ts";
import type { Suggestion } from "../src/matching/suggest.ts";
import { parseTarget, writeTarget } from "../src/matching/target.ts";
import { turnOf } from "../src/matching/turns.ts";

export const ask = {
	data: {
		type: ApplicationCommandType.ChatInput,
		name: "ask",
		description: "Ask whether coins on an exchange are covered, who pays after a theft, or what to do",
		...EVERYWHERE,
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: "question",
				description: "In your own words, such as: is my money safe on BitMart?",
				required: true,
				max_length: LONGEST_QUESTION,
				autocomplete: true,
			},
			{ type: ApplicationCommandOptionType.User, name: "for", description: "Show the answer here and address it to this member, who is told once" },
			{ type: ApplicationCommandOptionType.Boolean, name: "public", description: "Show the answer to everybody here, or keep it private" },
		],
	},
	async run(bot, interaction) {
		const options = interaction.data.options;
		const to = guildOf(interaction) === null ? null : person(options, "for");
		const shown = to !== null || (chosen(options, "public") ?? (await publicHere(bot, interaction)));
		const hidden = !shown && !isOwnDm(interaction);
		const library = await libraryHere(bot, interaction);
		const { data, aside, target } = await answerQuestion(bot, library, text(options, "question") ?? "", askerOf(interaction), hidden);
		// What is declined stays private: nobody else needs to see it, and a secret must not be pointed at.
		if (!data.embeds) return { ...data, private: !isOwnDm(interaction), aside };
		const noting = hidden ? {} : notingPosted(bot, interaction, target, "whole");
		return { ...(to === null ? data : addressed(data, to)), private: hidden, aside, ...noting };
	},
	async autocomplete(bot, interaction) {
		const typed = focused(interaction.data.options)?.value ?? "";
		const library = await libraryHere(bot, interaction);
		return byUse(library.suggest(typed), bot.uses(serverOf(interaction))).map(({ question }) => ({ name: question, value: question }));
	},
	components: { go, cell, evidence, sources, show, shared, ...feedback.components, ...panel.components },
	forms: { ...feedback.forms, ...panel.forms },
} satisfies Command;

type Pressing = Parameters<Pressed>;

/** One ping, of the member whom it is for. */
function addressed(data: MessageData, to: string): MessageData {
	return { ...data, content: [addressTo(to), data.content].filter(Boolean).join(" "), ping: to };
}

/** Of what holds the typed words equally well, that which is answered most in this server. The order stays otherwise. */
function byUse(suggestions: readonly Suggestion[], uses: ReadonlyMap<string, number>): Suggestion[] {
	const used = ({ target }: Suggestion) => uses.get(writeTarget(target)) ?? 0;
	// A server's own entries have no rank, and come first.
	return suggestions.toSorted((a, b) => (a.rank ?? -1) - (b.rank ?? -1) || used(b) - used(a));
}

/** A related topic, or one of the near choices: a private copy for the person who pressed. */
function go(bot: Bot, interaction: Pressing[1], args: Pressing[2]) {
	return copyFor(bot, interaction, args[0]);
}

/** A cell chosen in the menu under a table: a private copy too. */
function cell(bot: Bot, interaction: Pressing[1]) {
	return copyFor(bot, interaction, "values" in interaction.data ? interaction.data.values[0] : undefined);
}

async function copyFor(bot: Bot, interaction: Pressing[1], argument: string | undefined) {
	const library = await libraryHere(bot, interaction);
	const answer = targetAnswer(library, argument);
	bot.memory.remember(askerOf(interaction), turnOf(answer.target));
	const hidden = !isOwnDm(interaction);
	return { ...(await pictured(bot, library, answer, hidden)), private: hidden };
}

/** Puts an answer that somebody got privately into the channel. */
async function show(bot: Bot, interaction: Pressing[1], args: Pressing[2]) {
	const library = await libraryHere(bot, interaction);
	const answer = targetAnswer(library, args[0]);
	return { ...(await shortPictured(bot, library, answer)), private: false, ...notingPosted(bot, interaction, answer.target, "short") };
}

/** Every source of an answer, page by page. */
async function sources(bot: Bot, interaction: Pressing[1], args: Pressing[2]) {
	const answer = targetAnswer(await libraryHere(bot, interaction), args[0]);
	return { ...page(sourcesPages(answer), Number(args[1]), "sources", writeTarget(answer.target)), private: !isOwnDm(interaction) };
}

/** What everybody else reads: the shared dataset's answer, without this server's layer. */
async function shared(bot: Bot, interaction: Pressing[1], args: Pressing[2]) {
	const library = await libraryHere(bot, interaction);
	const { target } = targetAnswer(library, args[0]);
	const hidden = !isOwnDm(interaction);
	const base = target.kind === "own" ? bot.library.ask(library.questionFor(target)) : null;
	const answer = base ? base.answer : bot.library.answer(target);
	if (answer) return { ...answerMessage(bot.library, answer, { showable: false, today: bot.now() }), private: hidden };
	if (base?.decision.kind === "near") return { ...nearMessage(bot.library, base.decision.choices, base.message), private: hidden };
	return { content: "The shared dataset has no answer of its own to that: this entry is this server's alone.", private: hidden };
}

/** All evidence, page by page. */
async function evidence(bot: Bot, interaction: Pressing[1], args: Pressing[2]) {
	const library = await libraryHere(bot, interaction);
	const answer = targetAnswer(library, args[0]);
	const pages = evidencePages(library.dataset, answer.target, answer.title);
	return { ...page(pages, Number(args[1]), "evidence", writeTarget(answer.target)), private: !isOwnDm(interaction) };
}

function targetAnswer(library: Library, argument: string | undefined) {
	const target = parseTarget(argument);
	const answer = target && library.answer(target);
	if (!answer) throw new UserError("What that button led to is no longer there. Please ask again with /ask.");
	return answer;
}
