/** 👍 and "Wrong or old?" under an answer: counted once a person and month, by a keyed hash whose key is gone after the month. */
import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { TargetKey } from "../../dataset/key.ts";
import { masked } from "../../guard/masked.ts";
import { parseTarget, writeTarget } from "../../matching/target.ts";
import { StoreUnavailable } from "../../store/contract.ts";
import { voteHash } from "../../store/vote-hash.ts";
import { isoWeek } from "../../text/week.ts";
import { COLOUR } from "../messages/colours.ts";
import type { Bot, Command, Pressed, Submitted } from "../pipeline/command.ts";
import { libraryHere } from "../pipeline/library-here.ts";
import { customId } from "../protocol/custom-id.ts";
import { typedInto } from "../protocol/form.ts";
import { askerOf, serverOf } from "../protocol/guild-context.ts";
import { escapeMarkdown } from "../protocol/markdown.ts";
import type { FormReply, Reply } from "../protocol/reply.ts";
import { UserError } from "../protocol/user-error.ts";
import { enqueue, NOWHERE } from "./tally.ts";

/** What a person may write about an answer. */
const LONGEST_REPORT = 500;
const AWAY = "I cannot note that at the moment, but thank you. Please try again in a few minutes.";

export const feedback = {
	components: { helpful, wrong },
	forms: { wrong: reported },
} satisfies Pick<Command, "components" | "forms">;

/** Counted under the server where a moderator will read it; elsewhere for the operator. Their thanks are for the person alone. */
async function helpful(bot: Bot, interaction: Parameters<Pressed>[1], [argument = ""]: readonly string[]): Promise<Reply> {
	const entry = await known(bot, interaction, argument);
	const server = serverOf(interaction) ?? NOWHERE;
	const aside = () => countVote(bot, server, "helpful", entry, askerOf(interaction).person).then(() => undefined, quietly);
	return { content: "Thank you. It counts once a month, without your name.", private: true, aside };
}

/** The form where moderators will read what is written in it; elsewhere the count alone. */
async function wrong(bot: Bot, interaction: Parameters<Pressed>[1], [argument = ""]: readonly string[]): Promise<FormReply | Reply> {
	const entry = await known(bot, interaction, argument);
	const { person } = askerOf(interaction);
	if (serverOf(interaction) !== null) return { form: reportForm(entry, "Moderators read it") };
	if (bot.operator.channel !== null) return { form: reportForm(entry, "Whoever runs me reads it") };
	return {
		content: "Noted, without your name. Nobody reads messages here, so please open an issue with a source for what is right: /about says where.",
		private: true,
		aside: () => countVote(bot, NOWHERE, "wrong", entry, person).then(() => undefined, quietly),
	};
}

async function reported(bot: Bot, interaction: Parameters<Submitted>[1], [argument = ""]: readonly string[]): Promise<Reply> {
	const entry = await known(bot, interaction, argument);
	const server = serverOf(interaction);
	const library = await libraryHere(bot, interaction);
	const target = parseTarget(entry);
	const said = masked(typedInto(interaction, "what")) ?? "";
	const about = target ? library.title(target) : "an answer";
	if (server === null) return toldOperator(bot, entry, askerOf(interaction).person, { about, said });
	try {
		const first = await countVote(bot, server, "wrong", entry, askerOf(interaction).person);
		if (!first) return { content: "You have told us about this answer this month already. It waits for the moderators.", private: true };
		await enqueue(bot, { server, text: said ? `${about}: ${said}` : about, kind: "wrong", entry });
	} catch (error) {
		if (error instanceof StoreUnavailable) return { content: AWAY, private: true, unavailable: true };
		throw error;
	}
	return { content: "Thank you. The moderators of this server will see it, without your name.", private: true };
}

/** Outside servers the operator is told, once a person, entry and month: masked, and without whose it is. */
async function toldOperator(bot: Bot, entry: TargetKey, person: string, { about, said }: { about: string; said: string }): Promise<Reply> {
	const { channel } = bot.operator;
	if (channel === null) throw new UserError("Nobody would read that form any more. /about says where the project takes corrections.");
	try {
		const first = await countVote(bot, NOWHERE, "wrong", entry, person);
		if (!first) return { content: "You have told us about this answer this month already. Thank you.", private: true };
	} catch (error) {
		if (error instanceof StoreUnavailable) return { content: AWAY, private: true };
		throw error;
	}
	const description = `**${escapeMarkdown(about)}**\n${said ? escapeMarkdown(said) : "*without words*"}`;
	const aside = async () =>
		void (await bot.discord.post(channel, { embeds: [{ title: "Marked wrong or old", color: COLOUR.neutral, description }] }));
	return { content: "Thank you. Whoever runs me will see it, without your name.", private: true, aside };
}

/** @returns whether it counted: the first such vote of this person on this entry in this month */
async function countVote({ store, now }: Bot, server: string, kind: "helpful" | "wrong", entry: TargetKey, person: string): Promise<boolean> {
	const at = now();
	const key = await store.monthKey(at.toISOString().slice(0, 7));
	const hash = voteHash(key, { person, server, entry, kind });
	const first = await store.voteOnce(server, entry, hash, at.getTime());
	if (first) await store.count([{ server, week: isoWeek(at), kind, entry, count: 1 }]);
	return first;
}

/** The entry as this server's shelf knows it: what a button of old or a made-up one names travels no further. */
async function known(bot: Bot, interaction: Parameters<typeof libraryHere>[1], argument: string): Promise<TargetKey> {
	const target = parseTarget(argument);
	const answer = target && (await libraryHere(bot, interaction)).answer(target);
	if (!answer) throw new UserError("That answer is no longer there. Please ask again with /ask.");
	return writeTarget(answer.target);
}

function reportForm(entry: TargetKey, readers: string): FormReply["form"] {
	return {
		custom_id: customId("wrong", entry),
		title: "What is wrong or old?",
		components: [
			{
				type: ComponentType.Label,
				label: "What should it say? (you may leave it empty)",
				description: `${readers} without your name. No keys or passwords. Up to ${LONGEST_REPORT} characters.`,
				component: { type: ComponentType.TextInput, custom_id: "what", style: TextInputStyle.Paragraph, required: false, max_length: LONGEST_REPORT },
			},
		],
	};
}

function quietly(error: unknown): void {
	if (!(error instanceof StoreUnavailable)) throw error;
}
