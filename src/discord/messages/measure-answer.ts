/** What Discord would refuse of a finished answer: for the rules of a server's own entries, which know nothing of Discord. */
import type { Answer } from "../../answering/answer.ts";
import { checkMessage } from "../../limits/index.ts";
import { answerEmbed } from "./answer-embed.ts";

/** Any day is as long as another. */
const A_DAY = new Date("2026-11-24T12:00:00Z");

export function measureAnswer(answer: Answer): string[] {
	return checkMessage({ embeds: [answerEmbed(answer, A_DAY)] });
}
