/** What is told with the words of a loss and is none, and what sounds harmless and is one. */
import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { answeredBy } from "../../src/matching/decision.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

const asked = (q: string, before: readonly string[] = []) => {
	const { decision } = library.ask(q, library.turnsOf(before));
	return answeredBy(decision) ?? decision.kind;
};

test.each(["sepa payment of 90 eur still not booked, made it today", "link to 60 eoy?", "lowest deposit on okx in eur?"])(
	"a slow bank, a price and a fee are no emergency: “%s”",
	(q) => {
		expect(asked(q)).toBe("none");
	},
);

test.each([
	["pig butchering, 25k gone, i am the victim", "scammed-now"],
	["remote desktop man drained me over anydesk", "code-or-password-given"],
	["threw my eth into a saylor giveaway", "scammed-now"],
	["gate account stolen, the authenticator sits on his phone now", "account-hacked-now"],
])("a loss in few words: “%s”", (q, id) => {
	expect(asked(q)).toMatchObject({ kind: "entry", id });
	expect(library.ask(q).answer).toMatchObject({ emergency: true });
});

test("a mail that threatens to close an account is no closed account", () => {
	expect(asked('got a mail "your kraken account will be suspended, confirm your identity today"')).toMatchObject({ id: "spot-phishing" });
	expect(asked("kraken suspended my account, how do i get back in")).toMatchObject({ id: "locked-out" });
});

test("in a wallet of one's own, and not on the exchange: no emergency, though the encoder takes it for one", () => {
	expect(asked("they are in okx wallet, not on the exchange", ["are my coins on okx insured"])).toMatchObject({ id: "self-custody-covered" });
});

test("SAFU by its name is one exchange's fund", () => {
	expect(asked("how large is safu now")).toMatchObject({ kind: expect.stringMatching(/cells|entry/) });
	expect(asked("how many bitcoin does safu hold")).not.toMatchObject({ exchanges: [], topic: "protection-fund" });
});

test("“what else can i ask” asks of the bot, and not of all exchanges", () => {
	expect(asked("what else can i ask", ["is kraken regulated"])).toMatchObject({ id: "what-can-you-do" });
});
