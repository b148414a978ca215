import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { LANGUAGES, readable } from "../../src/matching/language.ts";
import { fold, words } from "../../src/text/words.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

test.each([
	["de", "wer zahlt, wenn kraken gehackt wird und mein geld weg ist"],
	["es", "¿mi dinero está seguro en kraken?"],
	["fr", "est-ce que mon argent est assuré sur kraken"],
	["it", "i miei soldi sono sicuri su kraken"],
	["pt", "meu dinheiro está seguro na kraken"],
	["tr", "param kraken'de güvende mi"],
	["id", "apakah uang saya aman di kraken"],
	["vi", "tiền của tôi trên kraken có an toàn không"],
	["pl", "czy moje pieniądze na kraken są bezpieczne"],
	["ru", "мои деньги на kraken в безопасности?"],
	["zh", "我在 kraken 的钱安全吗"],
	["ja", "kraken のお金は安全ですか"],
	["ko", "kraken 에 있는 내 돈은 안전한가요"],
])("%s is told so in its own language, with the exchange's verdicts: %s", (language, question) => {
	expect(readable(words(fold(question)))).toEqual({ foreign: language });
	const { decision, message } = library.ask(question);
	expect(decision).toMatchObject({ kind: "none", reason: "unclear" });
	expect(message).toContain("is my money safe on BitMart?");
	expect(message).toContain("Kraken: ");
	expect(message?.startsWith("I can only")).toBe(false);
});

test.each(["is my money safe on kraken", "mi kraken account is frozen", "no me can not log in", "est. time for withdrawals"])(
	"English is English: %s",
	(question) => {
		expect(readable(words(fold(question)))).toBe("yes");
	},
);

test("twelve languages and more", () => {
	expect(LANGUAGES.length).toBeGreaterThanOrEqual(12);
});
