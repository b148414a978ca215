/** Whatever is asked, wherever, by whichever door and however far it is pressed on: every payload is one that Discord takes, and whole. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { talk } from "../talk.ts";
import { faultsIn, hold, plans, pool } from "./payloads.ts";

test("random conversations over every command, entry, place and door", async () => {
	const bot = await talk();
	const texts = pool(bot);
	const met = new Set<string>();
	await fc.assert(
		fc.asyncProperty(plans, async (plan) => {
			for (const payload of await hold(bot, texts, plan)) {
				met.add(payload.by);
				expect(faultsIn(payload), `${payload.by}: ${JSON.stringify(payload.body).slice(0, 400)}`).toEqual([]);
			}
			expect(bot.faults).toEqual([]);
		}),
		{ numRuns: 300 },
	);
	for (const { data } of commands) expect(met).toContain(data.name);
	for (const by of ["mention", "direct message", "component go", "component evidence"]) expect(met).toContain(by);
});
