/** Who used /faq is noted, for reviews; and anybody who is the first in a server is told the three steps that it takes to be ready. */
import type { Afterwards, FormReply, Reply } from "../../src/discord/protocol/reply.ts";
import type { Answerable } from "../../src/discord/sending/discord-api.ts";
import { StoreUnavailable } from "../../src/store/contract.ts";
import type { Session } from "./session.ts";

const STEPS = [
	"**New here? Three steps, and I am ready:**",
	"1. `/faq settings`: who sees answers, and where changes are posted.",
	"2. `/faq panel`: a message to pin, so that nobody has to know a command.",
	"3. `/faq doctor`: what I still lack here.",
].join("\n");

/** A form cannot carry them: they come with the answer to it. */
export async function welcomed<T extends Reply | FormReply>(session: Session, reply: T, interaction: Answerable): Promise<T> {
	if ("form" in reply || !(await isFirst(session))) return reply;
	const after: Afterwards = async (sent) => {
		await session.bot.discord.followUp(interaction, { content: STEPS, private: true });
		await reply.after?.(sent);
	};
	return { ...reply, after };
}

/** The first to use /faq, in a server where nothing was set up before that was noted. */
async function isFirst({ servers, store, server, person, now }: Session): Promise<boolean> {
	try {
		if (!(await store.sawModerator(server, person, now.getTime()))) return false;
		return (await servers.settings(server)).panels.length === 0 && (await servers.entries(server)).every(({ revision }) => revision?.by === person);
	} catch (error) {
		// What was asked for was answered: this is beside it.
		if (error instanceof StoreUnavailable) return false;
		throw error;
	}
}
