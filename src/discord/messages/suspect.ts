/** What of a Discord message a fraud may stand in: its text, a forwarded one, embeds, link buttons and the writer's name. */
import type { APIEmbed, APIMessage } from "discord-api-types/v10";
import type { Suspect } from "../../fraud/judge.ts";

type Shown = Partial<Pick<APIMessage, "content" | "embeds" | "components" | "message_snapshots" | "poll">>;

export function suspectOf(message: Partial<APIMessage>): Suspect {
	const shown: Shown[] = [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message as Shown)];
	const author = message.author;
	return {
		texts: shown.flatMap(textsOf).filter((text) => text.trim() !== ""),
		links: shown.flatMap(linksOf),
		author: author ? (author.global_name ?? author.username) : null,
	};
}

/** Whether there is something that cannot be read here: a fraud is often a picture of text. */
export function hasPictures(message: Partial<APIMessage>): boolean {
	return (message.attachments?.length ?? 0) > 0 || (message.embeds ?? []).some((embed) => embed.image || embed.thumbnail);
}

function textsOf({ content = "", embeds = [], components, poll }: Shown): string[] {
	const asked = poll ? [poll.question.text ?? "", ...poll.answers.map((answer) => answer.poll_media.text ?? "")] : [];
	return [content, ...embeds.flatMap(embedTexts), ...held(components, "content"), ...asked];
}

function embedTexts({ title, description, author, footer, fields = [] }: APIEmbed): string[] {
	return [title, description, author?.name, footer?.text, ...fields.flatMap((field) => [field.name, field.value])].filter(
		(text) => text !== undefined,
	);
}

function linksOf({ embeds = [], components }: Shown): string[] {
	return [...embeds.flatMap((embed) => [embed.url, embed.author?.url].filter((url) => url !== undefined)), ...held(components, "url")];
}

/** Strings under a key, wherever they sit in nested components. */
function held(part: unknown, key: "content" | "url"): string[] {
	if (Array.isArray(part)) return part.flatMap((one) => held(one, key));
	if (typeof part !== "object" || part === null) return [];
	return Object.entries(part).flatMap(([name, value]) => (name === key && typeof value === "string" ? [value] : held(value, key)));
}
