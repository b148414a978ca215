/**
 * The gateway door: discord.js keeps the connection, shards and resumes; everything is taken from its raw events, which carry
 * interactions, direct messages and mentions without partials, caches or a privileged intent, and survive a RESUME.
 */
import { Client, Events, GatewayIntentBits, Options, Status } from "discord.js";
import type { APIInteraction, GatewayDispatchPayload, GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import { GatewayDispatchEvents } from "discord-api-types/v10";
import { LRUCache } from "lru-cache";
import { atMost } from "../at-most.ts";
import type { Shards as ShardsWanted } from "../config.ts";
import { isFor } from "../discord/conversation/addressed.ts";
import { answersInChosenChannels } from "../discord/conversation/chosen-channels.ts";
import { answerMessageText } from "../discord/conversation/message.ts";
import { notePosted } from "../discord/conversation/posted-answers.ts";
import type { QuestionReply } from "../discord/conversation/question.ts";
import type { Bot } from "../discord/pipeline/command.ts";
import { cooldown, MESSAGES } from "../discord/pipeline/cooldown.ts";
import type { Handle } from "../discord/pipeline/handle.ts";
import type { Who } from "../discord/pipeline/work-share.ts";
import { guildOf } from "../discord/protocol/guild-context.ts";
import { refusalCode } from "../discord/protocol/refusal.ts";
import type { DoorRefused } from "./door-refused.ts";
import { awaitSessions, forgiveBookkeeping } from "./gateway-login.ts";
import { closedForGood, refusedForGood } from "./gateway-refusals.ts";
import { steadyShards } from "./gateway-shards.ts";

export type GatewayDoor = {
	readonly bot: Bot;
	readonly handle: Handle;
	readonly token: string;
	/** Discord's REST address without the version; the gateway's address comes from there. */
	readonly api: string;
	/** Whether an interaction may be taken up: not where another process did so already. */
	readonly takeUp?: (interaction: APIInteraction) => Promise<boolean>;
	/** Whether what arrives is this process's to answer; another may own its shards after it hung. */
	readonly mayAnswer?: () => boolean;
	/** Whether messages in servers that mention the bot are read. */
	readonly mentions: boolean;
	/** Whether channels that moderators chose are read; needs the privileged Message Content intent. */
	readonly content?: boolean;
	/** Those that Discord recommends, or some of so many. Direct messages come to shard 0 alone. */
	readonly shards?: ShardsWanted;
	/** Milliseconds. */
	readonly now: () => number;
	readonly onFault: (error: unknown, what: string) => void;
	/** Told of each answer of Discord's that it counts against this address, with how many there were in these ten minutes. */
	readonly onInvalid?: (count: number) => void;
	/** Called when Discord closes a shard for good: nothing comes from it any more. */
	readonly onRefused?: (why: DoorRefused) => void;
};

/** A message or interaction that comes twice (after a RESUME) is answered once. */
const SEEN_MOST = 20_000;
/**
 * By code, not by class: discord.js loads the REST client as CommonJS, we as a module, which makes two classes of one name.
 * The person closed their direct messages, or the bot may not write there: nothing to be done, and no fault of ours.
 */
const NOBODY_TO_TELL = new Set([50007, 50001, 50013, 10003, 10008]);

/** How many shards this process serves, and how many of them are connected. */
export type Shards = { readonly all: number; readonly ready: number };

export type OpenGateway = {
	/** The application's id, as Discord told it at login. */
	readonly application: string;
	readonly shards: () => Shards;
	readonly close: () => Promise<void>;
};

/**
 * Logs in and answers until closed.
 * @throws DoorRefused where Discord refuses for good, and whatever else keeps it from logging in now
 */
export async function openGateway(door: GatewayDoor): Promise<OpenGateway> {
	const {
		bot,
		handle,
		api,
		mentions,
		content = false,
		shards = "auto",
		now,
		onFault,
		onRefused,
		takeUp = async () => true,
		mayAnswer = () => true,
	} = door;
	const client = new Client({
		intents: [
			GatewayIntentBits.DirectMessages,
			...(mentions ? [GatewayIntentBits.GuildMessages] : []),
			...(content ? [GatewayIntentBits.MessageContent] : []),
		],
		makeCache: Options.cacheWithLimits({ ...everyCacheOff() }),
		rest: { api, version: "10", invalidRequestWarningInterval: 1 },
		ws: { buildStrategy: steadyShards },
		...(shards === "auto" ? { shards } : { shards: [...shards.ids], shardCount: shards.of }),
		allowedMentions: { parse: [], repliedUser: false },
	});
	const seen = new LRUCache<string, true>(atMost(SEEN_MOST));
	const pace = cooldown(now, MESSAGES);
	const once = (id: string) => !seen.has(id) && seen.set(id, true);

	const self = () => client.user?.id ?? "";
	// Of what goes on in a server next to nothing is for the bot: the rest is not even remembered as seen.
	const heard = (message: GatewayMessageCreateDispatchData) => !message.author.bot && isFor(message, self()) && once(message.id);

	const interact = async (interaction: APIInteraction) => {
		if (!(await takeUp(interaction))) return;
		const { response, reply, after } = await handle(interaction);
		await (reply ? bot.discord.answer(interaction, reply) : bot.discord.respond(interaction, response));
		await after?.();
	};
	const converse = async (message: GatewayMessageCreateDispatchData) => {
		await send(message, await bot.admission.measured(writerOf(message), () => answerMessageText(bot, message, self(), pace)));
	};
	const overheard = content ? answersInChosenChannels(bot, now) : null;
	const overhear = async (message: GatewayMessageCreateDispatchData) => {
		const writer = writerOf(message);
		// An answer that nobody asked for is owed to nobody.
		if (!overheard || bot.admission.refusal(writer) !== null) return;
		const reply = await bot.admission.measured(writer, () => overheard(message, self()));
		if (reply && once(message.id)) await send(message, reply);
	};
	const send = async (message: GatewayMessageCreateDispatchData, reply: QuestionReply | null) => {
		if (!reply) return;
		// A reply shows the message that it replies to: a secret must not be shown once more.
		const posted = await bot.discord.post(message.channel_id, reply.data, reply.secret ? undefined : (reply.pointAt ?? message.id));
		const where = { server: message.guild_id ?? "", channel: message.channel_id, message: posted, form: "whole" } as const;
		if (reply.target && where.server) await notePosted(bot, reply.target, where);
		await reply.aside();
	};
	const guard = (what: string, work: Promise<void>) => {
		work.catch((error: unknown) => {
			if (!NOBODY_TO_TELL.has(refusalCode(error) ?? 0)) onFault(error, what);
		});
	};
	client.on("raw", (packet: GatewayDispatchPayload) => {
		if (!mayAnswer()) return;
		if (packet.t === GatewayDispatchEvents.InteractionCreate && once(packet.d.id)) guard("interaction", interact(packet.d));
		if (packet.t !== GatewayDispatchEvents.MessageCreate) return;
		if (heard(packet.d)) guard("message", converse(packet.d));
		else if (content && !isFor(packet.d, self())) guard("message", overhear(packet.d));
	});
	client.rest.on("invalidRequestWarning", ({ count }) => door.onInvalid?.(count));
	client.on("error", (error) => onFault(error, "gateway"));
	forgiveBookkeeping(client, onFault);
	await logIn(client, door);
	client.on(Events.ShardDisconnect, ({ code }) => {
		const why = closedForGood(code, content);
		if (why) onRefused?.(why);
	});
	const counted = () => ({ all: client.ws.shards.size, ready: client.ws.shards.filter(({ status }) => status === Status.Ready).size });
	return { application: client.application?.id ?? "", shards: counted, close: () => client.destroy() };
}

const writerOf = (message: GatewayMessageCreateDispatchData): Who => ({ person: message.author.id, server: guildOf(message) });

async function logIn(client: Client, { token, api, content = false, shards = "auto", onFault }: GatewayDoor): Promise<void> {
	try {
		await awaitSessions(client, token, shards === "auto" ? shards : shards.ids.length, onFault);
		await client.login(token);
	} catch (error) {
		await client.destroy();
		throw refusedForGood(error, api, content) ?? error;
	}
}

/** discord.js keeps what it sees unless told otherwise; nothing here looks anything up. */
function everyCacheOff() {
	return {
		ApplicationCommandManager: 0,
		BaseGuildEmojiManager: 0,
		DMMessageManager: 0,
		GuildBanManager: 0,
		GuildInviteManager: 0,
		GuildMemberManager: {
			maxSize: 1,
			keepOverLimit: (member: { id: string; client: { user: { id: string } } }) => member.id === member.client.user.id,
		},
		GuildMessageManager: 0,
		GuildScheduledEventManager: 0,
		GuildStickerManager: 0,
		MessageManager: 0,
		PresenceManager: 0,
		ReactionManager: 0,
		ReactionUserManager: 0,
		StageInstanceManager: 0,
		ThreadManager: 0,
		ThreadMemberManager: 0,
		UserManager: { maxSize: 1, keepOverLimit: (user: { id: string; client: { user: { id: string } } }) => user.id === user.client.user.id },
		VoiceStateManager: 0,
	};
}
