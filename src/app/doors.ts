/** Opens the doors that the settings name, each imported only if it is wanted. */
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { Bot, Command } from "../discord/pipeline/command.ts";
import type { Handle, ReportFault } from "../discord/pipeline/handle.ts";
import type { Shards } from "../doors/gateway.ts";

export type Opening = {
	readonly config: Config;
	readonly bot: Bot;
	readonly handle: Handle;
	readonly commands: readonly Command[];
	readonly report: ReportFault;
	readonly log: Logger;
	/** To the person at the terminal. */
	readonly say: (text: string) => void;
	/** What must not go on: called once, with why. */
	readonly end: (why: Error) => void;
	/** Milliseconds. */
	readonly now: () => number;
};

export type Doors = {
	/** Closes all of them, letting what is under way finish. */
	readonly close: () => Promise<void>;
	/** Null without a gateway door. */
	readonly shards: (() => Shards) | null;
};

export async function openNamedDoors(opening: Opening): Promise<Doors> {
	const open = { http: openHttp, gateway: openGatewayDoor, preview: openPreviewDoor };
	const doors: { close: () => Promise<void>; shards?: () => Shards }[] = [];
	for (const name of opening.config.DOORS) doors.push(await open[name](opening));
	return {
		close: async () => {
			await Promise.all(doors.map((door) => door.close()));
		},
		shards: doors.find(({ shards }) => shards)?.shards ?? null,
	};
}

async function openHttp({ config, bot, handle, log, now }: Opening) {
	const { httpApp, listen } = await import("../doors/http.ts");
	const onFault = (error: unknown) => log.error({ err: error }, "a request failed");
	let ending = false;
	const app = httpApp({ handle, key: config.DISCORD_PUBLIC_KEY ?? "", now, onFault, answer: bot.discord.answer, ready: () => !ending });
	const door = await listen(app, config.HOST, config.PORT);
	log.info({ url: door.url }, "the http door is open; put it behind TLS and enter its /interactions address in the Developer Portal");
	const close = () => {
		ending = true;
		return door.close();
	};
	return { close };
}

async function openGatewayDoor({ config, bot, handle, commands, log, end, now }: Opening) {
	const owned = await ownedShards(config, log, end);
	const { openGateway } = await import("../doors/gateway.ts");
	const { registerCommands } = await import("../discord/sending/register-commands.ts");
	const door = await openGateway({
		bot,
		handle,
		token: config.DISCORD_TOKEN ?? "",
		api: config.DISCORD_API_URL,
		mentions: config.MENTIONS === "on",
		shards: config.SHARDS,
		now,
		onFault: (error, what) => log.error({ err: error, what }, "the gateway door failed at something"),
	});
	const credentials = { application: door.application, token: config.DISCORD_TOKEN ?? "", api: config.DISCORD_API_URL };
	const changed = await registerCommands(
		credentials,
		commands.map((command) => command.data),
		null,
	);
	log.info(
		{ changed },
		changed.length > 0 ? "the gateway door is open; commands were registered" : "the gateway door is open; the commands are as they were",
	);
	return { shards: door.shards, close: () => door.close().finally(() => owned?.release()) };
}

/** Where several processes share a PostgreSQL, one of them at a time answers for the same shards; the others wait here. */
async function ownedShards({ DATABASE_URL: url, DISCORD_TOKEN: token = "", SHARDS: shards }: Config, log: Logger, end: (why: Error) => void) {
	if (url === undefined) return null;
	const { ownShards } = await import("../store/shard-owner.ts");
	// A token begins with the application's id; the rest of it is no part of the key.
	const key = `${token.split(".")[0]} ${shards === "auto" ? "all" : `${shards.ids.join(",")}/${shards.of}`}`;
	return ownShards(url, key, { onLost: end, onWaiting: (why) => log.warn(why) });
}

async function openPreviewDoor({ config, bot, commands, report, log, say, now }: Opening) {
	const { openPreview } = await import("./preview.ts");
	const onFault = (error: unknown, what: string) => log.error({ err: error, what }, "the preview failed at something");
	const door = await openPreview({ bot, commands, host: config.HOST, port: config.PORT, now, report, onFault });
	say(welcome(door.url));
	return door;
}

function welcome(url: string): string {
	return `The preview is open: ${url}

  type /ask, then: is my money safe on bitmart?   pick a suggestion, press the buttons under the answer
  type /                                          lists every command
  the DM with CoverBot                            write a question in your own words
  lower left                                      be a member, a moderator or a stranger; dark or light
  Inspector                                       the raw JSON both ways

It is a Discord in memory: nothing leaves this machine. Ctrl+C ends it. For the real one see .env.example.
`;
}
