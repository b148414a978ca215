/** The server's log channel: every change is posted there, with its difference. A channel that refuses is no fault of the change. */

import type { APIEmbed } from "discord-api-types/v10";
import { COLOUR } from "../../src/discord/messages/colours.ts";
import type { Revision } from "../../src/store/contract.ts";
import { differenceText } from "./difference-text.ts";
import { byline, reason } from "./entry-text.ts";
import type { Session } from "./session.ts";
import { line } from "./truncate.ts";

/** What is done once the answer is out. */
export function logRevision(session: Session, title: string, revision: Revision): () => Promise<void> {
	return async () => {
		const [newest] = (await session.servers.history(session.server, revision.entry, 0, 1)).changes;
		const difference = newest?.revision.number === revision.number ? differenceText(newest.difference) : "";
		const approved = revision.approvedBy ? `, approved by <@${revision.approvedBy}>` : "";
		await post(session, {
			title: `${line(title, 100)} · revision ${revision.number}`,
			color: COLOUR.neutral,
			description: `${byline(revision.by, revision.at)}${approved}: ${reason(revision.why)}\n${difference}`,
		});
	};
}

/** Changes of other kinds: settings, banners, imports. @param says escaped already */
export function logLine(session: Session, says: string): () => Promise<void> {
	return () => post(session, { color: COLOUR.neutral, description: `${byline(session.person, session.now.getTime())}: ${says}` });
}

async function post({ servers, server, bot }: Session, embed: APIEmbed): Promise<void> {
	const { logChannel } = await servers.settings(server);
	if (logChannel) await bot.discord.post(logChannel, { embeds: [embed] });
}
