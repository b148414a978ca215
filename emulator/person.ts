import type { APIApplicationCommand, APIApplicationCommandOptionChoice, APIMessage } from "discord-api-types/v10";
import { ApplicationCommandType, ComponentType, InteractionType, PermissionFlagsBits } from "discord-api-types/v10";
import { commandNamed, commandsFor, contextOf, installTypes, ownersOf } from "./interactions/availability.ts";
import { checkChoice, messageSeen, type Select, usableButton, usablePart, visible } from "./interactions/components.ts";
import { type FormValues, fillForm } from "./interactions/forms.ts";
import { begin, type Deliver, type Outcome } from "./interactions/interactions.ts";
import { type OptionValues, readOptions } from "./interactions/options.ts";
import { type Resolved, resolver } from "./interactions/resolved.ts";
import { messageJson } from "./messages/message-json.ts";
import { guildPermissions, may } from "./permissions.ts";
import { installTo } from "./places.ts";
import { refuse } from "./rest/errors.ts";
import { beginThread, forward, pin, type Spoken, speak } from "./speech.ts";
import type { Channel, Message, User, World } from "./world.ts";

/** What a person can do in Discord's client. What the client would not let them do is refused with a sentence. */
export type Person = {
	/** Uses a slash command; a subcommand comes after a space: "faq edit". */
	slash(channelId: string, command: string, options?: OptionValues): Promise<Outcome>;
	/** What is suggested while they type into one option. */
	autocomplete(channelId: string, command: string, options: OptionValues, focused: string): Promise<APIApplicationCommandOptionChoice[]>;
	messageCommand(channelId: string, command: string, messageId: string): Promise<Outcome>;
	userCommand(channelId: string, command: string, userId: string): Promise<Outcome>;
	press(messageId: string, customId: string): Promise<Outcome>;
	select(messageId: string, customId: string, values: readonly string[]): Promise<Outcome>;
	/** Sends a form; it stays open if the app does not answer. */
	submit(modal: { id: string } | undefined, values: FormValues): Promise<Outcome>;
	say(channelId: string, text: string, more?: Spoken): APIMessage;
	/** Passes a message on to another channel. */
	forward(messageId: string, channelId: string): APIMessage;
	pin(messageId: string): APIMessage;
	/** A post in a forum, or a thread under a text channel, with its first message. */
	begin(parentId: string, name: string, text: string): { channel: Channel; message: APIMessage };
	/** Adds the app to a server, as its invitation does: it takes Manage Server. */
	invite(guildId: string): void;
	/** Whether the client lets them. */
	may(what: "invite" | "pin", placeId: string): boolean;
	/** "Dismiss message" under a private answer. */
	dismiss(messageId: string): void;
	/** The messages of a channel that this person sees, the private ones for them included, oldest first. */
	sees(channelId: string): APIMessage[];
	/** The commands that the client offers them there. */
	commands(channelId: string): APIApplicationCommand[];
};

