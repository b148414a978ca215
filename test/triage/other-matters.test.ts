/** What shares words with our matters and is none of them, and what is one all the same. */
import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

test.each([
	"what tax do i owe on my gains in turkey",
	"are crypto winnings taxed in switzerland",
	"croatia vs turkey final score?",
	"brazil v india who will win",
	"whats insurance in german",
	"translate frozen into turkish",
	"my ape shows only a grey picture in phantom",
	"nft image doesnt load on my wallet",
	"jacket i bought over paypal hasnt arrived, what a pain",
	"vinted seller ghosted me, paypal says wait",
	"some guy at work got rekt for 50k lmao karma",
	"a colleague fell for a coin scam, serves him right",
	"mobile got snatched at the station, luckily no coins on it",
	"how many millions was it again",
	"whats the meaning, what does custody mean in urdu",
	"my collectible has no picture in the wallet",
	"a coworker of mine got hacked, lmao what a clown",
])("declined: “%s”", (q) => {
	expect(library.ask(q).decision.kind).toBe("none");
});

test.each([
	"the site wants tax on my profits before i can withdraw",
	"my earnings are stuck behind a tax they invented",
	"p2p seller says the order never arrived, i paid from my bank",
	"can i deduct stolen coins from my tax",
	"is my crypto protected in turkey",
	"translate this: my wallet was drained, into english",
	"my nft picture is gone and the wallet was drained",
	"i paid 0.2 btc for a console and the seller vanished",
	"my neighbour was hacked on kraken, how can i help him",
	"phone stolen, my authenticator was on it",
	"phone stolen, now no coins on my kraken",
	"how many millions did wazirx lose",
])("answered: “%s”", (q) => {
	expect(library.ask(q).decision.kind).not.toBe("none");
});

test("a number of what was asked before is answered", () => {
	expect(library.ask("how many millions was it in total", library.turnsOf(["was wazirx hacked"])).decision).toMatchObject({
		target: { exchanges: ["wazirx"], topic: "incidents" },
	});
});

test("who may harm themselves is never declined", () => {
	expect(library.ask("tax on my gains ruined me, i want to die").decision).toMatchObject({ target: { id: "crisis-help" } });
});

test.each([
	"so stupid, got scammed by a guy on telegram",
	"feel so dumb, scammed by a woman on tinder, 20k gone from savings",
	"amazon called about a delayed package, installed anydesk, now kraken is empty",
	"my phone was stolen can they take any crypto on it",
	"phone snatched, no wallet on it, but the thief is in my email",
	"need to pay 20% tax on my profits to get my money out",
	"my nft image is broken after i connected to a mint site",
])("a victim who uses the same words is helped: “%s”", (q) => {
	expect(library.ask(q).answer).toMatchObject({ emergency: true });
});
