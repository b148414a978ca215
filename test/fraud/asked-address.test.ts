/** Addresses and numbers that somebody asks about: pasted messages that frighten their reader into calling, and losses that only share their words. */
import { beforeAll, expect, test } from "vitest";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

test.each([
	"Kraken alert: 0.4 BTC withdrawal pending. Wasn't you? Phone +44 20 7946 0000 at once. is this kraken??",
	"text says new login in Osaka on my kraken, not you? call 1-888-555-0111 to block it. what do i do",
	"Kraken code 991 204. if you did not authorise it dial 0800 555 0199. do i ring them",
])("a message that wants a call is warned of, and the real support shown: %s", (question) => {
	const { decision, message } = library.ask(question);
	expect(decision).toMatchObject({ kind: "sure", target: { kind: "cells", exchanges: ["kraken"], topic: "contact" } });
	expect(message).toContain("do not call it");
});

test.each([
	"text said not you? call 888 555 0143. i called and gave them the code, now my kraken is empty",
	"i did not make this withdrawal of 1200 from kraken, who do i call",
])("who has called, or asks whom to call, gets first aid: %s", (question) => {
	const { decision, message } = library.ask(question);
	expect(decision).toMatchObject({ target: { kind: "entry" } });
	expect(message ?? "").not.toContain("do not call it");
});
