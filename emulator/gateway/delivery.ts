import type { Deliver } from "../interactions/interactions.ts";
import { send } from "./events.ts";
import { sessionsFor } from "./session.ts";

/** INTERACTION_CREATE on the socket; the app answers over REST. A session that is being resumed gets it on its return. */
export function overGateway(): Deliver {
	return async (world, interaction) => {
		const sessions = sessionsFor(world, interaction.guild_id ?? undefined, 0);
		if (sessions.length === 0) return { failed: "no client is connected to the gateway to receive the interaction" };
		for (const session of sessions) send(world, session, "INTERACTION_CREATE", interaction);
		return "callback";
	};
}
