/** /privacy: what is kept about whoever asks, taken away at a press, and whether their questions are counted. */
import { type APIInteraction, ApplicationCommandType, ButtonStyle } from "discord-api-types/v10";
import { button, rows } from "../src/discord/messages/button.ts";
import type { Bot, Command } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { customId } from "../src/discord/protocol/custom-id.ts";
import { askerOf } from "../src/discord/protocol/guild-context.ts";
import type { Reply } from "../src/discord/protocol/reply.ts";
import { type KeptOf, StoreUnavailable } from "../src/store/contract.ts";

const AWAY: Reply = {
	content: "I cannot reach my store at the moment, so nothing was shown or changed. Please try again in a few minutes.",
	private: true,
	unavailable: true,
};

export const privacy = {
	changes: true,
	data: {
		type: ApplicationCommandType.ChatInput,
		name: "privacy",
		description: "What I keep about you; have it deleted, or your questions left out of the counts",
		...EVERYWHERE,
	},
	run: (bot, interaction) => shown(bot, interaction, null),
	components: {
		"privacy-delete": (bot, interaction) =>
			shown(bot, interaction, async (person) => {
				await bot.store.forgetPerson(person);
				bot.memory.forget(person);
				return "Done: what I kept about you is deleted.";
			}),
		"privacy-out": (bot, interaction) =>
			shown(bot, interaction, async (person) => {
				await bot.store.optOut(person, bot.now().getTime());
				return "Done: from now on your questions are neither counted nor queued.";
			}),
		"privacy-in": (bot, interaction) =>
			shown(bot, interaction, async (person) => {
				await bot.store.optIn(person);
				return "Done: your questions are counted again, without your name.";
			}),
	},
} satisfies Command;

type Asking = Pick<APIInteraction, "type"> & Parameters<typeof askerOf>[0];

/** @param change what is done first, with the sentence that says so. For the person alone, wherever they ask. */
async function shown(bot: Bot, interaction: Asking, change: ((person: string) => Promise<string>) | null): Promise<Reply> {
	const { person } = askerOf(interaction);
	try {
		const done = change && (await change(person));
		const message = { content: [done, told(await bot.store.keptOf(person))].filter(Boolean).join("\n\n") };
		const kept = await bot.store.optedOut(person);
		return { ...message, components: buttons(kept), private: true, ...(change ? { update: true } : {}) };
	} catch (error) {
		if (error instanceof StoreUnavailable) return AWAY;
		throw error;
	}
}

function buttons(isOut: boolean) {
	const count = isOut
		? button("Count my questions again", customId("privacy-in"))
		: button("Leave my questions out of the counts", customId("privacy-out"));
	return rows([button("Delete what you keep about me", customId("privacy-delete"), ButtonStyle.Danger), count]);
}

function told({ drafts, questions, servers, moderates, votes, blocked, optedOut }: KeptOf): string {
	const kept = [
		[questions, `What your last question came to in ${many(questions, "channel")}: ids of answers and no words, for ten minutes.`],
		[votes, `${many(votes, "vote")} of this month (👍 or *Wrong or old?*), by a hash whose key is thrown away with the month.`],
		[drafts, `${many(drafts, "draft")} that you wrote as a moderator, for thirty days.`],
		[
			servers,
			`Your id beside what you wrote or approved for ${many(servers, "server")} as a moderator. Deleting takes the id out; the words are the server's.`,
		],
		[moderates, `That you used \`/faq\` in ${many(moderates, "server")}, for ninety days.`],
	] as const;
	const lines = kept.filter(([n]) => n > 0).map(([, line]) => `- ${line}`);
	return [
		lines.length > 0 ? `**What I keep about you**\n${lines.join("\n")}` : "**I keep nothing that leads to you.**",
		"In memory alone: what you last asked here, for ten minutes, and how often you asked in the last half minute. No question stands in a log.",
		optedOut
			? "You opted out: your questions are neither counted nor queued. For that alone your id is kept."
			: "Your questions are counted by week, without your name. In servers that installed me, what I could not answer waits for the moderators, masked and without your name.",
		...(blocked ? ["Whoever runs me has blocked this account. That stays until they lift it; deleting does not."] : []),
	].join("\n\n");
}

function many(n: number, what: string): string {
	return `${n} ${what}${n === 1 ? "" : "s"}`;
}
