/** What the panel's menus and buttons do, privately for the person who pressed. It may have been posted by an older version: nothing in it is trusted. */
import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import { declinedMessage } from "../../answering/declined.ts";
import { TOPICS } from "../../dataset/topics.ts";
import { findSecret } from "../../guard/guard.ts";
import type { Library } from "../../library.ts";
import { aboutExchanges, exchangesOf, type Target } from "../../matching/target.ts";
import { turnOf } from "../../matching/turns.ts";
import { rows } from "../messages/button.ts";
import { lostButton } from "../messages/lost-button.ts";
import { ANOTHER, otherExchanges, panelMessage, whichExchange } from "../messages/panel-message.ts";
import { scamMessage } from "../messages/scam-message.ts";
import { LONGEST_QUESTION } from "../messages/written-in.ts";
import type { Bot, Command, Pressed, Submitted } from "../pipeline/command.ts";
import { libraryHere } from "../pipeline/library-here.ts";
import { customId } from "../protocol/custom-id.ts";
import { typedInto } from "../protocol/form.ts";
import { type Asker, askerOf, serverOf } from "../protocol/guild-context.ts";
import type { FormReply, MessageData, Reply } from "../protocol/reply.ts";
import { pictured } from "./picture-reply.ts";
import { answerQuestion } from "./question.ts";

export const panel = {
	components: { "panel-exchange": exchangePicked, "panel-topic": topicPicked, "panel-scam": askMessage, "panel-ask": askQuestion },
	forms: { "panel-scam": messageSent, "panel-ask": questionSent },
} satisfies Pick<Command, "components" | "forms">;

type Pressing = Parameters<Pressed>[1];
type Sent = Parameters<Submitted>[1];

/** As much as Discord lets anybody send. */
const LONGEST_MESSAGE = 4000;

async function exchangePicked(bot: Bot, interaction: Pressing): Promise<Reply> {
	const [library, first] = await Promise.all([libraryHere(bot, interaction), wantedFirst(bot, interaction)]);
	const value = pickedIn(interaction);
	if (value === ANOTHER) return privately(otherExchanges(library, first));
	// What was an id when the panel was posted may be a former name by now. Never by likeness: another's answer would be a wrong one.
	const exchange = library.exchanges.named(value);
	return exchange ? answered(bot, library, interaction, aboutExchanges([exchange.id], "overview")) : outdated(library, first);
}

/** Of the exchange that its person asked about last, else it is asked for. */
async function topicPicked(bot: Bot, interaction: Pressing): Promise<Reply> {
	const [library, first] = await Promise.all([libraryHere(bot, interaction), wantedFirst(bot, interaction)]);
	const topic = TOPICS.find((id) => id === pickedIn(interaction));
	if (!topic) return outdated(library, first);
	const exchange = await askedLast(bot, askerOf(interaction));
	return exchange === null ? privately(whichExchange(library, topic, first)) : answered(bot, library, interaction, aboutExchanges([exchange], topic));
}

function askMessage(): FormReply {
	return {
		form: form("panel-scam", "Is this a scam?", {
			id: "message",
			label: "Paste the message that you got",
			description: `Up to ${LONGEST_MESSAGE} characters. Never your own password or seed phrase. Nothing of it is kept.`,
			most: LONGEST_MESSAGE,
		}),
	};
}

async function messageSent(bot: Bot, interaction: Sent): Promise<Reply> {
	const text = typedInto(interaction, "message");
	// Who was made to believe in "validating a wallet" may paste what they were asked for.
	if (findSecret(text)) return privately({ content: declinedMessage(bot.library.dataset, "secret", []), components: rows([lostButton("phrase")]) });
	const server = serverOf(interaction);
	const settings = server === null ? null : await bot.servers.settingsHere(server);
	const checked = bot.library.judgeFraud({ texts: [text], links: [], author: null }, settings?.frauds ?? []);
	return privately(scamMessage(bot.library, checked, { pictures: 0, files: [], alone: false }, null));
}

function askQuestion(): FormReply {
	return {
		form: form("panel-ask", "Ask in your own words", {
			id: "question",
			label: "Your question",
			description: "Such as: is my money safe on BitMart? Only you see the answer.",
			most: LONGEST_QUESTION,
		}),
	};
}

async function questionSent(bot: Bot, interaction: Sent): Promise<Reply> {
	const library = await libraryHere(bot, interaction);
	const { data, aside } = await answerQuestion(bot, library, typedInto(interaction, "question"), askerOf(interaction), true);
	return { ...privately(data), aside };
}

async function answered(bot: Bot, library: Library, interaction: Pressing, target: Target): Promise<Reply> {
	const answer = library.answer(target);
	if (!answer) return outdated(library, await wantedFirst(bot, interaction));
	bot.memory.remember(askerOf(interaction), turnOf(target));
	return privately(await pictured(bot, library, answer, true));
}

/** What was chosen is no longer known under that name: the panel as it is today, for this person. */
function outdated(library: Library, first: readonly string[]): Reply {
	return privately({ ...panelMessage(library, first), content: "That panel is older than me. Please choose again here:" });
}

/** The one exchange that somebody asked about in the last minutes, or null. */
async function askedLast(bot: Bot, asker: Asker): Promise<string | null> {
	const [last] = await bot.memory.turns(asker);
	const [exchange, other] = last ? exchangesOf(last.target) : [];
	return exchange !== undefined && other === undefined ? exchange : null;
}

async function wantedFirst({ servers }: Bot, interaction: Parameters<typeof serverOf>[0]): Promise<readonly string[]> {
	const server = serverOf(interaction);
	return server === null ? [] : ((await servers.settingsHere(server))?.exchanges ?? []);
}

function pickedIn({ data }: Pressing): string {
	return ("values" in data ? data.values[0] : undefined) ?? "";
}

/** A panel is in a channel, so what it answers is for its person alone. */
function privately(data: MessageData): Reply {
	return { ...data, private: true };
}

type Asked = { readonly id: string; readonly label: string; readonly description: string; readonly most: number };

function form(action: string, title: string, { id, label, description, most }: Asked): FormReply["form"] {
	const component = { type: ComponentType.TextInput as const, custom_id: id, style: TextInputStyle.Paragraph, required: true, max_length: most };
	return { custom_id: customId(action), title, components: [{ type: ComponentType.Label, label, description, component }] };
}
