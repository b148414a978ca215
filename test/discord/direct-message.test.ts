/** A direct message is one with `guild_id: null` as well as one without: servers that speak Discord's protocol send either. */
import { type APIInteraction, InteractionResponseType } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { isFor } from "../../src/discord/conversation/addressed.ts";
import { withFloodControl } from "../../src/discord/pipeline/flood.ts";
import { guildOf, serverOf } from "../../src/discord/protocol/guild-context.ts";
import { slash } from "../interactions.ts";

const said = (guild_id: string | null | undefined, content: string) => ({ guild_id, content, type: 0 }) as unknown as Parameters<typeof isFor>[0];

test("what is said there needs no mention", () => {
	expect(isFor(said(null, "is kraken insured?"), "1")).toBe(true);
	expect(isFor(said(undefined, "is kraken insured?"), "1")).toBe(true);
	expect(isFor(said("5", "is kraken insured?"), "1")).toBe(false);
});

test("no server's layer applies there, and no server's bound: many people may ask at once", async () => {
	expect(guildOf({ guild_id: null })).toBeNull();
	expect(serverOf({ guild_id: null })).toBeNull();
	let handled = 0;
	const handle = withFloodControl(
		async () => {
			handled++;
			return { response: { type: InteractionResponseType.DeferredMessageUpdate } };
		},
		() => 0,
	);
	for (let person = 0; person < 500; person++) {
		const asked = { ...slash("ask", { question: "is kraken insured?" }), guild_id: null, member: undefined, user: { id: String(person) } };
		await handle(asked as unknown as APIInteraction);
	}
	expect(handled).toBe(500);
});
