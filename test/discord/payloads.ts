/** Conversations drawn at random over every command, entry, place and door, and what every message that comes back must hold to. */
import {
	type APIInteraction,
	type APIMessageTopLevelComponent,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ComponentType,
	type GatewayMessageCreateDispatchData,
	InteractionResponseType,
} from "discord-api-types/v10";
import fc from "fast-check";
import { commands } from "../../commands/index.ts";
import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import { answerMessageText } from "../../src/discord/conversation/message.ts";
import { messageBody } from "../../src/discord/protocol/reply.ts";
import { checkChoices, checkMessage, checkModal } from "../../src/limits/index.ts";
import { aboutExchanges, generalEntry } from "../../src/matching/target.ts";
import { autocomplete, choose, onMessage, type Place, press, slash, submit } from "../interactions.ts";
import type { Said, talk } from "../talk.ts";

type Talk = Awaited<ReturnType<typeof talk>>;

/** One body as it goes to Discord, and where. */
export type Payload = {
	readonly to: "callback" | "webhook" | "channel";
	readonly by: string;
	readonly body: unknown;
	/** Seen by everybody in a server, and nothing that was said with it warns that staff never message first. */
	readonly unwarned: boolean;
};

/** Numbers from which a conversation is made: the same numbers make the same one. */
export type Plan = {
	readonly command: number;
	readonly picks: readonly number[];
	readonly place: Place;
	readonly appMay: string;
	readonly personMay: string;
	readonly door: "interaction" | "message";
	readonly presses: readonly number[];
};

const number = fc.nat({ max: 1_000_000 });
export const plans: fc.Arbitrary<Plan> = fc.record({
	command: number,
	picks: fc.array(number, { minLength: 8, maxLength: 8 }),
	place: fc.constantFrom<Place>("guild", "guild", "dm", "private-channel"),
	// Everything; without Embed Links; without Attach Files; nothing.
	appMay: fc.constantFrom("117760", "117760", "101376", "84992", "0"),
	personMay: fc.constantFrom("2147483648", "8192"),
	door: fc.constantFrom<Plan["door"]>("interaction", "interaction", "interaction", "interaction", "message"),
	presses: fc.array(number, { maxLength: 5 }),
});

/** Texts that people may type: names, ids and questions for every entry of the dataset, frauds, and what nobody meant to type. */
export function pool({ library }: Talk): string[] {
	const { exchanges, questions, terms, incidents } = library.dataset;
	const ids = exchanges.map(({ id }) => id);
	const targets = [
		...ids.flatMap((id) => ["overview" as const, ...CELL_TOPICS].map((topic) => aboutExchanges([id], topic))),
		...ids.flatMap((id, i) => CELL_TOPICS.map((topic) => aboutExchanges([id, ids[(i + 5) % ids.length] ?? ""], topic))),
		...CELL_TOPICS.map((topic) => aboutExchanges([], topic)),
		...questions.map(({ id }) => generalEntry(id)),
	];
	return [
		...targets.map((target) => library.questionFor(target)),
		...exchanges.flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
		...terms.map(({ term }) => term),
		...incidents.map(({ exchange }) => exchange),
		"Your Kraken account is suspended, enter your recovery phrase at https://kraken.com.login-verify.net now",
		...["", "?", "@everyone", "‮", "__proto__", "`".repeat(60), "é".repeat(300), "what is 2+2", "hallo wie geht es dir heute", "is it"],
	];
}

/** Holds one conversation. @returns every payload that it made */
export async function hold(bot: Talk, texts: readonly string[], plan: Plan): Promise<Payload[]> {
	const payloads: Payload[] = [];
	const inGuild = plan.place === "guild";
	if (plan.door === "message") {
		const made = await byMessage(bot, at(texts, plan.picks[0]), inGuild);
		return made ? [made] : [];
	}
	let hidden = true;
	const take = async (interaction: APIInteraction, by: string): Promise<Said> => {
		const sent = bot.sent.length;
		const said = await bot.send(withRights(interaction, plan));
		const { type, data } = said;
		// An update is seen by whoever saw the message before.
		if (type === InteractionResponseType.ChannelMessageWithSource) hidden = said.hidden;
		const made: (Omit<Payload, "unwarned"> & { shown: boolean })[] = [];
		made.push({ to: "callback", by, body: { type, data }, shown: inGuild && isMessage(type) && !hidden });
		for (const { how, data: more } of bot.sent.splice(sent)) {
			const shown = inGuild && (how === "post" || how === "editPost" || (how === "followUp" && !("private" in more && more.private)));
			made.push({ to: how === "post" || how === "editPost" ? "channel" : "webhook", by: `${by} (${how})`, body: messageBody(more), shown });
		}
		const warned = made.some(({ shown, body }) => shown && WARNING.test(JSON.stringify(body)));
		for (const { shown, ...payload } of made) payloads.push({ ...payload, unwarned: shown && !warned });
		return said;
	};
	let said = await take(opening(texts, plan), at(commands, plan.command).data.name);
	for (const pick of plan.presses) {
		const next = following(said, texts, pick, plan.place);
		if (!next) break;
		said = await take(next.interaction, next.by);
	}
	return payloads;
}

function opening(texts: readonly string[], { command, picks, place }: Plan): APIInteraction {
	const { data } = at(commands, command);
	if (data.type === ApplicationCommandType.Message) return onMessage(data.name, at(texts, picks[0]), place);
	const options = "options" in data ? ((data.options ?? []) as Option[]) : [];
	const focused = options.find((option) => option.autocomplete);
	if (focused && (picks[7] ?? 0) % 6 === 0)
		return autocomplete(data.name, { [focused.name]: at(texts, picks[1]).slice(0, 100) }, focused.name, place);
	const interaction = slash(data.name, {}, place);
	return { ...interaction, data: { ...interaction.data, options: filled(options, texts, picks) } } as APIInteraction;
}

