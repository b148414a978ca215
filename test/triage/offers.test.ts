/** Whoever wrote or called offers to bring coins back, or wants them moved: who that is comes first, unless something was given already. */
import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { answeredBy, offeredBy } from "../../src/matching/decision.ts";
import { entryAnswered, realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const entryOf = (q: string) => entryAnswered(library, q);

test.each([
	"a recovery agent found my 2 BTC and wants 250 first",
	"some recovery company traced my bitcoin and asks 400 up front",
	"hacker for hire says he can hack my usdt back for half",
	"interpol officer wrote that they seized my stolen coins and release them for 2 percent",
	"an attorney mailed me he located my lost eth, retainer 900",
	"a white hat on x offers to bring my coins back for 15 percent",
])("an offer to bring coins back: “%s”", (q) => {
	expect(entryOf(q)).toBe("recovery-scams");
});

test.each([
	"a caller says he is coinbase and i must move my coins",
	"phone call from kraken security, they want me to transfer my bitcoin to a safe account",
	"binance support called, my account is under attack and i should move everything to a secure wallet",
	"got a call from the gemini fraud desk telling me to send my coins to a vault",
])("a caller who wants coins moved: “%s”", (q) => {
	const target = answeredBy(library.ask(q).decision);
	expect(target).toMatchObject({ kind: "entry", id: "fake-support", exchanges: [expect.any(String)] });
});

test.each([
	["i paid a recovery expert 500 yesterday and now he wants more", ["scammed-now", "pay-to-withdraw"]],
	["already sent the recovery guy 0.2 btc, he asks for another 0.1", ["scammed-now", "pay-to-withdraw"]],
	["recovery firm has my coins ready, my brother is at the bitcoin machine with 700 for them", ["scammed-now", "pay-to-withdraw"]],
	["a caller said he was coinbase and had me move my coins to his wallet", ["scammed-now", "account-hacked-now", "wallet-drained-now"]],
	["kraken security rang, i read him the code and must move my coins next", ["code-or-password-given"]],
])("something was given already: “%s”", (q, entries) => {
	expect(entries).toContain(entryOf(q));
	expect(library.ask(q).answer).toMatchObject({ emergency: true });
});

test.each([
	["sent 3000 to a fake broker and he still has anydesk on my laptop", "code-or-password-given"],
	["paid 800 tax to the site, and i typed my seed phrase there as well", "seed-phrase-exposed"],
	["lost 5k to a romance scam, then a recovery firm took 2k more", "scammed-now"],
	["kraken security phoned, so i moved my bitcoin to their safe wallet", "scammed-now"],
])("of several frauds the first steps are for what is still open: “%s”", (q, id) => {
	expect(entryOf(q)).toBe(id);
});

test.each([
	["phone burned with the house, kraken wants the code from it", "lost-2fa-device"],
	["are crypto lawyers worth it to get coins back from an exchange", "legal-action"],
])("no offer: “%s”", (q, id) => {
	expect(entryOf(q)).toBe(id);
});

test("what else it may have been is one press away", () => {
	expect(offeredBy(library.ask("a recovery agent found my 2 BTC and wants 250 first").decision)).not.toEqual([]);
});

test("whoever may harm themselves comes first", () => {
	expect(entryOf("a recovery agent found my 2 btc and wants 250 first, i want to die")).toBe("crisis-help");
});

test.each([
	["they stole my btc how can i get it back", "account-hacked-now"],
	["someone hacked my kraken can you get my money back", "account-hacked-now"],
	["my lawyer says the exchange has my coins frozen, what now", "frozen-withdrawals"],
	["sent it all, caller from coinbase told me to move everything", "scammed-now"],
])("no offer: “%s”", (q, id) => {
	expect(library.ask(q).decision).toMatchObject({ target: { kind: "entry", id } });
});
