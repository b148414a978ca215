/** /faq alerts: which channel is told when an exchange's answers change; and the weekly digest. */
import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import { chosen, text } from "../../src/discord/protocol/options.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import { logLine } from "./log-channel.ts";
import { lackingThere, type Picked, pickedChannel, TO_POST } from "./picked-channel.ts";
import type { SlashStep } from "./session.ts";
import { line } from "./truncate.ts";

/** A channel for each exchange, and some more. */
const MOST_FOLLOWS = 100;

export const alerts: SlashStep = async (session, options, interaction) => {
	const { store, server, bot } = session;
	const picked = pickedChannel(options, interaction);
	const typed = text(options, "exchange");
	if (!picked) return list(session);
	const channel = picked.id;
	const exchange = typed === null ? null : bot.library.exchanges.one(typed);
	if (typed !== null && !exchange) throw new UserError("I know no exchange of that name. Start typing, and pick one from the list.");
	if (chosen(options, "stop")) {
		const ended = await store.unfollow(server, channel, exchange?.id ?? null);
		if (ended === 0) throw new UserError(`<#${channel}> follows ${exchange ? line(exchange.name, 60) : "no exchange"}.`);
		return {
			content: `<#${channel}> follows ${exchange ? line(exchange.name, 60) : "what it followed"} no more.`,
			private: true,
			after: logLine(session, `alerts in <#${channel}> ended`),
		};
	}
	if (!exchange) throw new UserError("Which exchange should the channel follow? Start typing, and pick one from the list.");
	if ((await store.follows(server)).length >= MOST_FOLLOWS)
		throw new UserError(`This server follows ${MOST_FOLLOWS} already. End some with stop first.`);
	const topic = CELL_TOPICS.find((one) => one === text(options, "topic")) ?? null;
	await store.follow({ server, channel, exchange: exchange.id, topic });
	const what = `${line(exchange.name, 60)}${topic ? ` (${bot.library.dataset.topic(topic).title.toLowerCase()})` : ""}`;
	return {
		content: [
			`<#${channel}> follows ${what}: when a verdict, a bottom line, an incident or the official support changes, I post once what changed, from what to what, with the source.`,
			...toPost(picked),
		].join("\n"),
		private: true,
		after: logLine(session, `<#${channel}> follows ${what}`),
	};
};

/** What is missing there, or what it takes where Discord did not tell. */
function toPost(picked: Picked | null): string[] {
	return picked?.app_permissions === undefined ? ["I need View Channel, Send Messages and Embed Links there."] : lackingThere(picked, TO_POST);
}

async function list({ store, server, bot }: Parameters<SlashStep>[0]) {
	const follows = await store.follows(server);
	if (follows.length === 0)
		return { content: "No channel follows an exchange. /faq alerts with a channel and an exchange sets one up.", private: true };
	const lines = follows.slice(0, 40).map(({ channel, exchange, topic }) => {
		const name = bot.library.dataset.exchange(exchange)?.name ?? exchange;
		return `- <#${channel}>: ${line(name, 60)}${topic ? `, ${topic}` : ""}`;
	});
	const more = follows.length > lines.length ? [`… and ${follows.length - lines.length} more`] : [];
	return { content: ["Who is told of changes:", ...lines, ...more].join("\n"), private: true };
}

export const digestOn: SlashStep = async (session, options, interaction) => {
	const { servers, server } = session;
	const settings = await servers.settings(server);
	const picked = pickedChannel(options, interaction);
	const channel = picked?.id ?? settings.logChannel;
	if (!channel) throw new UserError("Where should I post it? Name a channel, or set a log channel in /faq settings.");
	await servers.saveSettings(server, { ...settings, digest: channel });
	return {
		content: [
			`Once a week I post in <#${channel}> what was asked, what I could not answer, and what is old. The first comes within the hour.`,
			...toPost(picked),
		].join("\n"),
		private: true,
		after: logLine(session, `the weekly digest goes to <#${channel}>`),
	};
};

export const digestOff: SlashStep = async (session) => {
	const { servers, server } = session;
	await servers.saveSettings(server, { ...(await servers.settings(server)), digest: null });
	return { content: "No weekly digest is posted any more.", private: true, after: logLine(session, "the weekly digest was switched off") };
};
