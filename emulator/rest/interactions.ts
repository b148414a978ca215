import { InteractionResponseType } from "discord-api-types/v10";
import { Hono } from "hono";
import { respond } from "../interactions/interactions.ts";
import { messageJson } from "../messages/message-json.ts";
import { LOADING } from "../messages/messages.ts";
import type { Live, Message, World } from "../world.ts";
import { type Call, type Env, incoming } from "./app.ts";
import { ERRORS } from "./errors.ts";
import { change, followUp, remove, webhook, webhookMessage } from "./webhooks.ts";

/** The answer to an interaction and what follows it. The token in the path is the key: no bot token is asked for. */
export function interactionRoutes(world: World): Hono<Env> {
	const app = new Hono<Env>();
	app.post("/interactions/:id/:token/callback", async (c) => {
		const live = world.interactions.get(c.req.param("token"));
		if (live?.id !== c.req.param("id")) throw ERRORS.unknownInteraction();
		const { type, message } = respond(world, live, await incoming(c));
		return c.req.query("with_response") === "true" ? c.json(callbackJson(world, live, type, message)) : c.body(null, 204);
	});
	app.post("/webhooks/:app/:token", async (c) => c.json(messageJson(world, followUp(world, hook(world, c), await incoming(c)))));
	app.get("/webhooks/:app/:token/messages/:message", (c) => c.json(messageJson(world, messageOf(world, c))));
	app.patch("/webhooks/:app/:token/messages/:message", async (c) => {
		const message = messageOf(world, c);
		return c.json(messageJson(world, change(world, hook(world, c), message, await incoming(c))));
	});
	app.delete("/webhooks/:app/:token/messages/:message", (c) => {
		remove(world, hook(world, c), messageOf(world, c));
		return c.body(null, 204);
	});
	return app;
}

function hook(world: World, c: Call): Live {
	return webhook(world, c.req.param("app") ?? "", c.req.param("token") ?? "");
}

function messageOf(world: World, c: Call): Message {
	return webhookMessage(world, hook(world, c), c.req.param("message") ?? "");
}

/** With `with_response=true`: the interaction, and the message that it made or changed. */
function callbackJson(world: World, live: Live, type: number, message: Message | undefined): object {
	// A deferred answer has an id and no message yet (receiving-and-responding#interaction-callback-resource-object).
	const shown = type === InteractionResponseType.ChannelMessageWithSource || type === InteractionResponseType.UpdateMessage;
	return {
		interaction: {
			id: live.id,
			type: live.type,
			channel_id: live.channelId,
			...(live.guildId === undefined ? {} : { guild_id: live.guildId }),
			...(message
				? {
						response_message_id: message.id,
						response_message_loading: (message.flags & LOADING) !== 0,
						response_message_ephemeral: message.onlyFor !== undefined,
					}
				: {}),
		},
		...(shown && message ? { resource: { type, message: messageJson(world, message) } } : {}),
	};
}
