/** /faq banner: one notice on every answer about an exchange in this server, with an end. */

import { noticeEmbed } from "../../src/discord/messages/news-embed.ts";
import { escapeMarkdown } from "../../src/discord/protocol/markdown.ts";
import { chosen, text } from "../../src/discord/protocol/options.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import { logLine } from "./log-channel.ts";
import { problemText } from "./problem-text.ts";
import type { Session, SlashStep } from "./session.ts";
import { line } from "./truncate.ts";
import { LONGEST_DAYS, readUntil } from "./until.ts";

export const banner: SlashStep = async (session, options) => {
	const { bot, servers, server, person, now } = session;
	const exchange = bot.library.exchanges.one(text(options, "exchange") ?? "");
	if (!exchange) throw new UserError("I know no exchange of that name. Start typing, and pick one from the list.");
	const name = escapeMarkdown(exchange.name);
	const says = (text(options, "text") ?? "").trim();
	if (!says) {
		await servers.dropBanner(server, exchange.id);
		return {
			content: `No notice stands on answers about ${name} now.`,
			private: true,
			after: logLine(session, `the notice on ${name} was taken down`),
		};
	}
	const until = readUntil(text(options, "until") ?? "", now);
	if (until === null)
		throw new UserError(
			`Say until when, such as "3 days", "12 hours" or 2026-12-01; at most ${LONGEST_DAYS} days ahead. Your notice was: ${line(says, 400)}`,
		);
	const problems = await servers.banner({ server, exchange: exchange.id, text: says, until, by: person });
	if (problems.length > 0)
		return { content: `The notice was not put up.\n${problemText(problems, 1000)}\nYour notice was: ${line(says, 400)}`, private: true };
	const posted = chosen(options, "post") ? `\n${whereTo(await postNotice(session, exchange, says, until), name)}` : "";
	const end = `<t:${Math.floor(until / 1000)}:f>`;
	return {
		content: `Until ${end} every answer about ${name} in this server says: ${line(says, 400)}${posted}`,
		private: true,
		after: logLine(session, `a notice on ${name} until ${end}: ${line(says, 400)}`),
	};
};

function whereTo(channels: number, name: string): string {
	if (channels === 0) return `It is posted nowhere: no channel follows ${name}. /faq alerts has one follow it.`;
	return `It is posted in ${channels} ${channels === 1 ? "channel" : "channels"} too.`;
}

/** In the channels that follow the exchange, through the line of alerts. @returns how many */
async function postNotice({ store, server, now }: Session, { id, name }: { id: string; name: string }, says: string, until: number): Promise<number> {
	const channels = [...new Set((await store.follows(server)).filter(({ exchange }) => exchange === id).map(({ channel }) => channel))];
	const at = now.getTime();
	const body = JSON.stringify(noticeEmbed(name, says, until));
	if (channels.length > 0) await store.announce({ id: `notice ${server} ${id} ${at}`, exchange: id, topic: "", body, at }, server, channels);
	return channels.length;
}
