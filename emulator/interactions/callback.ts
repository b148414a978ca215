import { InteractionResponseType as Answer, InteractionType as Asked } from "discord-api-types/v10";
import { checkChoices } from "../../src/limits/index.ts";
import { createMessage, createThinking, type Envelope, EPHEMERAL, editMessage, readMessage } from "../messages/messages.ts";
import { BODIES, read } from "../rest/bodies.ts";
import { ERRORS, invalidForm, within } from "../rest/errors.ts";
import type { Incoming } from "../rest/uploads.ts";
import type { Channel, Live, Message, MessageOrigin, World } from "../world.ts";
import { forcedPrivate } from "./availability.ts";
import { readForm } from "./forms.ts";

/** Which answers Discord takes to what (interactions/receiving-and-responding#interaction-response-object). */
const FITTING: { [asked: number]: readonly number[] } = {
	[Asked.ApplicationCommand]: [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource, Answer.Modal],
	[Asked.MessageComponent]: [
		Answer.ChannelMessageWithSource,
		Answer.DeferredChannelMessageWithSource,
		Answer.DeferredMessageUpdate,
		Answer.UpdateMessage,
		Answer.Modal,
	],
	[Asked.ApplicationCommandAutocomplete]: [Answer.ApplicationCommandAutocompleteResult],
	[Asked.ModalSubmit]: [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource, Answer.DeferredMessageUpdate, Answer.UpdateMessage],
};

export type Applied = { type: number; message?: Message };

/** Carries out the app's first answer to an interaction, or throws what Discord would answer. */
export function applyCallback(world: World, live: Live, incoming: Incoming): Applied {
	if (live.state === "failed") throw ERRORS.unknownInteraction();
	if (live.state !== "waiting") throw ERRORS.acknowledged();
	const { type, data } = read(BODIES.callback, incoming.body);
	checkFits(live, type);
	return within("data", () => carryOut(world, live, type, { body: data ?? {}, uploads: incoming.uploads }));
}

function carryOut(world: World, live: Live, type: number, inner: Incoming): Applied {
	switch (type) {
		case Answer.ChannelMessageWithSource:
			return original(live, "answered", type, createMessage(world, { ...envelope(world, live, inner.body), allowedFlags: EPHEMERAL }, inner));
		case Answer.DeferredChannelMessageWithSource:
			return original(live, "thinking", type, thinking(world, live, inner.body));
		case Answer.DeferredMessageUpdate:
			return original(live, "acknowledged", type, source(world, live));
		case Answer.UpdateMessage:
			return original(live, "answered", type, editMessage(world, source(world, live), inner));
		case Answer.Modal:
			return openModal(world, live, inner.body);
		default:
			return choices(live, inner.body);
	}
}

function checkFits(live: Live, type: number): void {
	if (!FITTING[live.type]?.includes(type)) throw invalidForm([`type ${type} ${whyUnfit(live.type, type)}`]);
	const updates = type === Answer.DeferredMessageUpdate || type === Answer.UpdateMessage;
	if (updates && live.messageId === undefined) throw invalidForm([`type ${type} updates a message, but this form was not opened from one`]);
}

function whyUnfit(asked: number, type: number): string {
	if (asked === Asked.ModalSubmit && type === Answer.Modal) return "is a modal: a modal cannot answer a modal";
	if (asked === Asked.ApplicationCommandAutocomplete) return "does not answer autocomplete, which takes choices (8) and cannot be deferred";
	if (type === Answer.ApplicationCommandAutocompleteResult) return "holds choices, which answer autocomplete only";
	return `does not answer an interaction of type ${asked}`;
}

function original(live: Live, state: Live["state"], type: number, message: Message): Applied {
	live.state = state;
	live.originalId = message.id;
	return { type, message };
}

function source(world: World, live: Live): Message {
	const message = live.messageId === undefined ? undefined : world.messages.get(live.messageId);
	if (!message) throw ERRORS.unknownMessage();
	return message;
}

