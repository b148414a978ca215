/** What is told so plainly that its steps follow from the words. */
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
	"can i lock my kraken account myself quickly, somebody from brazil logged in",
	"how to block my okx asap, strange login just now",
	"whats the quickest way to suspend my own bybit account, a stranger is in it",
	"need to disable my gemini account right now, someone is inside",
])("whoever would lock their own account was broken into: “%s”", (q) => {
	expect(entryOf(q)).toBe("account-hacked-now");
	expect(library.ask(q).answer).toMatchObject({ emergency: true });
});

test("where the button is stands on the exchange's own page", () => {
	expect(entryOf("how do i suspend my kraken account quickly from my mobile")).toMatchObject({ topic: "contact" });
});

test("a login that is to be locked is nobody's who broke in", () => {
	expect(entryOf("does luno or nexo give me a way to block my login")).not.toBe("account-hacked-now");
});

test("who was frozen out locks nothing", () => {
	expect(entryOf("kraken froze my account and my withdrawal is stuck")).toBe("frozen-withdrawals");
});

test.each([
	"im mod here, three users from our channel entered their seed on a fake page, what do i tell them",
	"admin of a small discord: some members gave their recovery phrase to an impostor, what now",
])("a moderator writes for those whose phrase is out: “%s”", (q) => {
	expect(entryOf(q)).toBe("seed-phrase-exposed");
});

test.each(["the woman i met on tinder turned out to be a guy", "my internet boyfriend never existed"])("who was loved and was nobody: “%s”", (q) => {
	const { decision } = library.ask(q);
	const ids = [answeredBy(decision), ...offeredBy(decision)].map((target) => (target?.kind === "entry" ? target.id : null));
	expect(ids).toContain("scammed-now");
});

test.each([
	"she is still on the phone and needs the digits from my sms",
	"someone from kraken is calling, i must tell him the code from the text",
	"man on the line asks for the 6 digits that came by sms",
	"a guy from bybit wants my 2fa code",
])("a code is wanted and not given: “%s”", (q) => {
	expect(entryOf(q)).toBe("fake-support");
});

test.each([
	["the caller from kraken told me to give him the code from my sms and i did", "code-or-password-given"],
	["i read him the number from the text message", "code-or-password-given"],
])("given already: “%s”", (q, id) => {
	expect(entryOf(q)).toBe(id);
});
