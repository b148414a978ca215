/** Free text: a direct message, one that mentions the bot, or a reply to it. What to answer, if anything. Pure but for the memory it is given. */
import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import { askBeside } from "../../ask-beside.ts";
import type { Library } from "../../library.ts";
import { answeredBy } from "../../matching/decision.ts";
import { type Turns, turnOf } from "../../matching/turns.ts";
import type { Outcome } from "../../outcome.ts";
import { onWhat } from "../messages/address.ts";
import { rows } from "../messages/button.ts";
import { lostButton } from "../messages/lost-button.ts";
import { scamMessage } from "../messages/scam-message.ts";
import { suspectOf, unreadIn } from "../messages/suspect.ts";
import { targetShown } from "../messages/target-shown.ts";
import { writtenIn } from "../messages/written-in.ts";
import type { Bot } from "../pipeline/command.ts";
import { type Cooldown, KIND_WORD } from "../pipeline/cooldown.ts";
import { isFirstAid } from "../pipeline/emergency.ts";
import { shelfOf } from "../pipeline/library-here.ts";
import { type Asker, guildOf } from "../protocol/guild-context.ts";
import { type Asked, askedIn, isFor, repliesTo } from "./addressed.ts";
import { mentionsWanted } from "./preferences.ts";
import { answerQuestion, type QuestionReply } from "./question.ts";

const ASK_HERE = 'Write your question after my name, such as "is my money safe on BitMart?", or type /ask for an answer that only you see.';
const ASK_ME = 'Ask me whether coins on an exchange are covered, such as "is my money safe on BitMart?".';
const CANNOT_READ = "Discord does not let me read that message from here. Hold it (or press ⋯), then *Apps*, then *Answer this*.";
const NO_PICTURES = "I cannot read pictures, files or voice messages. Write what it says, or ask me in your own words.";

/**
 * @param self the bot's own user id
 * @returns null where the message is not for the bot, is a bot's, comes too fast, or its writer is not served; an emergency is answered in any case
 */
export async function answerMessageText(
	bot: Bot,
	message: GatewayMessageCreateDispatchData,
	self: string,
	cooldown: Cooldown,
): Promise<QuestionReply | null> {
	if (message.author.bot || message.webhook_id || !isFor(message, self)) return null;
	const server = guildOf(message);
	if (server !== null && !(await mentionsWanted(bot, server))) return null;
	const refused = bot.admission.refusal({ person: message.author.id, server: guildOf(message) }) !== null;
	const pace = refused ? "silence" : cooldown(message.author.id);
	const asked = askedIn(message, self);
	const slowed = () => (pace === "word" ? warned(message, plain(KIND_WORD)) : null);
	if (!("question" in asked)) return pace === "go" ? warned(message, plain(lineFor(asked.kind, server))) : slowed();
	const asker = { person: message.author.id, channel: message.channel_id, server };
	// Where it reads messages the bot is a member, so the server installed it: its layer applies.
	const library = await shelfOf(bot, server);
	const { question, alone } = await meantBy(bot, library, asker, asked);
	// Flood control counts, but never silences somebody in need.
	if (pace !== "go" && !isFirstAid(alone)) return slowed();
	if (asked.kind === "forwarded") {
		const suspicion = fraudIn(bot, message);
		if (suspicion) return suspicion;
	}
	const reply = await answerQuestion(bot, library, question, asker, false, await repliedTo(library, message, self), alone);
	return warned(message, asked.kind === "quoted" && !reply.secret ? onBehalfOf(asked, reply) : reply);
}

/** Words, and what they mean by themselves. */
type Meant = { readonly question: string; readonly alone: Outcome };

/**
 * Anybody who is frightened types in fragments: what they typed just before belongs to it. Another's words are no fragments of theirs.
 * @returns the words that tell of a loss now, or else what was asked
 */
async function meantBy(bot: Bot, library: Library, asker: Asker, { kind, question }: Questioned): Promise<Meant> {
	const alone = await askBeside(library, question);
	if (kind !== "own") return { question, alone };
	if (!isFirstAid(alone) && !isFragment(question, alone)) {
		bot.memory.endFragments(asker);
		return { question, alone };
	}
	const lines = bot.memory.fragments(asker, question);
	// All of them, then fewer: what was asked before the loss may drown it.
	for (let from = 0; from < lines.length - 1; from++) {
		const joined = lines.slice(from).join(" ");
		const together = await askBeside(library, joined);
		if (isFirstAid(together)) return { question: joined, alone: together };
	}
	return { question, alone };
}

type Questioned = Extract<Asked, { readonly question: string }>;

/** A reply is a follow-up to what it answers, whatever its person asked before: to an answer of the bot's, or to another's question. */
async function repliedTo(library: Library, message: GatewayMessageCreateDispatchData, self: string): Promise<Turns | null> {
	const answered = repliesTo(message);
	if (!answered) return null;
	if (answered.author.id !== self) {
		const { turn } = await askBeside(library, writtenIn(answered));
		return turn && [turn];
	}
	const target = targetShown(answered);
	return target && library.answer(target) && [turnOf(target)];
}

/** Says whose question it is, without a ping, and points at that message. */
function onBehalfOf({ author, message }: Extract<Asked, { kind: "quoted" }>, reply: QuestionReply): QuestionReply {
	const content = [onWhat(author), reply.data.content].filter(Boolean).join("\n");
	return { ...reply, data: { ...reply.data, content }, pointAt: message };
}

/** A message that somebody passed on is often one that they do not trust. @returns null where nothing in it marks a fraud */
function fraudIn(bot: Bot, message: GatewayMessageCreateDispatchData): QuestionReply | null {
	const checked = bot.library.judgeFraud({ ...suspectOf(message), author: null }, []);
	if (checked.verdict !== "marks") return null;
	return { data: scamMessage(bot.library, checked, unreadIn(message), null), secret: false, target: null, aside: async () => {} };
}

function lineFor(kind: Asked["kind"], server: string | null): string {
	if (kind === "unread") return CANNOT_READ;
	if (kind === "picture") return NO_PICTURES;
	return server === null ? ASK_ME : ASK_HERE;
}

/** Anybody who asks in public is written to by frauds within minutes: an answer in a server says so, an embed in its footer already. */
export function warned(message: GatewayMessageCreateDispatchData, reply: QuestionReply): QuestionReply {
	const { content, embeds } = reply.data;
	if (guildOf(message) === null || embeds || content === undefined) return reply;
	return { ...reply, data: { ...reply.data, content: `${content}\n-# Staff will never message you first.` } };
}

/** "from bitmart", "my coins": too short to be meant alone, or not understood alone. */
function isFragment(typed: string, { decision }: Outcome): boolean {
	return typed.split(/\s+/).length <= FEW_WORDS || answeredBy(decision) === null;
}

/** So few words are a part of something more often than a question. */
const FEW_WORDS = 3;

/** With the way to first aid: it may be all that somebody needs. */
function plain(content: string): QuestionReply {
	return { data: { content, components: rows([lostButton()]) }, secret: false, target: null, aside: async () => {} };
}
