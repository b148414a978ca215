/** What is kept of a question for the queue: never a secret, never who or where somebody is. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { masked } from "../../src/guard/masked.ts";

test.each([
	["<@123456789012345678> is kraken safe", "‹mention› is kraken safe"],
	["ask @some.body about it", "ask ‹mention› about it"],
	["see <#123456789012345678> and <@&123456789012345678> please", "see ‹mention› and ‹mention› please"],
	["write to ann.b+x@example.co.uk please", "write to ‹e-mail› please"],
	["write to ann (at) example.com please", "write to ‹e-mail› please"],
	["call me at +49 (170) 123-4567 now", "call me at ‹number› now"],
	["my ticket is 48213377", "my ticket is ‹number›"],
	["is https://bitmart.example/x?user=ann real", "is ‹link› real"],
	["is www.bitmart-help.com real", "is ‹link› real"],
	["join discord.gg/abcdef now", "join ‹link› now"],
	["tx 0xdeadbeefcafe1234 is stuck", "tx ‹address› is stuck"],
	["tx 4e3f9a7b2c1d4e3f9a7b2c1d4e3f9a7b2c1d4e3f9a7b2c1d4e3f9a7b2c1d4e3f is stuck", "tx ‹address› is stuck"],
	["sent to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq yesterday", "sent to ‹address› yesterday"],
	["logged in from 203.0.113.7 today", "logged in from ‹number› today"],
	["was the 2022 hack paid back, $100,000?", "was the 2022 hack paid back, $100,000?"],
	["is coin.com insured\n\tin 2026", "is coin.com insured in 2026"],
])("%s", (typed, kept) => {
	expect(masked(typed)).toBe(kept);
});

test.each([
	"my seed phrase is legal winner thank year wave sausage worth useful legal winner thank yellow",
	"my password is Tr0ub4dor&3xyz!",
	"123456789",
	"<@123456789012345678>",
	"",
])("of %s nothing is kept", (typed) => {
	expect(masked(typed)).toBeNull();
});

test("disguised digits and characters that nobody sees hide nothing", () => {
	expect(masked("call ０１７０ １２３４５６７ now")).toBe("call ‹number› now");
	expect(masked("mail ann\u200b@exam\u200bple.com please")).toBe("mail ‹e-mail› please");
});

test("whatever is typed: short, one line, and no run of five digits", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 600 }), fc.string({ unit: "binary", maxLength: 100 }), (a, b) => {
			const kept = masked(`${a} ${b} 0049 170 1234567`) ?? "";
			expect(kept.length).toBeLessThanOrEqual(300);
			expect(kept).not.toMatch(/\n|\d{5}|1234567/);
		}),
		{ numRuns: 2000 },
	);
});
