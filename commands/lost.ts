/** /lost: what to do after a loss, asked in three steps and answered with an ordered checklist. What was chosen travels in custom ids. */
import {
	type APIMessageTopLevelComponent,
	type APISelectMenuOption,
	ApplicationCommandOptionType,
	ApplicationCommandType,
} from "discord-api-types/v10";
import { type Checklist, checklistFor } from "../src/answering/checklist.ts";
import { checklistText } from "../src/answering/checklist-text.ts";
import { button, inRows, rows } from "../src/discord/messages/button.ts";
import { checklistMessage, readTicks, writeTicks } from "../src/discord/messages/checklist-message.ts";
import { inParts } from "../src/discord/messages/in-parts.ts";
import { PLACES, WHAT } from "../src/discord/messages/lost-choices.ts";
import { fromTo, menu } from "../src/discord/messages/menu.ts";
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
const PLACE_OPTIONS = PLACES.map(({ name, value }) => ({ label: name, value }));
const NO_LONGER = "A part of that is no longer there. Please start again with /lost.";

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
	components: { lost: chosen, lostpick: picked, lostnow: now, losttick: tick, lostfile: file },
} satisfies Command;

type Pressing = Parameters<Pressed>;

/**
 * The red button: what was told already ("" for what was not) is not asked again. Other files make its custom id with `lostButton`.
 * @param args a situation's id, and an exchange's
 */
function now(bot: Bot, interaction: Pressing[1], [what = "", exchange = ""]: Pressing[2]) {
	return { ...next(bot, { what, exchange, place: "" }), private: !isOwnDm(interaction) };
}

/** One of the three was picked in the select: the same message asks for the next, or becomes the list. */
function chosen(bot: Bot, interaction: Pressing[1], [field, ...args]: Pressing[2]) {
	return onward(bot, interaction, field, "values" in interaction.data ? interaction.data.values[0] : undefined, toldBy(args));
}

/** The same by a button. */
function picked(bot: Bot, interaction: Pressing[1], [field, value, ...args]: Pressing[2]) {
	return onward(bot, interaction, field, value, toldBy(args));
}

function onward(bot: Bot, interaction: Pressing[1], field: string | undefined, value: string | undefined, told: Told) {
	if (!FIELDS.includes(field as Field) || !value) throw new UserError("I did not get what you picked. Please start again with /lost.");
	return { ...next(bot, { ...told, [field as Field]: value }), private: !isOwnDm(interaction), update: true };
}

/** The list again, with the steps ticked off that were chosen in the menu. */
function tick(bot: Bot, interaction: Pressing[1], args: Pressing[2]) {
	const values = "values" in interaction.data ? interaction.data.values : [];
	return { ...listMessage(bot, toldBy(args), offeredTicks(values)), private: !isOwnDm(interaction), update: true };
}

/** What was ticked, as far as the menu can have offered it. */
function offeredTicks(values: readonly string[]): ReadonlySet<number> {
	return new Set(values.flatMap((value) => (/^\d{1,2}$/.test(value) ? [Number(value)] : [])));
}

/** The list as a text file, as far as it was ticked off. */
function file(bot: Bot, interaction: Pressing[1], args: Pressing[2]) {
	const list = listOf(bot, toldBy(args));
	const kept = { now: bot.now(), locale: interaction.locale, done: readTicks(args[FIELDS.length]) };
	const data = new TextEncoder().encode(checklistText(list, kept));
	return {
		content: "Here is the list as a text file. Keep it, print it, or take it to the police.",
		files: [{ name: "after-a-loss.txt", data, description: `The checklist as text: ${list.title}` }],
		private: !isOwnDm(interaction),
	};
}

function next(bot: Bot, told: Told): MessageData {
	checkOffered(bot, told);
	if (!told.what) return whatHappened(told);
	if (!told.exchange) return question("Which exchange is it about?", exchangeMenus(bot, told));
	if (!told.place) return question("Where do you live? That decides where to report.", [choice(told, "place", "Where you live", PLACE_OPTIONS)]);
	return listMessage(bot, told, new Set());
}

/** @param done the ticked steps: they travel in the custom ids, and nowhere else */
function listMessage(bot: Bot, told: Told, done: ReadonlySet<number>): MessageData {
	checkOffered(bot, told);
	const args = [told.what, told.exchange, told.place];
	const ids = { tick: customId("losttick", ...args), file: customId("lostfile", ...args, writeTicks(done)) };
	return checklistMessage(bot.library, listOf(bot, told), { ids, done, today: bot.now() });
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

/** A menu has 25 lines; each ends in "another one", so that nobody need look for it in the next. */
const EXCHANGES_A_MENU = 24;

/** All exchanges, in as many menus as that takes. */
function exchangeMenus(bot: Bot, told: Told): APIMessageTopLevelComponent[] {
	const all = bot.library.dataset.exchanges.map(({ id, name }) => ({ label: name, value: id }));
	return inParts(all, EXCHANGES_A_MENU).map((part, i) => {
		const shown = fromTo(i === 0 ? "The exchange" : "More exchanges", part);
		return choice(told, "exchange", shown, [...part, { label: OTHER_LABEL, value: OTHER }], i);
	});
}

/** By buttons: one press, and all of them in sight. */
function whatHappened(told: Told): MessageData {
	const buttons = WHAT.map(({ name, value }) => button(name, customId("lostpick", "what", value, told.what, told.exchange, told.place)));
	return { content: `I am sorry. What happened?\n${PAY_NOBODY}`, components: rows(...inRows(buttons, A_ROW)) };
}

/** Three in a row can be read on a phone; thirteen fill five rows so, as many as there may be. */
const A_ROW = 3;
const PAY_NOBODY = "-# Pay nobody who offers to get it back. Staff will never message you first.";

function question(asks: string, menus: readonly APIMessageTopLevelComponent[]): MessageData {
	return { content: `${asks}\n${PAY_NOBODY}`, components: [...menus] };
}

/** @param part tells the custom ids of several menus apart; 0, the first, is left out, as in messages that were posted before there were more */
function choice(told: Told, field: Field, placeholder: string, options: readonly APISelectMenuOption[], part = 0): APIMessageTopLevelComponent {
	const known = [told.what, told.exchange, told.place, ...(part > 0 ? [String(part)] : [])];
	return menu(customId("lost", field, ...known), placeholder, options);
}
