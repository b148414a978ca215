/** An entry as its moderators open it for editing: as it is now, who changed it last, and a button for each part. */
import { answerEmbed } from "../../src/discord/messages/answer-embed.ts";
import { button, rows } from "../../src/discord/messages/button.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import type { EntryNow } from "../../src/layers/contract.ts";
import { editable, type Part } from "./entry-form.ts";
import { byline } from "./entry-text.ts";
import type { Session } from "./session.ts";

const PART_NAME: Readonly<Record<Part, string>> = { question: "Question", answer: "Answer", phrasings: "Phrasings", links: "Links" };

const STATE = {
	shared: "From the shared dataset, as it stands.",
	edited: "From the shared dataset, edited by this server.",
	own: "This server's own entry.",
} as const;

/** @param said what was done with it just now, above the rest */
export async function entryCard(session: Session, entry: EntryNow, said: string): Promise<Reply> {
	const answer = await session.servers.preview(session.server, entry.key, entry.content);
	const parts = editable(entry.key, entry.content);
	const open = (part: Part | "all") => session.id("f-part", entry.key, String(entry.number), part);
	const last = entry.revision ? ` Last changed by ${byline(entry.revision.by, entry.revision.at)}.` : "";
	return {
		content: `${said}${entry.removed ? "Removed: this is what it said last." : STATE[entry.state]}${last} Which part do you want to change?`,
		embeds: answer ? [answerEmbed(answer, session.now)] : [],
		components: rows([...parts.map((part) => button(PART_NAME[part], open(part))), button("All of it", open("all"))]),
		private: true,
	};
}
