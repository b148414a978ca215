import { test } from "vitest";
import { lossesNamed } from "../../../src/dataset/rules/losses-named.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

test("a bank of losses that leads to no entry of first aid", () => {
	const file = "losses/now-what-is-cover.yaml";
	expectFault(faq().write(file, '- "all gone"\n'), lossesNamed, { file, at: 1, names: '"what-is-cover"' });
});

test("a bank whose name says neither now nor calm", () => {
	const file = "losses/jokes.yaml";
	expectFault(faq().write(file, '- "drained by pizza"\n'), lossesNamed, { file, at: 1, names: "neither now nor calm" });
});

test("kinds of calm messages are free", () => {
	expectFaults(faq().write("losses/calm-anything.yaml", '- "drained by pizza"\n'), lossesNamed, []);
});
