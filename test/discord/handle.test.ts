/** handle never throws and never answers what Discord would refuse, whatever comes. */

import type { APIInteraction, APIInteractionResponse } from "discord-api-types/v10";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { checkChoices, checkMessage } from "../../src/limits/index.ts";
import { autocomplete, press, slash } from "../interactions.ts";
import { talk } from "../talk.ts";

let bot: Awaited<ReturnType<typeof talk>>;
beforeAll(async () => {
	bot = await talk();
});

/** What Discord would refuse in an answer. */
function refused(response: APIInteractionResponse): string[] {
	const data = "data" in response ? (response.data as Record<string, unknown>) : {};
	if ("choices" in data) return checkChoices(data.choices as never);
	return response.type === 4 ? checkMessage(data) : [];
}

const place = fc.constantFrom("guild" as const, "dm" as const, "private-channel" as const);
const text = fc.oneof(
	fc.string({ unit: "binary", maxLength: 300 }),
	fc.string({ unit: "grapheme", maxLength: 300 }),
	fc.constantFrom("", "bitmart", "is kraken insured?", "‮", "@everyone", "__proto__", "constructor", "toString"),
);
const name = fc.constantFrom(...commands.map((command) => command.data.name), "nosuch", "__proto__", "constructor");
const option = fc.constantFrom("question", "name", "topic", "exchange", "term", "public", "__proto__");

const interaction = fc.oneof(
	fc.tuple(name, option, fc.oneof(text, fc.boolean()), place).map(([command, key, value, where]) => slash(command, { [key]: value }, where)),
	fc.tuple(name, option, text, place).map(([command, key, value, where]) => autocomplete(command, { [key]: value }, key, where)),
	fc
		.tuple(
			fc.oneof(
				text,
				text.map((t) => `1|go|${t}`),
				text.map((t) => `1|evidence|x.bitmart.insurance|${t}`),
				text.map((t) => `1|incidents|${t}|0`),
			),
			place,
		)
		.map(([id, where]) => press(id.slice(0, 100), where)),
);

test("5,000 strange interactions: always an answer that Discord takes", async () => {
	await fc.assert(
		fc.asyncProperty(interaction, async (strange) => {
			const { response } = await bot.handle(strange);
			expect(refused(response)).toEqual([]);
		}),
		{ numRuns: 5000 },
	);
});

test("interactions with parts missing or of the wrong kind: a calm answer, no throw", async () => {
	const whole = [
		slash("ask", { question: "is bitmart insured?" }),
		autocomplete("ask", { question: "bit" }, "question"),
		press("1|go|x.kraken.insurance"),
	];
	const junk = fc.oneof(fc.constant(undefined), fc.constant(null), fc.integer(), fc.string(), fc.constant([]), fc.constant({}));
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...whole),
			fc.constantFrom("type", "data", "user", "member", "channel", "channel_id", "context", "locale", "guild_id"),
			junk,
			async (base, key, value) => {
				const { response } = await bot.handle({ ...base, [key]: value } as unknown as APIInteraction);
				expect(refused(response)).toEqual([]);
				expect(JSON.stringify(response)).not.toMatch(/TypeError|undefined is not|\bat \//);
			},
		),
		{ numRuns: 3000 },
	);
});
