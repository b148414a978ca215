/** /lost: what to do after a loss, asked in three steps and answered with an ordered checklist. What was chosen travels in custom ids. */
import {
	type APIApplicationCommandOptionChoice,
	type APIMessageTopLevelComponent,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ComponentType,
} from "discord-api-types/v10";
import { type Checklist, checklistFor } from "../src/answering/checklist.ts";
import { checklistText } from "../src/answering/checklist-text.ts";
import { checklistMessage } from "../src/discord/messages/checklist-message.ts";
import type { Bot, Command, Pressed } from "../src/discord/pipeline/command.ts";
import { EVERYWHERE } from "../src/discord/pipeline/everywhere.ts";
import { customId } from "../src/discord/protocol/custom-id.ts";
import { focused, text } from "../src/discord/protocol/options.ts";
import { isOwnDm, type MessageData } from "../src/discord/protocol/reply.ts";
import { UserError } from "../src/discord/protocol/user-error.ts";

/** What is known so far; "" for what was not asked yet. */
type Told = { readonly what: string; readonly exchange: string; readonly place: string };
type Field = keyof Told;
const FIELDS: readonly Field[] = ["what", "exchange", "place"];
/** For an exchange that is not covered, or none. */
const OTHER = "-";
const OTHER_LABEL = "Another one, or none";
const NO_LONGER = "A part of that is no longer there. Please start again with /lost.";

// Registration has no dataset at hand, so these are written out; a test holds them against it.
const WHAT: readonly APIApplicationCommandOptionChoice<string>[] = [
	{ name: "My account was broken into", value: "account" },
	{ name: "My own wallet was drained", value: "wallet" },
	{ name: "My seed phrase or key got out", value: "phrase" },
	{ name: "I gave a code or password away", value: "code" },
	{ name: "My SIM or phone number was taken over", value: "sim" },
	{ name: "My device is infected", value: "device" },
	{ name: "I was scammed or phished", value: "scam" },
	{ name: "I paid a fraud by card or bank", value: "paid" },
	{ name: "They want money before I can withdraw", value: "release" },
	{ name: "The exchange itself was hacked or failed", value: "exchange" },
	{ name: "Withdrawals are frozen", value: "frozen" },
	{ name: "I am locked out", value: "locked" },
	{ name: "I sent coins to a wrong address or network", value: "address" },
];
const PLACES: readonly APIApplicationCommandOptionChoice<string>[] = [
	{ name: "United States", value: "us" },
	{ name: "Canada", value: "ca" },
	{ name: "Mexico", value: "mx" },
	{ name: "Brazil", value: "br" },
	{ name: "Argentina", value: "ar" },
	{ name: "United Kingdom", value: "uk" },
	{ name: "European Union (other countries)", value: "eu" },
	{ name: "Germany", value: "de" },
	{ name: "France", value: "fr" },
	{ name: "Spain", value: "es" },
	{ name: "Italy", value: "it" },
	{ name: "Netherlands", value: "nl" },
	{ name: "Switzerland", value: "ch" },
	{ name: "Turkey", value: "tr" },
	{ name: "Australia", value: "au" },
	{ name: "India", value: "in" },
	{ name: "Singapore", value: "sg" },
	{ name: "Japan", value: "jp" },
	{ name: "Hong Kong", value: "hk" },
	{ name: "South Korea", value: "kr" },
	{ name: "UAE and the Gulf", value: "gulf" },
	{ name: "Nigeria", value: "ng" },
	{ name: "South Africa", value: "za" },
	{ name: "Kenya", value: "ke" },
	{ name: "Elsewhere", value: "elsewhere" },
];

export const lost = {
	data: {
		type: ApplicationCommandType.ChatInput,
		name: "lost",
		description: "After a loss: what to do in the first hour, day and week, what to keep, where to report",
		...EVERYWHERE,
		options: [
			{ type: ApplicationCommandOptionType.String, name: "what", description: "What happened", choices: [...WHAT] },
			{
				type: ApplicationCommandOptionType.String,
				name: "exchange",
				description: "The exchange, such as BitMart",
				max_length: 60,
				autocomplete: true,
			},
			{ type: ApplicationCommandOptionType.String, name: "where", description: "Where you live", choices: [...PLACES] },
		],
	},
	run(bot, interaction) {
		const { options } = interaction.data;
		const typed = text(options, "exchange");
		const exchange = typed === null ? "" : (bot.library.exchanges.one(typed)?.id ?? OTHER);
		const told = { what: text(options, "what") ?? "", exchange, place: text(options, "where") ?? "" };
		return { ...next(bot, told), private: !isOwnDm(interaction) };
	},
	autocomplete(bot, interaction) {
		const like = bot.library.exchanges.like(focused(interaction.data.options)?.value ?? "", 24);
		return [...like.map(({ id, name }) => ({ name, value: id })), { name: OTHER_LABEL, value: OTHER }];
	},
	components: { lost: chosen, lostfile: file, lostfrom: begun },
} satisfies Command;

