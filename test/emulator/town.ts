/** A small Discord for tests: one server with a moderator and a member, the app installed, and the app's side of REST. */
import type { APIInteraction } from "discord-api-types/v10";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { createEmulator, type Emulator, type EmulatorOptions, manualClock } from "../../emulator/index.ts";
import type { Handle } from "../../src/discord/pipeline/handle.ts";

type Reply = { status: number; json: { code?: number; message?: string; errors?: unknown; id?: string } & Record<string, unknown> };

export const ASK = {
	name: "ask",
	description: "Asks",
	options: [{ type: 3, name: "question", description: "What", required: true, autocomplete: true, min_length: 2, max_length: 20 }],
};

export function town(options: Partial<EmulatorOptions> = {}) {
	const clock = manualClock();
	const discord = createEmulator({ clock, seed: "town", ...options });
	const owner = discord.addUser({ name: "olga" });
	const ann = discord.addUser({ name: "ann" });
	const mod = discord.addUser({ name: "mo" });
	const guild = discord.addGuild({ name: "Coins", ownerId: owner.id });
	discord.addMember(guild.id, ann.id);
	discord.addMember(guild.id, mod.id, { permissions: PermissionFlagsBits.ManageGuild });
	const channel = discord.addChannel(guild.id, { name: "help" });
	discord.installTo({ guildId: guild.id });
	const dm = discord.openDm(ann.id);
	return { discord, clock, owner, ann, mod, guild, channel, dm, app: appOf(discord), who: discord.as(ann.id) };
}

/** The app's hand on REST; `files` go as multipart. */
function appOf(discord: Emulator) {
	const call = async (method: string, path: string, body?: unknown, files: readonly File[] = []): Promise<Reply> => {
		const headers: Record<string, string> = { authorization: `Bot ${discord.application.token}` };
		let sent: FormData | string | null = body === undefined ? null : JSON.stringify(body);
		if (files.length > 0) {
			sent = new FormData();
			sent.set("payload_json", JSON.stringify(body));
			for (const [i, file] of files.entries()) sent.set(`files[${i}]`, file);
		} else if (sent !== null) headers["content-type"] = "application/json";
		const response = await discord.fetch(new Request(`http://discord.test/api/v10${path}`, { method, headers, body: sent }));
		const text = await response.text();
		return { status: response.status, json: text ? JSON.parse(text) : {} };
	};
	const { id } = discord.application;
	return {
		call,
		register: (...commands: object[]) => call("PUT", `/applications/${id}/commands`, commands),
		send: (channelId: string, body: unknown, files: readonly File[] = []) => call("POST", `/channels/${channelId}/messages`, body, files),
		callback: (to: APIInteraction, body: unknown, files: readonly File[] = []) =>
			call("POST", `/interactions/${to.id}/${to.token}/callback?with_response=true`, body, files),
		hook: (method: string, to: APIInteraction, path = "", body?: unknown, files: readonly File[] = []) =>
			call(method, `/webhooks/${id}/${to.token}${path}`, body, files),
	};
}

/** Lets the app answer each interaction in the response itself. */
export function answering(discord: Emulator, answer: (interaction: APIInteraction) => unknown): void {
	discord.deliver = async (_, interaction) => ({ body: answer(interaction), uploads: [] });
}

/** Lets the bot answer each interaction in the response, and do at once what it does after it. */
export function answeredBy(discord: Emulator, handle: Handle): void {
	discord.deliver = async (_, interaction) => {
		const { response, after, aside } = await handle(interaction);
		await after?.();
		await aside;
		return { body: response, uploads: [] };
	};
}

/** Keeps what is delivered and leaves the answer to the test. */
export function holding(discord: Emulator): { readonly last: APIInteraction; readonly all: APIInteraction[] } {
	const all: APIInteraction[] = [];
	discord.deliver = async (_, interaction) => {
		all.push(interaction);
		return "callback";
	};
	return {
		all,
		get last() {
			const last = all.at(-1);
			if (!last) throw new Error("nothing was delivered");
			return last;
		},
	};
}

/** A button of that id, in its row. */
export const button = (customId: string, more: object = {}) => ({
	type: 1,
	components: [{ type: 2, style: 1, label: customId, custom_id: customId, ...more }],
});
/** A text input in its label. */
export const input = (customId: string, more: object = {}) => ({
	type: 18,
	label: `The ${customId}`,
	component: { type: 4, style: 1, custom_id: customId, ...more },
});
/** A form that holds those parts. */
export const form = (...components: object[]) => ({ type: 9, data: { custom_id: "form", title: "A form", components } });