type Option = {
	name: string;
	type: number;
	required?: boolean;
	autocomplete?: boolean;
	max_length?: number;
	choices?: { value: unknown }[];
	options?: Option[];
};

/** Options as a person would fill them in; the others than required ones now and then. */
function filled(options: readonly Option[], texts: readonly string[], picks: readonly number[]): object[] {
	const subs = options.filter(({ type }) => type <= ApplicationCommandOptionType.SubcommandGroup);
	if (subs.length > 0) {
		const sub = at(subs, picks[0]);
		return [{ name: sub.name, type: sub.type, options: filled(sub.options ?? [], texts, picks.slice(1)) }];
	}
	return options.flatMap((option, i) => {
		const pick = picks[i % picks.length] ?? 0;
		if (!option.required && pick % 3 === 0) return [];
		const value = valueFor(option, texts, pick);
		return value === undefined ? [] : [{ name: option.name, type: option.type, value }];
	});
}

function valueFor(option: Option, texts: readonly string[], pick: number): unknown {
	if (option.choices && option.choices.length > 0) return at(option.choices, pick).value;
	if (option.type === ApplicationCommandOptionType.Boolean) return pick % 2 === 0;
	if (option.type === ApplicationCommandOptionType.Integer) return pick % 50;
	return option.type === ApplicationCommandOptionType.String ? at(texts, pick).slice(0, option.max_length ?? 6000) : undefined;
}

type Part = { type: number; custom_id?: string; options?: { value: string }[]; component?: Part; components?: Part[] };

/** What a person may do next: fill in the form that opened, press a button, pick in a select. */
function following(said: Said, texts: readonly string[], pick: number, place: Place): { interaction: APIInteraction; by: string } | null {
	const parts = ((said.data.components ?? []) as unknown as Part[]).flatMap((row) => row.components ?? (row.component ? [row.component] : []));
	if (said.type === InteractionResponseType.Modal) {
		const inputs = parts.filter(({ type, custom_id }) => type === ComponentType.TextInput && custom_id);
		const fields = Object.fromEntries(inputs.map(({ custom_id = "" }, i) => [custom_id, at(texts, pick + i)]));
		const id = (said.data as { custom_id?: string }).custom_id ?? "";
		return { interaction: submit(id, fields, place), by: `form ${id.split("|")[1]}` };
	}
	const usable = parts.filter(({ type, custom_id }) => custom_id && (type === ComponentType.Button || type === ComponentType.StringSelect));
	if (usable.length === 0) return null;
	const { custom_id = "", options } = at(usable, pick);
	const by = `component ${custom_id.split("|")[1]}`;
	return { interaction: options ? choose(custom_id, [at(options, pick).value], place) : press(custom_id, place), by };
}

async function byMessage({ bot }: Talk, content: string, inGuild: boolean): Promise<Payload | null> {
	const message = { id: "1", type: 0, channel_id: "2", author: { id: "3" }, content: `<@9> ${content}`, ...(inGuild ? { guild_id: "4" } : {}) };
	const reply = await answerMessageText(bot, message as GatewayMessageCreateDispatchData, "9", () => "go");
	return (
		reply && {
			to: "channel",
			by: inGuild ? "mention" : "direct message",
			body: messageBody(reply.data),
			unwarned: inGuild && !WARNING.test(JSON.stringify(reply.data)),
		}
	);
}

function withRights(interaction: APIInteraction, { appMay, personMay }: Plan): APIInteraction {
	const member = interaction.member ? { member: { ...interaction.member, permissions: personMay } } : {};
	return { ...interaction, ...member, app_permissions: appMay } as APIInteraction;
}

function at<T>(list: readonly T[], index = 0): T {
	return list[index % list.length] as T;
}

function isMessage(type: number): boolean {
	return type === InteractionResponseType.ChannelMessageWithSource || type === InteractionResponseType.UpdateMessage;
}

const WARNING = /staff will never message you first/i;
/** The one text that ends in dots because it is not done yet. */
const UNDER_WAY = /^Posting it as a reply …$/;

type Body = {
	content?: string;
	embeds?: { title?: string; description?: string; fields?: { value: string }[]; footer?: { text: string } }[];
	components?: APIMessageTopLevelComponent[];
	allowed_mentions?: unknown;
	choices?: { name: string; value: string }[];
};

/** What is wrong with a payload, in sentences: Discord's limits, a text that was cut, a mention that could ping, a public answer without the warning. */
export function faultsIn(payload: Payload): string[] {
	const { type, data } = (payload.to === "callback" ? payload.body : { type: 4, data: payload.body }) as { type: number; data: Body };
	if (type === InteractionResponseType.Modal) return checkModal(data as never);
	if (data.choices) return checkChoices(data.choices);
	const embeds = data.embeds ?? [];
	const texts = [data.content, ...embeds.flatMap((e) => [e.title, e.description, ...(e.fields ?? []).map(({ value }) => value), e.footer?.text])];
	const cut = texts.filter((text) => text && /…$/.test(text) && !UNDER_WAY.test(text));
	return [
		...checkMessage(data as never),
		...cut.map((text) => `a text was cut: ${text?.slice(-60)}`),
		...(JSON.stringify(data.allowed_mentions) === '{"parse":[]}' ? [] : ["it could ping somebody"]),
		...(payload.unwarned ? ["it is public and does not say that staff never message first"] : []),
	];
}
