/** /faq panel: posts the panel that moderators pin, renews those that were posted, and notes which exchanges come first in it. */
import { panelMessage } from "../../src/discord/messages/panel-message.ts";
import type { Choice } from "../../src/discord/pipeline/command.ts";
import { channelId, chosen, text } from "../../src/discord/protocol/options.ts";
import { isGone, whyNotPosted } from "../../src/discord/protocol/refusal.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import { type Posted, StoreUnavailable } from "../../src/store/contract.ts";
import type { Session, SlashStep } from "./session.ts";
import { line } from "./truncate.ts";

/** A panel is pinned in a few channels; of more, the oldest are renewed no longer, though they work on. */
const MOST_PANELS = 10;
const SEPARATOR = /\s*,\s*/;

export const panel: SlashStep = async (session, options, interaction) => {
	const { servers, server } = session;
	const named = text(options, "exchanges");
	const settings = await servers.settings(server);
	const exchanges = named === null ? settings.exchanges : exchangesNamed(session, named);
	if (named !== null) await servers.saveSettings(server, { ...settings, exchanges });
	if (chosen(options, "refresh") === true) return refresh(session, settings.panels, exchanges, interaction);
	const channel = channelId(options, "channel") ?? interaction.channel?.id ?? "";
	const after = async () => {
		await session.bot.discord.edit(interaction, { content: await post(session, channel, exchanges) });
	};
	return { content: `The panel is on its way to <#${channel}>.`, private: true, after };
};

/** Completes the last of the names that are being typed, with those before it. */
export function offerExchangeList({ bot: { library } }: Session, typed: string): Choice[] {
	const names = typed.split(SEPARATOR);
	const before = names.slice(0, -1).flatMap((name) => library.exchanges.one(name)?.name ?? []);
	return library.exchanges
		.like(names.at(-1) ?? "", 25)
		.filter(({ name }) => !before.includes(name))
		.map(({ name }) => [...before, name].join(", "))
		.filter((list) => list.length <= 100)
		.map((list) => ({ name: list, value: list }));
}

/** @throws UserError for a name that is no exchange's */
function exchangesNamed({ bot: { library } }: Session, named: string): string[] {
	const ids = named.split(SEPARATOR).flatMap((name) => {
		if (name.trim() === "") return [];
		const found = library.exchanges.one(name);
		if (!found) throw new UserError(`I know no exchange named “${line(name, 40)}”. Write them with commas, such as: Kraken, BitMart.`);
		return [found.id];
	});
	return [...new Set(ids)];
}

async function post(session: Session, channel: string, exchanges: readonly string[]): Promise<string> {
	const { bot, servers, server } = session;
	let message: string;
	try {
		message = await bot.discord.post(channel, panelMessage(await session.shelf(), exchanges));
	} catch (error) {
		const why = whyNotPosted(error);
		if (why === null) throw error;
		return why;
	}
	const says = `The panel is in <#${channel}>: ${addressOf(server, { channel, message })}\nPin it: hold the message (or ⋯), then *Pin*. It needs nothing more; \`/faq panel refresh:True\` renews it after a change.`;
	try {
		const settings = await servers.settings(server);
		await servers.saveSettings(server, { ...settings, panels: [...settings.panels, { channel, message }].slice(-MOST_PANELS) });
		return says;
	} catch (error) {
		if (!(error instanceof StoreUnavailable)) throw error;
		return `${says}\nMy store did not answer, so I could not note where it is: *refresh* will not find this one.`;
	}
}

/** Edits each panel to what it would be today; one that is gone is forgotten. */
function refresh(session: Session, panels: readonly Posted[], exchanges: readonly string[], interaction: Parameters<SlashStep>[2]): Reply {
	if (panels.length === 0) return { content: "No panel of mine is known here. `/faq panel channel:` posts one.", private: true };
	const { bot, servers, server } = session;
	const after = async () => {
		const data = panelMessage(await session.shelf(), exchanges);
		const lines: string[] = [];
		const gone: string[] = [];
		for (const one of panels) {
			const why = await bot.discord.editPost(one.channel, one.message, data).then(
				() => null,
				(error: unknown) => {
					if (isGone(error)) gone.push(one.message);
					return isGone(error) ? "gone, so I forget it" : (whyNotPosted(error) ?? "Discord refused it just now; try again later");
				},
			);
			lines.push(why === null ? `Renewed: ${addressOf(server, one)}` : `In <#${one.channel}>: ${why}`);
		}
		if (gone.length > 0) {
			const settings = await servers.settings(server);
			await servers.saveSettings(server, { ...settings, panels: settings.panels.filter(({ message }) => !gone.includes(message)) });
		}
		await bot.discord.edit(interaction, { content: lines.join("\n") });
	};
	return { content: "I renew the panels now.", private: true, after };
}

function addressOf(server: string, { channel, message }: Posted): string {
	return `https://discord.com/channels/${server}/${channel}/${message}`;
}
