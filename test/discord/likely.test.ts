/** An answer that is likely what was meant: headed by how it was understood, with the other readings as buttons above its own. */
import { expect, test } from "vitest";
import { answerQuestion } from "../../src/discord/conversation/question.ts";
import type { Library } from "../../src/library.ts";
import { checkMessage } from "../../src/limits/index.ts";
import { generalEntry } from "../../src/matching/target.ts";
import { talk } from "../talk.ts";

test("another reading that is a related entry too stands once: Discord takes no custom id twice", async () => {
	const { bot, library } = await talk();
	for (const { id } of library.dataset.questions) {
		const target = generalEntry(id);
		const answer = library.answer(target);
		const others = answer?.related.slice(0, 2) ?? [];
		const understood: Library = {
			...library,
			ask: () => ({ decision: { kind: "likely", target, others, confidence: 0.4 }, calm: false, answer, message: null, turn: null, unread: [] }),
		};
		const { data } = await answerQuestion(bot, understood, "a question", { person: "1", channel: "2" }, true);
		expect(checkMessage(data as never), id).toEqual([]);
		expect(data.content).toContain("I take it you mean");
		for (const other of others) expect(JSON.stringify(data.components)).toContain(`|go|q.${other.kind === "entry" ? other.id : ""}`);
	}
});
