/** What the page is told: one person's sight of one channel, in plain JSON. The page and the server share these types alone. */
import type { APIApplicationCommand, APIMessage, APIModalInteractionResponseCallbackData } from "discord-api-types/v10";

export type Who = {
	/** In addresses and in the harness of tests: "member", "moderator", "stranger". */
	readonly key: string;
	readonly id: string;
	readonly name: string;
	readonly role: string;
};

/** In a forum one begins posts; a post, as any thread, is a channel of its own beneath. */
export type ChannelView = { readonly id: string; readonly name: string; readonly about: string; readonly kind: "text" | "forum" | "thread" };

/** A server that the person is in, or their direct messages. */
export type PlaceView = {
	readonly id: string;
	readonly name: string;
	readonly kind: "server" | "dms";
	readonly channels: readonly ChannelView[];
	/** The channel in which one arrives. */
	readonly home: string;
	/** Whether the person may add the app to this server, which has not installed it. */
	readonly addable?: boolean;
};

export type NamedId = { readonly id: string; readonly name: string };

export type View = {
	readonly app: NamedId;
	readonly me: Who;
	readonly people: readonly Who[];
	readonly places: readonly PlaceView[];
	readonly place: PlaceView;
	readonly channel: ChannelView;
	/** Whether the person may pin messages here. */
	readonly pins: boolean;
	/** Everybody, for mentions and for options and selects that ask for a person. */
	readonly users: readonly NamedId[];
	readonly roles: readonly NamedId[];
	readonly commands: readonly APIApplicationCommand[];
	readonly messages: readonly APIMessage[];
};

export type OpenForm = { readonly id: string; readonly form: APIModalInteractionResponseCallbackData };

/** What came of an action. */
export type Done = {
	/** Discord's red sentence where the app gave no answer. */
	readonly failure?: string | undefined;
	/** What the client does not let a person do, or what the page asked for that does not exist. */
	readonly refused?: string | undefined;
	readonly form?: OpenForm | undefined;
	readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
};

/** A file as the page sends it. */
export type SentFile = { readonly filename: string; readonly contentType: string; readonly base64: string };

export type Entry = {
	readonly n: number;
	readonly at: number;
	readonly kind: "discord" | "app" | "violation";
	readonly what: string;
	readonly body: unknown;
};

/** What comes over Server-Sent Events: something that one may see changed, there is more for the inspector, or the bot types in a channel. */
export type Tick = { readonly changed?: true; readonly noted?: true; readonly typing?: string };
