/** Somebody who types to the bot, a line a second, directly or by mention, under flood control: what comes of each line. */
import { type GatewayMessageCreateDispatchData, MessageType } from "discord-api-types/v10";
import { answerMessageText } from "../../src/discord/conversation/message.ts";
import { cooldown, MESSAGES } from "../../src/discord/pipeline/cooldown.ts";
import type { MessageData } from "../../src/discord/protocol/reply.ts";
import type { talk } from "../talk.ts";

const SELF = "1000000000000000001";

/** @param bot whose clock goes on as they type */
export function typist(bot: Awaited<ReturnType<typeof talk>>) {
	let person = 0;
	let count = 0;
	let seconds = 0;
	let pace = cooldown(() => 0, MESSAGES);
	const typed = (content: string, guild: boolean): GatewayMessageCreateDispatchData =>
		({
			id: String(7000 + ++count),
			channel_id: "3000000000000000001",
			...(guild ? { guild_id: "2000000000000000001" } : {}),
			content: guild ? `<@${SELF}> ${content}` : content,
			author: { id: `99${person}`, username: "mia", discriminator: "0", global_name: null, avatar: null },
			type: MessageType.Default,
		}) as unknown as GatewayMessageCreateDispatchData;
	return {
		/** Somebody new, long after the last. */
		somebodyNew() {
			person++;
			bot.pass(3_600_000);
			seconds += 3600;
			pace = cooldown(() => seconds * 1000, MESSAGES);
		},
		/** @param guild by mention, in a server @returns null for silence */
		async say(content: string, guild = false): Promise<MessageData | null> {
			const reply = await answerMessageText(bot.bot, typed(content, guild), SELF, pace);
			bot.pass(1000);
			seconds++;
			return reply?.data ?? null;
		},
	};
}

/** The button that is red, if there is one. */
export function redOf(data: MessageData | null) {
	return (data?.components ?? [])
		.flatMap((row) => ("components" in row ? (row.components as { custom_id: string; label: string; style: number }[]) : []))
		.find(({ style }) => style === 4);
}
