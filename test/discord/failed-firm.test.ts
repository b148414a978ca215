/** A firm that failed is named: one sentence above the answer, the whole story and other readings one press away. */
import { expect, test } from "vitest";
import { press, slash } from "../interactions.ts";
import { talk } from "../talk.ts";

test.each(["celsius money gone", "voyager claims", "whats left for ftx creditors"])("“%s”", async (question) => {
	const { send, faults } = await talk();
	const { data, buttons } = await send(slash("ask", { question }));
	expect(data.content).toMatch(/^\w+ failed in 2022; [^.]*\.$/);
	expect(data.embeds?.[0]?.title).toMatch(/bankrupt|reimbursement|claim/);
	const story = buttons.find(({ label }) => label.startsWith("What happened at"));
	const told = await send(press(story?.custom_id ?? ""));
	expect(told.text).toContain("**Customers:**");
	expect(told.hidden).toBe(true);
	expect(faults).toEqual([]);
});

test("one of which nothing is kept has no story to press", async () => {
	const { send } = await talk();
	const { data, buttons } = await send(slash("ask", { question: "bittrex money gone" }));
	expect(data.content).toBe("Bittrex failed, and what its customers got I do not know.");
	expect(buttons.filter(({ label }) => label.startsWith("What happened at"))).toEqual([]);
});
