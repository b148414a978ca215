/** What of a Discord message a fraud may be in: its text, a forwarded one, embeds, link buttons and the writer's name. */
import type { APIEmbed, APIMessage } from "discord-api-types/v10";
import type { Suspect } from "../../fraud/evidence.ts";

type Shown = Partial<Pick<APIMessage, "content" | "embeds" | "components" | "message_snapshots" | "poll" | "attachments" | "sticker_items">>;

export function suspectOf(message: Partial<APIMessage>): Suspect {
	const author = message.author;
	return {
		texts: [...wordsOf(message), ...labelsOf(message)],
		links: shownIn(message).flatMap(linksOf),
		author: author ? (author.global_name ?? author.username) : null,
	};
}

/** What it says, without what is written on its buttons. */
export function wordsOf(message: Partial<APIMessage>): string[] {
	return shownIn(message).flatMap(textsOf).filter(isSaid);
}

/** What is written on its buttons and menus: of a message that holds nothing else, all that there is to read. */
export function labelsOf(message: Partial<APIMessage>): string[] {
	return shownIn(message)
		.flatMap(({ components }) => [...held(components, "label"), ...held(components, "placeholder")])
		.filter(isSaid);
}

const isSaid = (text: string) => text.trim() !== "";

/** The message and what it passes on. */
function shownIn(message: Partial<APIMessage>): Shown[] {
	return [message, ...(message.message_snapshots ?? []).map((snapshot) => snapshot.message as Shown)];
}

/** What somebody sees in a message and the bot cannot: a fraud is often a picture of text. */
export type Unread = {
	readonly pictures: number;
	/** Names of files that are no pictures. */
	readonly files: readonly string[];
	/** There is nothing else in it. */
	readonly alone: boolean;
};

export function unreadIn(message: Partial<APIMessage>): Unread {
	const shown = shownIn(message);
	const attached = shown.flatMap(({ attachments }) => attachments ?? []);
	const isPicture = ({ content_type, filename }: (typeof attached)[number]) =>
		content_type?.startsWith("image/") || /\.(?:png|jpe?g|gif|webp)$/i.test(filename ?? "");
	const embedded = shown.flatMap(({ embeds }) => embeds ?? []).filter((embed) => embed.image || embed.thumbnail).length;
	const stickers = shown.flatMap(({ sticker_items }) => sticker_items ?? []).length;
	const pictures = attached.filter(isPicture).length + embedded + stickers;
	const files = attached.filter((one) => !isPicture(one)).map(({ filename }) => filename ?? "");
	const { texts, links } = suspectOf(message);
	return { pictures, files, alone: pictures + files.length > 0 && texts.length === 0 && links.length === 0 };
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
function held(part: unknown, key: "content" | "url" | "label" | "placeholder"): string[] {
	if (Array.isArray(part)) return part.flatMap((one) => held(one, key));
	if (typeof part !== "object" || part === null) return [];
	return Object.entries(part).flatMap(([name, value]) => (name === key && typeof value === "string" ? [value] : held(value, key)));
}
