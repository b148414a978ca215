/** Whoever takes cover for granted reads first whether it is so. */
import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

test.each(["so my coins on binance are insured, right", "ok so kraken has insurance on my btc correct?", "mexc insures my coins, yes?"])(
	"%s",
	(question) => {
		const { answer, message } = library.ask(question);
		expect(answer).toMatchObject({ target: { topic: "insurance" } });
		expect(message).toMatch(/^(No|Not quite|Not for certain)[:,]/);
	},
);

test.each(["is binance insured", "so my coins on binance are not insured, right", "are my coins on kraken insured or not"])(
	"nothing is taken for granted: %s",
	(question) => {
		expect(library.ask(question).message).toBeNull();
	},
);