/** Acts as that person; `deliver` is asked for at each interaction, so that it can be changed in between. */
export function createPerson(world: World, deliver: () => Deliver, userId: string): Person {
	const user = world.users.get(userId) ?? refuse(`There is no user ${userId}.`);
	const start = (name: string, what: Parameters<typeof begin>[3]) => begin(world, deliver(), name, what);
	const typed = (channelId: string, words: string, options: OptionValues, focused?: string) => {
		const channel = place(world, channelId, user);
		const [name = "", ...path] = words.trim().replace(/^\//, "").split(/\s+/);
		const command = commandNamed(world, name, ApplicationCommandType.ChatInput, channel, userId);
		const chosen = resolver(world, channel, userId);
		const data = commandData(command, { options: readOptions(world, command, path, options, chosen, focused) }, chosen.resolved);
		const type = focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete;
		return start(`/${words}`, { type, user, channel, data, ...install(world, command, channel, userId) });
	};
	const target = (channelId: string, name: string, type: ApplicationCommandType, id: string) => {
		const channel = place(world, channelId, user);
		const command = commandNamed(world, name, type, channel, userId);
		const chosen = resolver(world, channel, userId);
		if (type === ApplicationCommandType.User) chosen.user(id);
		else chosen.message(targetMessage(world, channel, id, userId));
		const data = commandData(command, { target_id: id }, chosen.resolved);
		return start(`"${name}"`, { type: InteractionType.ApplicationCommand, user, channel, data, ...install(world, command, channel, userId) });
	};
	const component = (message: Message, name: string, data: object) => {
		const channel = place(world, message.channelId, user);
		const owners = message.origin?.owners ?? ownersOf(world, channel, userId, [0, 1]);
		return start(name, { type: InteractionType.MessageComponent, user, channel, data, owners, context: contextOf(world, channel), message });
	};
	return {
		slash: async (channelId, command, options = {}) => typed(channelId, command, options),
		autocomplete: async (channelId, command, options, focused) => (await typed(channelId, command, options, focused)).choices,
		messageCommand: async (channelId, command, id) => target(channelId, command, ApplicationCommandType.Message, id),
		userCommand: async (channelId, command, id) => target(channelId, command, ApplicationCommandType.User, id),
		async press(messageId, customId) {
			const message = messageSeen(world, messageId, userId);
			const part = usableButton(message, customId);
			return component(message, `the button "${customId}"`, { id: part.id, custom_id: customId, component_type: ComponentType.Button });
		},
		async select(messageId, customId, values) {
			const message = messageSeen(world, messageId, userId);
			const part = usablePart(message, customId);
			const chosen = resolver(world, place(world, message.channelId, user), userId);
			checkChoice(part as Select, `"${customId}"`, values, chosen);
			const data = { id: part.id, custom_id: customId, component_type: part.type, values };
			return component(message, `the select "${customId}"`, withResolved(data, chosen.resolved));
		},
		submit: async (modal, values) => submit(world, start, user, modal, values),
		say: (channelId, text, more = {}) => messageJson(world, speak(world, place(world, channelId, user), user, text, more)),
		forward: (messageId, channelId) => messageJson(world, forward(world, place(world, channelId, user), user, messageId)),
		pin: (messageId) => messageJson(world, pin(world, place(world, messageSeen(world, messageId, userId).channelId, user), user, messageId)),
		begin(parentId, name, text) {
			const { thread, first } = beginThread(world, place(world, parentId, user), user, name, text);
			return { channel: thread, message: messageJson(world, first) };
		},
		invite(guildId) {
			if (!mayInvite(world, guildId, userId)) refuse("Only who may manage a server can add an app to it, and once.");
			installTo(world, { guildId });
		},
		may(what, placeId) {
			if (what === "invite") return mayInvite(world, placeId, userId);
			const channel = world.channels.get(placeId);
			return channel !== undefined && may(world, channel, userId, PermissionFlagsBits.PinMessages);
		},
		dismiss(messageId) {
			if (messageSeen(world, messageId, userId).onlyFor !== userId) refuse("Only private answers can be dismissed.");
			world.messages.delete(messageId);
		},
		sees: (channelId) =>
			[...world.messages.values()]
				.filter((message) => message.channelId === channelId && visible(world, message, userId))
				.map((message) => messageJson(world, message)),
		commands: (channelId) => commandsFor(world, place(world, channelId, user), userId),
	};
}

async function submit(
	world: World,
	start: (name: string, what: Parameters<typeof begin>[3]) => Promise<Outcome>,
	user: User,
	shown: { id: string } | undefined,
	values: FormValues,
): Promise<Outcome> {
	const modal = world.modals.get(shown?.id ?? "");
	if (!modal || modal.userId !== user.id) return refuse("That form is not open.");
	const { opener } = modal;
	const channel = place(world, opener.channelId, user);
	const chosen = resolver(world, channel, user.id);
	const components = fillForm(world, modal.form, values, chosen);
	const data = withResolved({ custom_id: modal.form.custom_id, components }, chosen.resolved);
	const message = opener.messageId === undefined ? undefined : world.messages.get(opener.messageId);
	world.modals.delete(modal.id);
	const { owners, context } = opener;
	const name = `the form "${modal.form.custom_id}"`;
	const outcome = await start(name, { type: InteractionType.ModalSubmit, user, channel, data, owners, context, ...(message ? { message } : {}) });
	if (outcome.state === "failed") world.modals.set(modal.id, modal);
	return outcome;
}

function mayInvite(world: World, guildId: string, userId: string): boolean {
	const guild = world.guilds.get(guildId);
	return guild !== undefined && !guild.installed && (guildPermissions(guild, userId) & PermissionFlagsBits.ManageGuild) !== 0n;
}

function place(world: World, channelId: string, user: User): Channel {
	const channel = world.channels.get(channelId);
	if (!channel || !may(world, channel, user.id, PermissionFlagsBits.ViewChannel)) return refuse(`${user.displayName} sees no channel ${channelId}.`);
	return channel;
}

function install(world: World, command: APIApplicationCommand, channel: Channel, userId: string) {
	return { owners: ownersOf(world, channel, userId, installTypes(command)), context: contextOf(world, channel) };
}

function commandData(command: APIApplicationCommand, more: object, resolved: Resolved): object {
	const own = command.guild_id === undefined ? {} : { guild_id: command.guild_id };
	return withResolved({ id: command.id, name: command.name, type: command.type, ...own, ...more }, resolved);
}

function withResolved(data: object, resolved: Resolved): object {
	return Object.keys(resolved).length > 0 ? { ...data, resolved } : data;
}

function targetMessage(world: World, channel: Channel, id: string, userId: string): Message {
	const message = messageSeen(world, id, userId);
	if (message.channelId !== channel.id) refuse("That message is in another channel.");
	if (message.onlyFor !== undefined) refuse("A private answer has no Apps menu.");
	return message;
}