type Pressing = Parameters<Pressed>;

/** One of the three was picked in the select: the same message asks for the next, or becomes the list. */
function chosen(bot: Bot, interaction: Pressing[1], [field, ...args]: Pressing[2]) {
	const value = "values" in interaction.data ? interaction.data.values[0] : undefined;
	if (!FIELDS.includes(field as Field) || value === undefined) throw new UserError("I did not get what you picked. Please start again with /lost.");
	return { ...next(bot, { ...toldBy(args), [field as Field]: value }), private: !isOwnDm(interaction), update: true };
}

/** From another answer that knows what happened: the next question comes at once. */
function begun(bot: Bot, interaction: Pressing[1], [what = ""]: Pressing[2]) {
	return { ...next(bot, { what, exchange: "", place: "" }), private: !isOwnDm(interaction) };
}

/** The list as a text file. */
function file(bot: Bot, interaction: Pressing[1], args: Pressing[2]) {
	const list = listOf(bot, toldBy(args));
	const data = new TextEncoder().encode(checklistText(list, bot.now()));
	return {
		content: "Here is the list as a text file. Keep it, print it, or take it to the police.",
		files: [{ name: "after-a-loss.txt", data, description: `The checklist as text: ${list.title}` }],
		private: !isOwnDm(interaction),
	};
}

function next(bot: Bot, told: Told): MessageData {
	checkOffered(bot, told);
	if (!told.what) return question(told, "what", "I am sorry. What happened?", "What happened", WHAT);
	if (!told.exchange) return question(told, "exchange", "Which exchange is it about?", "The exchange", exchanges(bot));
	if (!told.place) return question(told, "place", "Where do you live? That decides where to report.", "Where you live", PLACES);
	return checklistMessage(bot.library, listOf(bot, told), customId("lostfile", told.what, told.exchange, told.place), bot.now());
}

/** What was picked travels on in a custom id, which is short: only what was offered does. */
function checkOffered(bot: Bot, { what, exchange, place }: Told): void {
	const offered = (list: readonly { readonly value: string }[], picked: string) => !picked || list.some(({ value }) => value === picked);
	const covered = !exchange || exchange === OTHER || bot.library.dataset.exchanges.some(({ id }) => id === exchange);
	if (!covered || !offered(WHAT, what) || !offered(PLACES, place)) throw new UserError(NO_LONGER);
}

function listOf(bot: Bot, { what, exchange, place }: Told): Checklist {
	const list = checklistFor(bot.library.dataset, { situation: what, exchange: exchange === OTHER ? null : exchange, place });
	if (!list) throw new UserError(NO_LONGER);
	return list;
}

function toldBy([what = "", exchange = "", place = ""]: readonly string[]): Told {
	return { what, exchange, place };
}

/** The 24 that fit beside "another one": a select holds 25. */
function exchanges(bot: Bot): readonly APIApplicationCommandOptionChoice<string>[] {
	const covered = bot.library.dataset.exchanges.slice(0, 24).map(({ id, name }) => ({ name, value: id }));
	return [...covered, { name: OTHER_LABEL, value: OTHER }];
}

function question(
	told: Told,
	field: Field,
	asks: string,
	placeholder: string,
	choices: readonly APIApplicationCommandOptionChoice<string>[],
): MessageData {
	const select: APIMessageTopLevelComponent = {
		type: ComponentType.ActionRow,
		components: [
			{
				type: ComponentType.StringSelect,
				custom_id: customId("lost", field, told.what, told.exchange, told.place),
				placeholder,
				options: choices.map(({ name, value }) => ({ label: name, value })),
			},
		],
	};
	return { content: `${asks}\n-# Pay nobody who offers to get it back. Staff will never message you first.`, components: [select] };
}
