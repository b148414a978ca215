/** The small Discord that a newcomer finds: one server with the app, one without it, and three people to be. */
import { PermissionFlagsBits } from "discord-api-types/v10";
import { createEmulator, type Emulator, realClock, type User } from "../emulator/index.ts";
import type { Who } from "./view.ts";

export type Seeded = {
	readonly discord: Emulator;
	/** Whom one can be, the member first. */
	readonly people: readonly Who[];
	/** What is at the head of a channel, by its id. */
	readonly about: ReadonlyMap<string, string>;
	/** Where moderators want questions answered though nobody calls the bot. */
	readonly asking: { readonly server: string; readonly channels: readonly { readonly id: string; readonly kind: "text" | "forum" }[] };
};

const ASKING = [
	"Write your question plainly: `is my money safe on bitmart?` Here I answer what I am sure of, for all to see, and leave people's talk alone.",
	"Or type `/ask`, then a question, and pick a suggestion with the arrow keys: that answer only you see.",
	"Press a related topic, *All evidence* or *Show in channel* under the answer.",
	"`/compare` sets exchanges side by side, `/lost` helps after a loss; typing `/` lists every command.",
];
const MODERATING = "As the moderator you see the commands for moderators too: switch at the lower left, on a phone behind ☰.";
const FOLLOWING =
	"Then `/faq channel list` says where I answer though nobody calls me; `/faq alerts` lets a channel follow an exchange, and *Make up a change of the dataset*, below, shows what it is told.";
const TALKING = [
	"The ⋯ button on a message opens its *Apps*: ask CoverBot to *Answer this*, or whether it *Is this a scam?*",
	"Or mention it in your own words: `@CoverBot is kraken insured?`",
];
/** As they come within minutes of such a question; the address is reserved, and leads nowhere (RFC 2606). */
const FRAUD =
	"Hello, KuCoin support here. Your wallet must be validated before funds are released: enter your seed phrase at https://kucoin-validate.example within 24 hours.";

const STARTING = [
	"1. Press *Add CoverBot to this server* below. On Discord that is the invitation link.",
	"2. Type `/faq panel` and send it: the panel appears here.",
	"3. Pin it: ⋯ on the panel, then *Pin*.",
	"4. Try it: pick an exchange in the panel. Only you see the answer. `/faq doctor` says what is still missing.",
];

/** The Message Content intent, as its switch in the Developer Portal gives it. */
const MESSAGE_CONTENT = 1 << 15;

/** @param now milliseconds */
export function seededWorld(now: () => number): Seeded {
	const discord = createEmulator({ clock: realClock(now), app: { privilegedIntents: MESSAGE_CONTENT } });
	const [olga, ben, mia, max, zoe, nora] = ["Olga", "Ben", "Mia", "Max", "Zoe", "Nora"].map((name) =>
		discord.addUser({ name: name.toLowerCase(), displayName: name }),
	) as [User, User, User, User, User, User];
	const fraudster = discord.addUser({ name: "help.desk", displayName: "Official Support" });

	const harbour = discord.addGuild({ name: "Coin Harbour", ownerId: olga.id });
	discord.addMember(harbour.id, ben.id);
	discord.addMember(harbour.id, mia.id);
	discord.addMember(harbour.id, fraudster.id);
	discord.addMember(harbour.id, max.id, {
		permissions: PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages | PermissionFlagsBits.PinMessages,
	});
	const general = discord.addChannel(harbour.id, { name: "general" });
	const forum = discord.addChannel(harbour.id, { name: "questions", type: 15 });
	const asking = discord.addChannel(harbour.id, { name: "ask-coverbot" });
	discord.installTo({ guildId: harbour.id });

	// The stranger brought the app along as their own: this server did not install it.
	const traders = discord.addGuild({ name: "Night Traders", ownerId: ben.id });
	discord.addMember(traders.id, zoe.id);
	const lounge = discord.addChannel(traders.id, { name: "lounge" });
	discord.installTo({ userId: zoe.id });

	// A new server, whose owner has not added the app yet.
	const haven = discord.addGuild({ name: "Nora's Haven", ownerId: nora.id });
	const starting = discord.addChannel(haven.id, { name: "ask-here" });
	const dms = [mia, max, zoe].map((user) => discord.openDm(user.id));

	discord.as(olga.id).say(general.id, "Welcome to Coin Harbour. Staff will never message you first.");
	discord.as(ben.id).say(general.id, "withdrawals are stuck for two days now. is my money on KuCoin insured??");
	discord.as(fraudster.id).say(general.id, FRAUD);
	discord.as(olga.id).say(asking.id, "Questions about cover go in here. Answers are private unless you show them.");
	discord.as(ben.id).say(lounge.id, "does anybody know if kraken has insurance?");

	const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
	return {
		discord,
		people: [
			{ key: "member", id: mia.id, name: "Mia", role: "member" },
			{ key: "moderator", id: max.id, name: "Max", role: "moderator" },
			{ key: "stranger", id: zoe.id, name: "Zoe", role: "stranger with the app" },
			{ key: "owner", id: nora.id, name: "Nora", role: "owner of a new server" },
		],
		about: new Map([
			[asking.id, list([...ASKING, MODERATING, FOLLOWING])],
			[general.id, list(TALKING)],
			[forum.id, list(["A forum: what you write becomes a post of its own. Its title and first message are one question, with one answer."])],
			[starting.id, STARTING.join("\n")],
			[
				lounge.id,
				list(["This server did not install CoverBot; Zoe did, for herself. Type `/ask` here: it works for her alone. A mention is not heard."]),
			],
			...dms.map((dm): [string, string] => [dm.id, list(["Just write: `is my money safe on bitmart?`", "Then go on with a short `and kraken?`"])]),
		]),
		asking: {
			server: harbour.id,
			channels: [
				{ id: asking.id, kind: "text" },
				{ id: forum.id, kind: "forum" },
			],
		},
	};
}
