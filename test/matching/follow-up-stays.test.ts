/** After certain answers certain words leave no doubt what they ask. */
import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { answeredBy } from "../../src/matching/decision.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const after = (before: string, q: string) => {
	const { decision } = library.ask(q, library.turnsOf([before]));
	return answeredBy(decision) ?? decision;
};

test.each<[string, string, string, object]>([
	[
		"one left out, the rest asked of",
		"what is excluded at gemini",
		"without gemini, what do the others refuse",
		{ exchanges: [], topic: "exclusions" },
	],
	["", "is nexo licensed", "and everyone except nexo?", { exchanges: [], topic: "regulation" }],
	["", "does upbit have a fund", "minus upbit, the others", { exchanges: [], topic: "protection-fund" }],
	["", "was luno hacked", "not luno, the rest", { exchanges: [], topic: "incidents" }],
	["", "is luno insured", "besides luno how do others do", { exchanges: [], topic: "insurance" }],
	["how they are reached", "is okx insured", "their phone number please", { exchanges: ["okx"], topic: "contact" }],
	["", "was bybit hacked", "support number of them", { exchanges: ["bybit"], topic: "contact" }],
	["", "my kraken account got hacked", "number for them pls", { exchanges: ["kraken"], topic: "contact" }],
	["no device is lost", "my gemini account was hacked", "i only had text messages as 2fa", { id: "sms-vs-app-2fa" }],
	["", "my okx account was hacked", "we had sms and not the app", { id: "sms-vs-app-2fa" }],
	["", "how do i turn on 2fa", "and on the iphone how", { id: "enable-2fa" }],
	["who pays for one's own wallet", "my trust wallet was emptied", "so no one pays me back?", { id: "self-custody-covered" }],
	["for a scam", "i got scammed on telegram, sent 2 eth", "so nobody covers that", { id: "phishing-loss-covered" }],
	["whoever writes again", "a fake support guy dmed me, is he real", "now he writes me again", { id: "fake-support" }],
	["", "a caller says he is from kraken support, is it real", "they rang again just now", { id: "fake-support" }],
	["a sum", "which exchange is the safest", "with about 40k usd", { id: "which-exchange-is-safest" }],
	["the other way to lose it", "is htx insured", "and when it goes under?", { id: "exchange-bankruptcy", exchanges: ["htx"] }],
	["", "does okx pay after a theft", "what if okx goes bankrupt instead", { id: "exchange-bankruptcy", exchanges: ["okx"] }],
	["the reason of a verdict", "is luno insured", "why is it only partly", { kind: "cells", exchanges: ["luno"], topic: "insurance" }],
	["", "does gate have insurance", "how come unconfirmed", { kind: "cells", exchanges: ["gate"], topic: "insurance" }],
	["never again", "my number was ported and they took 2 eth", "ok done. how can i prevent that next time", { id: "sim-swap-protection" }],
	["", "i typed my seed phrase on a fake site", "what can i do so this never happens again", { id: "seed-phrase-safety" }],
	["", "my gemini account was hacked", "how do i keep this from happening again", { id: "enable-2fa", exchanges: ["gemini"] }],
	["a dead line", "is bitstamp insured", "also my mobile suddenly has no service", { id: "sim-swapped-now", exchanges: ["bitstamp"] }],
	["", "i got 5 mails that somebody resets my password", "my sim has no signal btw", { id: "sim-swapped-now" }],
])("%s: after “%s”, “%s”", (_, before, q, target) => {
	expect(after(before, q)).toMatchObject(target);
});

test("who has lost the device is told how to get in again", () => {
	expect(after("how do i turn on 2fa", "i lost the phone with the authenticator app")).toMatchObject({ id: "lost-2fa-device" });
});

test.each([
	["is kraken insured", "what if my phone is dead"],
	["is kraken insured", "phone battery dead lol brb"],
])("after “%s”, “%s” is no taken number", (before, q) => {
	expect(after(before, q)).not.toMatchObject({ id: "sim-swapped-now" });
});

test("of an exchange before, who pays is asked of that one", () => {
	expect(after("is kraken insured", "so nobody pays?")).toMatchObject({ exchanges: ["kraken"] });
});

test("how many of them is no way to reach them", () => {
	expect(after("which insurers cover gemini", "how many of them")).not.toMatchObject({ topic: "contact" });
});

test.each([
	["is kraken insured", "if it goes bankrupt i will kill myself", "crisis-help"],
	["someone hacked my kraken", "it was by text, i want to kill myself", "crisis-help"],
	["is kraken insured", "i lost everything when it went under, what now", "account-hacked-now"],
	["someone hacked my kraken", "it was the sms code i gave him", "code-or-password-given"],
	["someone is draining my kraken account", "how do i stop this from happening", "account-hacked-now"],
])("who is in need goes before every rule: “%s”, “%s”", (before, q, id) => {
	expect(after(before, q)).toMatchObject({ kind: "entry", id });
});
