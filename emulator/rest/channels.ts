import { PermissionFlagsBits as P } from "discord-api-types/v10";
import { Hono } from "hono";
import { channelJson } from "../json.ts";
import { messageJson } from "../messages/message-json.ts";
import { createMessage, deleteMessage, editMessage, readMessage } from "../messages/messages.ts";
import { may, toWriteIn } from "../permissions.ts";
import { openDm, shareGuild } from "../places.ts";
import { type Channel, type Message, tell, type World } from "../world.ts";
import { type Call, type Env, incoming, onlyBot } from "./app.ts";
import { ERRORS, invalidForm } from "./errors.ts";

/** Channels and messages, as the bot user sees them: by its permissions, and never a private answer. */
export function channelRoutes(world: World): Hono<Env> {
	const app = new Hono<Env>();
	const me = world.application.id;
	app.use("/channels/*", onlyBot(world));
	app.use("/users/*", onlyBot(world));

	app.post("/users/@me/channels", async (c) => {
		const { recipient_id } = (await incoming(c)).body as { recipient_id?: unknown };
		if (typeof recipient_id !== "string") throw invalidForm(["recipient_id is empty"]);
		if (!world.users.has(recipient_id) || recipient_id === me) throw ERRORS.unknownUser();
		return c.json(channelJson(world, openDm(world, recipient_id)));
	});
	app.get("/channels/:channel", (c) => c.json(channelJson(world, channelOf(world, c))));
	app.post("/channels/:channel/typing", (c) => {
		const channel = channelToWrite(world, c);
		tell(world, { type: "typing", channelId: channel.id });
		return c.body(null, 204);
	});
	app.get("/channels/:channel/messages", (c) => {
		const channel = channelOf(world, c);
		const limit = Number(c.req.query("limit") ?? 50);
		if (!(limit >= 1 && limit <= 100)) throw invalidForm(["limit is not between 1 and 100"]);
		return c.json(listed(world, channel, c).slice(0, limit));
	});
	app.get("/channels/:channel/messages/:message", (c) => c.json(messageJson(world, messageOf(world, c))));
	app.post("/channels/:channel/messages", async (c) => {
		const channel = channelToWrite(world, c);
		if (channel.guildId === undefined) checkOpen(world, channel);
		const body = await incoming(c);
		const message = readMessage(body.body);
		const nonce = message.enforce_nonce && message.nonce != null ? `${channel.id} ${message.nonce}` : null;
		const before = world.messages.get(world.nonces.get(nonce ?? "") ?? "");
		if (before) return c.json(messageJson(world, before));
		const referenceId = message.message_reference?.message_id;
		const referred = referenceId === undefined ? undefined : world.messages.get(referenceId);
		if (referenceId !== undefined && referred?.channelId !== channel.id && message.message_reference?.fail_if_not_exists !== false)
			throw invalidForm(["message_reference names a message that is not in this channel"]);
		if (referenceId !== undefined && channel.guildId !== undefined && !may(world, channel, me, P.ReadMessageHistory)) throw ERRORS.noHistory();
		if (body.uploads.length > 0 && !may(world, channel, me, P.AttachFiles)) throw ERRORS.missingPermissions();
		if ((message.embeds?.length ?? 0) > 0 && !may(world, channel, me, P.EmbedLinks)) throw ERRORS.missingPermissions();
		const made = createMessage(world, { channel, authorId: me, ...(referred ? { referenceId: referred.id } : {}) }, body);
		if (nonce !== null) remember(world, nonce, made.id);
		return c.json(messageJson(world, made));
	});
	app.patch("/channels/:channel/messages/:message", async (c) => {
		const message = messageOf(world, c);
		if (message.authorId !== me) throw ERRORS.notYours();
		return c.json(messageJson(world, editMessage(world, message, await incoming(c))));
	});
	app.delete("/channels/:channel/messages/:message", (c) => {
		const message = messageOf(world, c);
		const channel = channelOf(world, c);
		// Another's message takes Manage Messages, which nobody has in a direct message.
		const allowed = message.authorId === me || (channel.guildId !== undefined && may(world, channel, me, P.ManageMessages));
		if (!allowed) throw channel.guildId === undefined ? ERRORS.notYours() : ERRORS.missingPermissions();
		deleteMessage(world, message);
		return c.body(null, 204);
	});
	return app;
}

/** Discord minds a nonce for some minutes; here it is the last so many. */
const NONCES = 2000;

function remember({ nonces }: World, nonce: string, id: string): void {
	nonces.set(nonce, id);
	const [oldest] = nonces.keys();
	if (nonces.size > NONCES && oldest !== undefined) nonces.delete(oldest);
}

function channelOf(world: World, c: Call): Channel {
	const channel = world.channels.get(c.req.param("channel") ?? "");
	if (!channel) throw ERRORS.unknownChannel();
	if (!may(world, channel, world.application.id, P.ViewChannel)) throw ERRORS.missingAccess();
	return channel;
}

function channelToWrite(world: World, c: Call): Channel {
	const channel = channelOf(world, c);
	if (channel.type === 15) throw ERRORS.noText();
	if (!may(world, channel, world.application.id, toWriteIn(channel))) throw ERRORS.missingPermissions();
	return channel;
}

function messageOf(world: World, c: Call): Message {
	const channel = channelOf(world, c);
	const message = world.messages.get(c.req.param("message") ?? "");
	if (!message || message.channelId !== channel.id || message.onlyFor !== undefined) throw ERRORS.unknownMessage();
	return message;
}

/** A person who takes no messages, or has nothing to do with the app, is not reached. */
function checkOpen(world: World, channel: Channel): void {
	const other = channel.recipients.find((id) => id !== world.application.id) ?? "";
	if (world.users.get(other)?.closedDms || !(shareGuild(world, other) || world.userInstalls.has(other))) throw ERRORS.closedDms();
}

function listed(world: World, channel: Channel, c: Call): object[] {
	const all = [...world.messages.values()].filter((message) => message.channelId === channel.id && message.onlyFor === undefined);
	const [before, after] = [c.req.query("before"), c.req.query("after")];
	const wanted = all.filter((m) => (before ? BigInt(m.id) < BigInt(before) : true) && (after ? BigInt(m.id) > BigInt(after) : true));
	return wanted.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1)).map((message) => messageJson(world, message));
}
