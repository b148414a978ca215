import { InteractionResponseType, InteractionType } from "discord-api-types/v10";
import { signature } from "../application.ts";
import { userJson } from "../json.ts";
import { readIncoming } from "../rest/uploads.ts";
import { note, violate, type World } from "../world.ts";
import type { Deliver } from "./interactions.ts";

/**
 * Posts interactions to an endpoint as Discord does: signed, answered in the response itself or, after a 202, by callback.
 * Before the first one the endpoint is verified; one that does not pass gets nothing.
 */
export function overHttp(url: string, options: { verify?: boolean } = {}): Deliver {
	let verified = options.verify === false;
	return async (world, interaction) => {
		if (!verified) {
			const problems = await verifyEndpoint(world, url);
			if (problems.length > 0) return { failed: `the endpoint ${url} was not accepted: ${problems.join("; ")}` };
			verified = true;
		}
		const response = await post(world, url, JSON.stringify(interaction), true);
		if (response.status === 202 || response.status === 204) {
			note(world, { from: "app", via: "http", what: `answer to ${interaction.id}`, status: response.status, body: null });
			return "callback";
		}
		if (!response.ok) return { failed: `the endpoint answered ${response.status} ${(await response.text()).slice(0, 200)}` };
		const incoming = await readIncoming(response);
		const files = incoming.uploads.map((file) => file.filename);
		const body = files.length > 0 ? { payload_json: incoming.body, files } : incoming.body;
		note(world, { from: "app", via: "http", what: `answer to ${interaction.id}`, status: response.status, body });
		return incoming;
	};
}

/** What Discord finds wrong with an interactions endpoint: no PONG, or a signature that was not looked at. Empty if all is well. */
export async function verifyEndpoint(world: World, url: string): Promise<string[]> {
	const problems: string[] = [];
	try {
		const pong = await post(world, url, ping(world), true);
		const answer: unknown = await pong.json().catch(() => null);
		const right = pong.status === 200 && (answer as { type?: number } | null)?.type === InteractionResponseType.Pong;
		if (!right) problems.push(`PING was answered with ${pong.status} and not with {"type":1}`);
		const probe = await post(world, url, ping(world), false);
		if (probe.status !== 401) problems.push(`a request with a wrong signature was answered with ${probe.status}, not refused with 401`);
		await probe.body?.cancel();
	} catch (error) {
		problems.push(`it could not be reached: ${String((error as Error).cause ?? error)}`);
	}
	for (const problem of problems) violate(world, `the endpoint ${url}`, 50035, problem);
	return problems;
}

function ping(world: World): string {
	const me = world.users.get(world.application.id);
	return JSON.stringify({
		id: world.newId(),
		application_id: world.application.id,
		type: InteractionType.Ping,
		token: world.random(32).toString("base64url"),
		version: 1,
		...(me ? { user: userJson(me) } : {}),
		entitlements: [],
	});
}

/** Posts a body with its signature, or with one that is well formed and wrong. */
async function post(world: World, url: string, body: string, honest: boolean): Promise<Response> {
	const timestamp = String(Math.floor(world.clock.now() / 1000));
	const signed = signature(world.application, timestamp, honest ? body : `${body} `);
	const headers = {
		"content-type": "application/json",
		"user-agent": "Discord-Interactions/1.0 (+https://discord.com)",
		"x-signature-ed25519": signed,
		"x-signature-timestamp": timestamp,
	};
	note(world, { from: "discord", via: "http", what: honest ? `POST ${url}` : `POST ${url} with a wrong signature`, body: JSON.parse(body) });
	return fetch(url, { method: "POST", headers, body });
}