/** A deferred answer may say that it will be private, and nothing else; it stays what it was announced as. */
function thinking(world: World, live: Live, body: unknown): Message {
	const flags = readMessage(body).flags ?? 0;
	if (flags & ~EPHEMERAL) throw invalidForm([`flags ${flags} cannot be set on a deferred answer, only EPHEMERAL (64)`]);
	return createThinking(world, envelope(world, live, body));
}

/** What an answer has besides its body: its place, whose it is, what it answers, and whether it is private. */
export function envelope(world: World, live: Live, body: unknown): Envelope {
	const channel = channelOf(world, live);
	const flags = readMessage(body).flags ?? 0;
	const hidden = (flags & EPHEMERAL) !== 0 || forcedPrivate(world, channel, live.userId, live.owners);
	const command = live.type === Asked.ApplicationCommand ? (live.payload.data as { type: number } | undefined) : undefined;
	return {
		channel,
		authorId: world.application.id,
		origin: originOf(live),
		webhook: true,
		...(hidden ? { onlyFor: live.userId } : {}),
		// 20: the answer to a slash command, 23: to a context menu (resources/message#message-object-message-types).
		...(command ? { type: command.type === 1 ? 20 : 23 } : {}),
		...(live.messageId === undefined ? {} : { referenceId: live.messageId }),
	};
}

type Part = { readonly name: string; readonly type?: number; readonly options?: readonly Part[] };
/** Option types that are a subcommand or a group of them. */
const SUB = [1, 2];

/** "faq phrasing add": with its group and subcommand (interactions/receiving-and-responding#message-interaction-object). */
function wholeName({ name, options }: Part): string {
	const sub = options?.find(({ type }) => SUB.includes(type ?? 0));
	return sub ? `${name} ${wholeName(sub)}` : name;
}

/** `interaction_metadata` of what answers this interaction. */
export function originOf(live: Live): MessageOrigin {
	const data = live.payload.data as ({ type?: number; target_id?: string } & Partial<Part>) | undefined;
	const command = live.type === Asked.ApplicationCommand;
	return {
		id: live.id,
		type: live.type,
		userId: live.userId,
		owners: live.owners,
		...(command && data?.name !== undefined ? { commandName: wholeName({ ...data, name: data.name }) } : {}),
		...(data?.type === 3 && data.target_id !== undefined ? { targetMessageId: data.target_id } : {}),
		...(data?.type === 2 && data.target_id !== undefined ? { targetUserId: data.target_id } : {}),
		...(live.type === Asked.MessageComponent && live.messageId !== undefined ? { interactedMessageId: live.messageId } : {}),
	};
}

/** The channel of an interaction. */
export function channelOf(world: World, live: Live): Channel {
	const channel = world.channels.get(live.channelId);
	if (!channel) throw ERRORS.unknownChannel();
	return channel;
}

function openModal(world: World, live: Live, body: unknown): Applied {
	const modal = { id: world.newId(), userId: live.userId, form: readForm(body), opener: live };
	world.modals.set(modal.id, modal);
	live.modal = modal;
	live.state = "modal";
	return { type: Answer.Modal };
}

function choices(live: Live, body: unknown): Applied {
	const list = read(BODIES.choices, body).choices ?? [];
	const faults = checkChoices(list);
	const focused = focusedType(live);
	for (const [i, choice] of list.entries()) {
		if ((typeof choice.value === "string") !== (focused === 3)) faults.push(`choices[${i}].value is not of the option's type`);
	}
	if (faults.length > 0) throw invalidForm(faults);
	live.choices = list;
	live.state = "choices";
	return { type: Answer.ApplicationCommandAutocompleteResult };
}

type Option = { type: number; focused?: boolean; options?: readonly Option[] };

function focusedType(live: Live): number {
	const all = (options: readonly Option[]): Option[] => options.flatMap((option) => [option, ...all(option.options ?? [])]);
	return all((live.payload.data as { options?: readonly Option[] }).options ?? []).find((option) => option.focused)?.type ?? 3;
}
