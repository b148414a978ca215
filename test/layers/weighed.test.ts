/** Lures that no rule names, weighed by rules and a classifier together: one sentence in a long guide is found, shown, and may be warned of. */
import { beforeAll, describe, expect, test } from "vitest";
import { mayNameIn } from "../../src/layers/address-rules.ts";
import { textProblems } from "../../src/layers/text-rules.ts";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});
const problems = (text: string) => textProblems("answer", text, 1500, library, true, mayNameIn(library.dataset));

describe("what frauds would have a page say is refused, though no rule has its words", () => {
	test.each([
		"Switch your antivirus off before you start the rescue program, it would stop it.",
		"Say nothing to your bank until the payout has arrived.",
		"When the site warns you about the certificate, press continue.",
		"Take your post about us down, then the money is sent.",
	])("%s", (text) => expect(problems(text)).not.toEqual([]));
});

describe("and what warns of it, or only shares its words, is not", () => {
	test.each([
		"Leave your antivirus on. Whoever wants it off wants in.",
		"Tell your bank at once, it can sometimes stop a transfer.",
		"Nobody from our team phones you.",
		"Use a long password for your e-mail and switch on two-factor sign-in.",
		"Check the hash on etherscan.io, or write to support.kraken.com.",
		"If you see spam in the channel, ping @mods.",
	])("%s", (text) => expect(problems(text)).toEqual([]));
});

test("one sentence in a long guide is found, and shown to whoever wrote it", () => {
	const guide = "The guide is pinned. Ask in the help channel. Withdrawals are slow today. Please be patient with newcomers.";
	const [problem] = problems(`${guide} Send the recovery words to the helper so that he can restore it. ${guide}`);
	expect(problem?.says).toMatch(/phrase, password, code|Send the recovery words/);
});
