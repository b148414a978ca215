import { ButtonStyle, ComponentType, PermissionFlagsBits } from "discord-api-types/v10";
import { may } from "../permissions.ts";
import { ClientRefusal, refuse } from "../rest/errors.ts";
import type { Message, Row, World } from "../world.ts";
import type { Resolver } from "./resolved.ts";

export type Part = Row["components"][number];

/** Whether a person can see a message: it is in a channel that they can read, and not private to somebody else. */
export function visible(world: World, message: Message, userId: string): boolean {
	const channel = world.channels.get(message.channelId);
	if (!channel || (message.onlyFor !== undefined && message.onlyFor !== userId)) return false;
	return may(world, channel, userId, PermissionFlagsBits.ViewChannel);
}

/** A message that this person sees, or a refusal. */
export function messageSeen(world: World, messageId: string, userId: string): Message {
	const message = world.messages.get(messageId);
	if (!message || !visible(world, message, userId)) refuse(`You see no message ${messageId}.`);
	return message;
}

/** The button or select of that id, if it can be used. */
export function usablePart(message: Message, customId: string): Part {
	const part = message.components.flatMap((row): readonly Part[] => row.components).find((one) => "custom_id" in one && one.custom_id === customId);
	if (!part) return refuse(`This message has no button or select "${customId}".`);
	if (part.disabled) refuse(`"${customId}" is disabled.`);
	return part;
}

/** A button that can be pressed. */
export function usableButton(message: Message, customId: string): Part {
	const part = usablePart(message, customId);
	if (part.type !== ComponentType.Button || part.style === ButtonStyle.Link) refuse(`"${customId}" is not a button.`);
	return part;
}

/** What a select, in a message or in a modal, needs to know of itself. */
export type Select = {
	type: number;
	options?: readonly { value: string; default?: boolean }[];
	min_values?: number;
	max_values?: number;
};

/** Checks what a person chose in a select, and resolves the people, roles and channels among it. */
export function checkChoice(select: Select, name: string, values: readonly string[], resolver: Resolver): void {
	const [least, most] = [select.min_values ?? 1, select.max_values ?? 1];
	if (values.length < least) refuse(`${name}: ${values.length} chosen, at least ${least}.`);
	if (values.length > most) refuse(`${name}: ${values.length} chosen, at most ${most}.`);
	if (new Set(values).size < values.length) refuse(`${name}: one choice twice.`);
	for (const value of values) {
		if (select.type === ComponentType.StringSelect) {
			if (!select.options?.some((option) => option.value === value)) refuse(`${name} has no option "${value}".`);
		} else if (select.type === ComponentType.UserSelect) resolver.user(value);
		else if (select.type === ComponentType.RoleSelect) resolver.role(value);
		else if (select.type === ComponentType.MentionableSelect) resolver.mentionable(value);
		else if (select.type === ComponentType.ChannelSelect) resolver.channel(value);
		else throw new ClientRefusal(`${name} is no select.`);
	}
}
