import type {
	APIActionRowComponent,
	APIApplicationCommand,
	APIComponentInMessageActionRow,
	APIEmbed,
	APIInteraction,
	APIModalInteractionResponseCallbackData,
	ApplicationIntegrationType,
	InteractionContextType,
} from "discord-api-types/v10";
import type { Application } from "./application.ts";
import type { Clock } from "./clock.ts";
import type { Faults } from "./faults/faults.ts";
import type { Session, SessionLimit } from "./gateway/session.ts";

export type User = { id: string; name: string; displayName: string; bot: boolean; closedDms: boolean; locale: string };
export type Role = { id: string; name: string; permissions: bigint };
export type Member = { userId: string; roles: string[]; nick: string | null; joinedAt: number };
/** As a moderator sets it in Server Settings → Integrations: type 1 role, 2 user, 3 channel. */
export type CommandRule = { id: string; type: 1 | 2 | 3; permission: boolean };
export type Guild = {
	id: string;
	name: string;
	ownerId: string;
	locale: string;
	roles: Map<string, Role>;
	members: Map<string, Member>;
	installed: boolean;
	commandRules: Map<string, CommandRule[]>;
};
/** type 0: role, 1: member. */
export type Overwrite = { id: string; type: 0 | 1; allow: bigint; deny: bigint };
/** type 0: a server's text channel, 1: a direct message, 3: a group, 11: a public thread (a forum's post too), 15: a forum. */
export type Channel = {
	id: string;
	type: 0 | 1 | 3 | 11 | 15;
	name: string;
	guildId?: string;
	/** A thread's channel or forum, and who began it. */
	parentId?: string;
	ownerId?: string;
	overwrites: Overwrite[];
	recipients: string[];
	lastMessageId: string | null;
};
export type StoredFile = { id: string; filename: string; contentType: string; bytes: Uint8Array; description?: string; ephemeral: boolean };
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
/** Who installed what answers here: by kind of installation, the id of the server or of the person. */
export type Owners = { [kind in ApplicationIntegrationType]?: string };
export type MessageOrigin = {
	id: string;
	type: number;
	userId: string;
	owners: Owners;
	commandName?: string;
	originalId?: string;
	targetMessageId?: string;
	targetUserId?: string;
	interactedMessageId?: string;
};
/** What of a message is passed on: not whose it was (resources/message#message-snapshot-structure). */
export type Snapshot = Pick<
	Message,
	"type" | "content" | "embeds" | "components" | "files" | "flags" | "at" | "editedAt" | "mentions" | "mentionRoles"
>;
export type Poll = { question: string; answers: string[] };
export type Message = {
	id: string;
	channelId: string;
	authorId: string;
	type: number;
	content: string;
	embeds: APIEmbed[];
	components: Row[];
	files: StoredFile[];
	flags: number;
	at: number;
	editedAt: number | null;
	mentions: string[];
	mentionRoles: string[];
	mentionEveryone: boolean;
	/** The one person who sees it, if it is ephemeral. */
	onlyFor?: string;
	referenceId?: string;
	/** A forward: what the message contained when it was passed on, and where it was. */
	forwarded?: { snapshot: Snapshot; messageId: string; channelId: string };
	poll?: Poll;
	pinned?: boolean;
	origin?: MessageOrigin;
	webhook: boolean;
};
export type InteractionState = "waiting" | "thinking" | "answered" | "acknowledged" | "modal" | "choices" | "failed";
/** An interaction and what has become of it. */
export type Live = {
	id: string;
	token: string;
	type: number;
	name: string;
	userId: string;
	channelId: string;
	guildId?: string;
	context: InteractionContextType;
	owners: Owners;
	bornAt: number;
	payload: APIInteraction;
	/** The message whose button or select was used, or from which the modal was opened. */
	messageId?: string;
	state: InteractionState;
	originalId?: string;
	followups: string[];
	followupsPosted: number;
	modal?: OpenModal;
	choices?: { name: string; value: string | number }[];
	failure?: string;
	changed: Set<() => void>;
	cancel: (() => void)[];
};
type OpenModal = { id: string; userId: string; form: APIModalInteractionResponseCallbackData; opener: Live };
/** What a server refuses in messages, its own members' and apps' alike: words (AutoMod, 200000) and links (the harmful-links filter, 240000). */
export type Filter = { words?: readonly string[]; links?: boolean };
export type Violation = { at: number; code: number; where: string; sentence: string; faults: readonly string[] };
export type TranscriptEntry = {
	at: number;
	from: "discord" | "app";
	via: "http" | "gateway" | "rest";
	what: string;
	status?: number;
	body: unknown;
};
export type Change =
	| { type: "message"; channelId: string; messageId: string; message: Message }
	| { type: "edit"; channelId: string; messageId: string; message: Message }
	| { type: "delete"; channelId: string; messageId: string; message: Message }
	| { type: "interaction"; id: string; userId: string; channelId: string; state: InteractionState }
	| { type: "violation"; violation: Violation }
	| { type: "transcript"; entry: TranscriptEntry }
	| { type: "typing"; channelId: string }
	| { type: "commands"; guildId: string | null }
	| { type: "install"; guildId: string }
	| { type: "places" };

/** Everything that this Discord holds. */
export type World = {
	clock: Clock;
	/** Three seconds to answer, fifteen minutes of token life, both times the given scale. */
	lifetimes: { answer: number; token: number };
	newId: () => string;
	random: (bytes: number) => Buffer;
	publicUrl: string;
	application: Application;
	users: Map<string, User>;
	guilds: Map<string, Guild>;
	channels: Map<string, Channel>;
	messages: Map<string, Message>;
	commands: Map<string, APIApplicationCommand>;
	/** When commands were created, by scope, for the daily limit. */
	commandCreates: Map<string, number[]>;
	files: Map<string, StoredFile>;
	interactions: Map<string, Live>;
	modals: Map<string, OpenModal>;
	userInstalls: Set<string>;
	/** By the id of the server or channel. */
	filters: Map<string, Filter>;
	sessions: Map<string, Session>;
	sessionLimit: SessionLimit;
	/** Until then every call is answered with 503, and no socket is opened. */
	awayUntil: number;
	/** Whether what happens outside of servers says `guild_id: null`, as other servers of Discord's protocol do, instead of leaving it out. */
	guildNull: boolean;
	/** The messages that an app posted under a nonce that it wants minded, by channel and nonce (resources/message#create-message). */
	nonces: Map<string, string>;
	/** What goes wrong on the way; null: nothing does. */
	faults: Faults | null;
	violations: Violation[];
	transcript: TranscriptEntry[];
	listeners: Set<(change: Change) => void>;
};

/** The last so many are kept, so that a preview left open does not grow without end. */
const KEPT = 2000;

/** Tells everyone who listens. */
export function tell(world: World, change: Change): void {
	for (const listener of world.listeners) listener(change);
}

/** Writes down one exchange between Discord and the app. */
export function note(world: World, entry: Omit<TranscriptEntry, "at">): void {
	const full = { at: world.clock.now(), ...entry };
	world.transcript.push(full);
	if (world.transcript.length > KEPT) world.transcript.shift();
	tell(world, { type: "transcript", entry: full });
}

/** Writes down what an app did that Discord does not take. */
export function violate(world: World, where: string, code: number, sentence: string, faults: readonly string[] = []): void {
	const violation = { at: world.clock.now(), code, where, sentence, faults };
	world.violations.push(violation);
	if (world.violations.length > KEPT) world.violations.shift();
	tell(world, { type: "violation", violation });
}
