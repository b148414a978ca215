/** The server's log channel: every change is posted there, with its difference. A channel that refuses is no fault of the change. */
import type { APIEmbed } from "discord-api-types/v10";
import type { Revision } from "../../src/store/contract.ts";
import { differenceText } from "./difference-text.ts";
import { byline, reason } from "./entry-text.ts";
import type { Desk } from "./session.ts";
import { line } from "./truncate.ts";

/** What is done once the answer is out. */
export function logRevision(desk: Desk, title: string, revision: Revision): () => Promise<void> {
	return async () => {
		const [newest] = await desk.servers.history(desk.server, revision.entry);
		const difference = newest?.revision.number === revision.number ? differenceText(newest.difference) : "";
		const approved = revision.approvedBy ? `, approved by <@${revision.approvedBy}>` : "";
		await post(desk, {
			title: `${line(title, 100)} · revision ${revision.number}`,
			color: 0x5b6b8c,
			description: `${byline(revision.by, revision.at)}${approved}: ${reason(revision.why)}\n${difference}`,
		});
	};
}

/** Changes of other kinds: settings, banners, imports. @param says escaped already */
export function logLine(desk: Desk, says: string): () => Promise<void> {
	return () => post(desk, { color: 0x5b6b8c, description: `${byline(desk.person, desk.now.getTime())}: ${says}` });
}

async function post({ servers, server, bot }: Desk, embed: APIEmbed): Promise<void> {
	const { logChannel } = await servers.settings(server);
	if (logChannel) await bot.reach.post(logChannel, { embeds: [embed] });
}
