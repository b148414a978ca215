import { expect, test } from "vitest";
import { latinised } from "../../src/text/look-alikes.ts";
import { fold, wordsIn } from "../../src/text/words.ts";

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join("");

test("plain text is folded as any text is, though by a shorter way", () => {
	expect(fold(`${ASCII}é`)).toBe(`${fold(ASCII)}e`);
	expect(fold("What`s ‘This’? It’s MINE")).toBe("what's 'this'? it's mine");
	expect(fold("What`s this? It's MINE")).toBe("what's this? it's mine");
	expect(fold("x".repeat(20_000))).toBe(fold(`${"x".repeat(20_000)}é`));
});

test("plain text has no look-alike", () => {
	expect(latinised(`${ASCII}а`)).toBe(`${latinised(ASCII)}a`);
});

test("a message's words are found once while it is worked on, and not kept after", async () => {
	const found = wordsIn("Is my money safe?");
	expect(wordsIn("Is my money safe?")).toBe(found);
	await Promise.resolve();
	const again = wordsIn("Is my money safe?");
	expect(again).toEqual(found);
	expect(again).not.toBe(found);
	// Another text in between puts it off no further.
	wordsIn("And Kraken?");
	await Promise.resolve();
	expect(wordsIn("And Kraken?")).not.toBe(again);
});
