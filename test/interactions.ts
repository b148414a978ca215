/** Raw interactions as Discord sends them, for conversations through handle. Ids are made up; shapes are Discord's. */
import {
	type APIInteraction,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ComponentType,
	InteractionContextType,
	InteractionType,
} from "discord-api-types/v10";

const APPLICATION = "1000000000000000001";
const GUILD = "2000000000000000001";
const CHANNEL = "3000000000000000001";

export type Place = "guild" | "dm" | "private-channel";
const CONTEXT = {
	guild: InteractionContextType.Guild,
	dm: InteractionContextType.BotDM,
	"private-channel": InteractionContextType.PrivateChannel,
} as const;

/** View Channel, Send Messages, Embed Links, Attach Files, Read Message History. */
const APP_MAY = "117760";

let count = 0;

/** @param person a user id: two people are two ids */
function base(place: Place, person: string) {
	const user = { id: person, username: "ann", discriminator: "0", global_name: "Ann", avatar: null };
	const inGuild = place === "guild";
	return {
		id: String(4000000000000000000n + BigInt(++count)),
		application_id: APPLICATION,
		token: `token-${count}`,
		version: 1,
		locale: "en-US",
		entitlements: [],
		attachment_size_limit: 10_485_760,
		app_permissions: APP_MAY,
		context: CONTEXT[place],
		authorizing_integration_owners: inGuild ? { "0": GUILD } : { "1": person },
		channel_id: CHANNEL,
		channel: { id: CHANNEL, type: inGuild ? 0 : place === "dm" ? 1 : 3 },
		...(inGuild
			? {
					guild_id: GUILD,
					guild_locale: "en-US",
					member: { user, roles: [], permissions: "2147483648", joined_at: "2024-01-01T00:00:00Z", deaf: false, mute: false, flags: 0 },
				}
			: { user }),
	};
}

type Options = Readonly<Record<string, string | boolean>>;

function optionList(options: Options, focused?: string) {
	return Object.entries(options).map(([name, value]) => ({
		name,
		type: typeof value === "boolean" ? ApplicationCommandOptionType.Boolean : ApplicationCommandOptionType.String,
		value,
		...(name === focused ? { focused: true } : {}),
	}));
}

export function slash(name: string, options: Options, place: Place = "guild", person = "5000000000000000001"): APIInteraction {
	return {
		...base(place, person),
		type: InteractionType.ApplicationCommand,
		data: { id: "6000000000000000001", name, type: ApplicationCommandType.ChatInput, options: optionList(options) },
	} as unknown as APIInteraction;
}

export function autocomplete(name: string, options: Options, focused: string, place: Place = "guild"): APIInteraction {
	return {
		...base(place, "5000000000000000001"),
		type: InteractionType.ApplicationCommandAutocomplete,
		data: { id: "6000000000000000001", name, type: ApplicationCommandType.ChatInput, options: optionList(options, focused) },
	} as unknown as APIInteraction;
}

export function press(customId: string, place: Place = "guild", person = "5000000000000000001"): APIInteraction {
	return {
		...base(place, person),
		type: InteractionType.MessageComponent,
		message: { id: "7000000000000000001" },
		data: { custom_id: customId, component_type: ComponentType.Button },
	} as unknown as APIInteraction;
}

/** Picks values in a select. */
export function choose(customId: string, values: readonly string[], place: Place = "guild", person = "5000000000000000001"): APIInteraction {
	return {
		...base(place, person),
		type: InteractionType.MessageComponent,
		message: { id: "7000000000000000001" },
		data: { custom_id: customId, component_type: ComponentType.StringSelect, values },
	} as unknown as APIInteraction;
}

export function onMessage(name: string, content: string, place: Place = "guild"): APIInteraction {
	const message = {
		id: "7000000000000000001",
		content,
		channel_id: CHANNEL,
		author: { id: "5000000000000000002", username: "bo" },
		embeds: [],
		attachments: [],
		type: 0,
	};
	const data = {
		id: "6000000000000000002",
		name,
		type: ApplicationCommandType.Message,
		target_id: message.id,
		resolved: { messages: { [message.id]: message } },
	};
	return { ...base(place, "5000000000000000001"), type: InteractionType.ApplicationCommand, data } as unknown as APIInteraction;
}

/** @param fields what was typed, by the input's custom id */
export function submit(
	customId: string,
	fields: Readonly<Record<string, string>>,
	place: Place = "guild",
	person = "5000000000000000001",
): APIInteraction {
	const components = Object.entries(fields).map(([custom_id, value], id) => ({
		type: ComponentType.Label,
		id,
		component: { type: ComponentType.TextInput, id: 100 + id, custom_id, value },
	}));
	return { ...base(place, person), type: InteractionType.ModalSubmit, data: { custom_id: customId, components } } as unknown as APIInteraction;
}
