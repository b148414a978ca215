/** Each permission denied alone and in pairs, where the bot posts as a member: Post as reply and the panel, through the gateway door. */
import { type APIMessage, PermissionFlagsBits as P } from "discord-api-types/v10";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEmulator, realClock } from "../../emulator/index.ts";
import { DENIED, type Deniable } from "../discord/denied-sets.ts";
import { talk } from "../talk.ts";
import { until } from "../until.ts";
import { type AtGateway, atGateway } from "./at-gateway.ts";

let spoken: Awaited<ReturnType<typeof talk>>;
const discord = createEmulator({ clock: realClock(() => Date.now()), seed: "denied" });
const owner = discord.addUser({ name: "olga" });
const ann = discord.addUser({ name: "ann" });
const mod = discord.addUser({ name: "mo" });
const guild = discord.addGuild({ name: "Coins", ownerId: owner.id });
discord.addMember(guild.id, ann.id);
discord.addMember(guild.id, mod.id, { permissions: P.ManageGuild | P.ManageMessages });
discord.installTo({ guildId: guild.id });
const faults: unknown[] = [];
let open: AtGateway;

beforeAll(async () => {
	spoken = await talk();
	open = await atGateway(discord, spoken.bot, (error) => faults.push(error));
});
afterAll(() => open.close());

function without(denied: readonly Deniable[]): string {
	const deny = denied.reduce((all, name) => all | P[name], 0n);
	return discord.addChannel(guild.id, { name: denied.join("-").toLowerCase(), overwrites: [{ id: discord.application.id, type: 1, deny }] }).id;
}

const mayWrite = (denied: readonly Deniable[]) => !denied.includes("ViewChannel") && !denied.includes("SendMessages");
const said = (channel: string) =>
	discord
		.as(ann.id)
		.sees(channel)
		.filter(({ author }) => author.id === discord.botUser.id);
/** Waits for a post whose words are there, plainly where embeds are denied. */
const posted = (channel: string, denied: readonly Deniable[], title: string): Promise<APIMessage> =>
	until(() => said(channel).find(({ content, embeds }) => (denied.includes("EmbedLinks") ? content : (embeds[0]?.title ?? "")).includes(title)));

/** What Discord answers where a permission is missing: tried, and done plainer. */
const MISSING = [50_001, 50_013, 160_002];

function nothingWrong(): void {
	expect(discord.violations.filter(({ code }) => !MISSING.includes(code))).toEqual([]);
	expect(faults).toEqual([]);
	// Each channel is another question: flood control has no part in this.
	spoken.pass(31_000);
}

test.each(DENIED)("Post as reply without %s %s", async (...names) => {
	const denied = names.filter(Boolean) as Deniable[];
	const channel = without(denied);
	const question = discord.as(ann.id).say(channel, "is kraken insured?");
	const shown = await discord.as(mod.id).messageCommand(channel, "Answer this", question.id);
	const id = /"custom_id":"(1\|postreply[^"]*)"/.exec(JSON.stringify(shown.message?.components))?.[1];
	expect(id !== undefined, "the button is there where it would work").toBe(mayWrite(denied));
	if (id === undefined) return nothingWrong();
	const pressed = await discord.as(mod.id).press(shown.message?.id ?? "", id);
	const reply = await posted(channel, denied, "Kraken · third-party insurance");
	expect(reply.embeds.length).toBe(denied.includes("EmbedLinks") ? 0 : 1);
	expect(reply.message_reference?.message_id).toBe(denied.includes("ReadMessageHistory") ? undefined : question.id);
	await until(() => pressed.message?.content === "Posted as a reply to the message." || undefined);
	nothingWrong();
});

test.each(DENIED)("/faq panel into a channel without %s %s", async (...names) => {
	const denied = names.filter(Boolean) as Deniable[];
	const channel = without(denied);
	const office = discord.addChannel(guild.id, { name: "office" }).id;
	await discord.as(mod.id).slash(office, "faq panel", { channel });
	const told = (what: string) =>
		until(
			() =>
				discord
					.as(mod.id)
					.sees(office)
					.some(({ content }) => content.includes(what)) || undefined,
		);
	if (!mayWrite(denied)) {
		await told("I may not post in this channel");
		expect(said(channel)).toEqual([]);
		return nothingWrong();
	}
	const panel = await posted(channel, denied, "Are my coins covered?");
	expect(panel.embeds.length).toBe(denied.includes("EmbedLinks") ? 0 : 1);
	expect(panel.components).toHaveLength(3);
	await told(`/${channel}/${panel.id}`);
	nothingWrong();
});
