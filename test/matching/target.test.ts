import { expect, test } from "vitest";
import {
	aboutExchanges,
	entryKeyOf,
	generalEntry,
	oneCell,
	ownEntry,
	ownIdOf,
	ownKey,
	parseEntryKey,
	parseTarget,
	sameTarget,
	shapeOf,
	type Target,
	writeTarget,
} from "../../src/matching/target.ts";

test.each<[string, Target]>([
	["q.safu-meaning", generalEntry("safu-meaning")],
	["q.exchange-bankruptcy.bitmart", generalEntry("exchange-bankruptcy", ["bitmart"])],
	["q.staking-earn-covered.kraken,okx", generalEntry("staking-earn-covered", ["kraken", "okx"])],
	["own.our-guide", ownEntry("our-guide")],
	["x.bitmart.insurance", aboutExchanges(["bitmart"], "insurance")],
	["x.bitmart,kraken.overview", aboutExchanges(["bitmart", "kraken"], "overview")],
	["x..custody", aboutExchanges([], "custody")],
])("%s is written and read back", (text, target) => {
	expect(writeTarget(target)).toBe(text);
	expect(parseTarget(text)).toEqual(target);
});

test.each([undefined, null, "", "q", "q.", "own.", "own.a.b", "x.bitmart", "x.bitmart.weather", "x..overview", "z.bitmart.insurance", "q.a.b.c"])(
	"%s is no target",
	(text) => {
		expect(parseTarget(text)).toBeNull();
	},
);

test("no more exchanges are written beside an entry than a custom id has room for", () => {
	const many = generalEntry("exchange-bankruptcy", ["binance", "bitmart", "coinbase", "cryptocom", "robinhood", "kraken"]);
	expect(`1|evidence|${writeTarget(many)}|10`.length).toBeLessThanOrEqual(100);
	expect(parseTarget(writeTarget(many))).toMatchObject({ id: "exchange-bankruptcy" });
});

test("the order of exchanges makes no other target, nor do those beside a general entry", () => {
	expect(sameTarget(aboutExchanges(["a", "b"], "custody"), aboutExchanges(["b", "a"], "custody"))).toBe(true);
	expect(sameTarget(aboutExchanges(["a"], "custody"), aboutExchanges([], "custody"))).toBe(false);
	expect(sameTarget(generalEntry("x", ["a"]), generalEntry("x"))).toBe(true);
	expect(sameTarget(generalEntry("x"), ownEntry("x"))).toBe(false);
});

test("the kinds that the command line prints", () => {
	const shapes = [
		aboutExchanges(["a"], "custody"),
		aboutExchanges(["a", "b"], "custody"),
		aboutExchanges([], "custody"),
		generalEntry("x"),
		ownEntry("x"),
	];
	expect(shapes.map(shapeOf)).toEqual(["exchange", "compare", "list", "faq", "own"]);
	expect(shapes.map(oneCell).filter(Boolean)).toEqual([{ exchange: "a", topic: "custody" }]);
});

test.each(["q.safu-meaning", "x.bitmart.insurance", "own.our-guide"])("%s is an entry's key, which leads back to it", (written) => {
	const key = parseEntryKey(written);
	expect(key).toBe(written);
	expect(entryKeyOf(parseTarget(key) ?? ownEntry(""))).toBe(written);
});

test.each([
	null,
	"",
	"q.exchange-bankruptcy.bitmart",
	"x.bitmart,kraken.insurance",
	"x..custody",
	"x.bitmart.overview",
	"own.Our Guide",
	"own.our--guide",
	"topics/insurance",
])("%j names nothing that has words to edit", (written) => {
	expect(parseEntryKey(written)).toBeNull();
});

test("what is said beside a general entry is no part of its key", () => {
	expect(entryKeyOf(generalEntry("exchange-bankruptcy", ["bitmart"]))).toBe("q.exchange-bankruptcy");
	expect([ownIdOf(ownKey("our-guide")), ownIdOf(parseEntryKey("q.safu-meaning") ?? ownKey("none"))]).toEqual(["our-guide", null]);
});
