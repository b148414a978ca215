/** Whom an answer in a channel is for, written over it, and read from it again: a correction keeps it. */

/** For a member who was named. */
export const addressTo = (person: string): string => `<@${person}>`;

/** For somebody who wrote a message that another pointed the bot at. */
export const onWhat = (author: string): string => `On what <@${author}> wrote:`;

const ADDRESS = /^(?:<@\d+>|On what <@\d+> wrote:)(?=\s|$)/;

/** @param content a message of the bot's own @returns "" where it is addressed to nobody */
export function addressIn(content: string): string {
	return ADDRESS.exec(content)?.[0] ?? "";
}
