/**
 * Channels that moderators chose (/faq channel): there a question of the bot's field is answered though nobody called the bot. It needs
 * the Message Content intent. It answers what it is sure of and is silent for all else: no "I don't know", no choices, no greeting.
 */
import { type GatewayMessageCreateDispatchData, MessageType } from "discord-api-types/v10";
import { LRUCache } from "lru-cache";
import { askBeside } from "../../ask-beside.ts";
import { atMost } from "../../at-most.ts";
import type { Library } from "../../library.ts";
import { asksOfOurs } from "../../matching/asks.ts";
import { exchangesOf, writeTarget } from "../../matching/target.ts";
import type { Outcome } from "../../outcome.ts";
import type { ChosenChannel } from "../../store/contract.ts";
import type { Bot } from "../pipeline/command.ts";
import { type Cooldown, cooldown, MESSAGES } from "../pipeline/cooldown.ts";
import { guildOf } from "../protocol/guild-context.ts";
import type { Place } from "../sending/discord-api.ts";
import { warned } from "./message.ts";
import { type QuestionReply, replyTo } from "./question.ts";

type Message = GatewayMessageCreateDispatchData;
/** @returns null for what is not to be answered: nearly everything */
export type AnswerOverheard = (message: Message, self: string) => Promise<QuestionReply | null>;

/**
 * Surer than for somebody who asked the bot itself (matching/decide.ts): there a wrong reading is one more question, here it is an
 * interruption. Measured on test/exam/chatter.jsonl against test/exam/questions.jsonl.
 */
const SURE_UNASKED = 0.75;
/** First aid that was not needed harms nobody, so a little less is enough. */
const SURE_OF_NEED = 0.5;
/** What was answered in a channel is not said again while people talk about it. */
const SAID_MS = 10 * 60_000;
/** About 1 MB at most. */
const MOST_SAID = 10_000;
/** Which channel a thread is under never changes, and is asked of Discord once a day; 10,000 threads are about 1 MB. */
const PLACES = { ...atMost(10_000), ttl: 24 * 60 * 60_000 };
/** A longer message is a story or a paste. */
const LONGEST = 1000;

/** @param now milliseconds */
export function answersInChosenChannels(bot: Bot, now: () => number): AnswerOverheard {
	const places = new LRUCache<string, Place>({ ...PLACES, ttlResolution: 0, perf: { now } });
	const said = new LRUCache<string, true>({ ...atMost(MOST_SAID), ttl: SAID_MS, ttlResolution: 0, perf: { now } });
	const pace: Cooldown = cooldown(now, MESSAGES);

	const placeOf = async (channel: string): Promise<Place> => {
		const known = places.get(channel);
		if (known) return known;
		const place = await bot.discord.place(channel);
		places.set(channel, place);
		return place;
	};

	return async (message, self) => {
		const server = guildOf(message);
		if (server === null || !isPlain(message, self)) return null;
		const settings = await bot.servers.settingsHere(server);
		const chosen = settings?.channels ?? [];
		if (chosen.length === 0) return null;
		const text = await questionIn(message, chosen, placeOf);
		if (text === null) return null;
		const library = await bot.servers.shelf(server);
		const outcome = await askBeside(library, text);
		const kind = worthAnswering(library, text, outcome);
		if (kind === null) return null;
		if (kind !== "need") {
			const key = `${message.channel_id} ${"target" in outcome.decision ? writeTarget(outcome.decision.target) : ""}`;
			if (said.has(key) || pace(message.author.id) !== "go") return null;
			said.set(key, true);
		}
		const asker = { person: message.author.id, channel: message.channel_id, server };
		return warned(message, await replyTo(bot, library, text, outcome, asker, false));
	};
}

/** Said to everybody: a reply or a mention is between the two, and a system message is nobody's. */
function isPlain(
	{ author, webhook_id, type, mentions, mention_roles, mention_everyone, message_reference, content }: Message,
	self: string,
): boolean {
	if (author.bot || webhook_id || author.id === self || type !== MessageType.Default || message_reference) return false;
	if (mentions.length > 0 || mention_roles.length > 0 || mention_everyone) return false;
	return content.trim() !== "" && content.length <= LONGEST;
}

/** What is asked there: the message, or a forum post's title with its first message; null in other channels, and further down in a post. */
async function questionIn(message: Message, chosen: readonly ChosenChannel[], placeOf: (channel: string) => Promise<Place>): Promise<string | null> {
	const here = chosen.find(({ id }) => id === message.channel_id);
	if (here) return message.content;
	const place = await placeOf(message.channel_id);
	const parent = chosen.find(({ id }) => id === place.parent);
	if (!parent) return null;
	if (parent.kind === "text") return message.content;
	// A post's first message has the post's id. What people say to each other beneath it is theirs.
	if (message.id !== message.channel_id) return null;
	return [place.name, message.content].filter(Boolean).join("\n");
}

/** "need": somebody tells of a loss or showed a secret, whom no flood control silences. */
export function worthAnswering(library: Library, text: string, { decision, calm }: Outcome): "question" | "need" | null {
	if (decision.kind === "none") return decision.reason === "secret" ? "need" : null;
	if (decision.kind === "near" || decision.uncovered) return null;
	const { target, confidence } = decision;
	const entry = target.kind === "entry" ? library.dataset.question(target.id) : undefined;
	// Half of what sounds like a loss among traders is a joke: it must be told in so many words.
	if (entry?.emergency && !calm && confidence >= SURE_OF_NEED && library.saysLossOutright(text)) return "need";
	if (decision.kind !== "sure") return null;
	// "Do you log what I type" is asked of the bot itself, whom nobody called: here it is asked of somebody else.
	if (entry?.about || confidence < SURE_UNASKED) return null;
	return asksOfOurs(text, exchangesOf(target).length > 0) ? "question" : null;
}
