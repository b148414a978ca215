/** Opens the doors that the settings name, each imported only if it is wanted. */
import type { Logger } from "pino";
import { type Config, ConfigError } from "../config.ts";
import { type Bot, type Command, registered } from "../discord/pipeline/command.ts";
import type { Handle, ReportFault } from "../discord/pipeline/handle.ts";
import type { OnlyOnce } from "../discord/pipeline/only-once.ts";
import { DoorRefused } from "../doors/door-refused.ts";
import type { Shards } from "../doors/gateway.ts";
import type { Troubles } from "../doors/metrics.ts";
import type { Refusal } from "../doors/refused-requests.ts";
import type { Closing } from "./closing.ts";
import { bootOutage, invalidRequests, watchShards } from "./discord-troubles.ts";
import { notHere } from "./not-here.ts";
import { patiently } from "./patiently.ts";

export type Opening = {
	readonly config: Config;
	readonly bot: Bot;
	readonly handle: Handle;
	readonly commands: readonly Command[];
	readonly report: ReportFault;
	readonly log: Logger;
	readonly troubles: Troubles;
	/** Whether an interaction may be taken up: what changes something is, once among all processes. */
	readonly takeUp: OnlyOnce;
	/** To the person at the terminal. */
	readonly say: (text: string) => void;
	/** What must not go on: called once, with why. */
	readonly end: (why: Error) => void;
	/** Milliseconds. */
	readonly now: () => number;
	/** Milliseconds that only ever grow. */
	readonly clock: () => number;
	/** Each door that opened is entered here at once, so that it is closed even where the next one fails. */
	readonly closing: Pick<Closing, "door" | "part">;
	/** Ends what still waits to open. */
	readonly signal: AbortSignal;
	/** Told once the gateway's door is open. */
	readonly onShards: (shards: () => Shards) => void;
};

/** @throws ConfigError, DoorRefused, or an AbortError where the signal came first */
export async function openNamedDoors(opening: Opening): Promise<void> {
	const open = { http: openHttp, gateway: openGatewayDoor, preview: openPreviewDoor };
	for (const name of opening.config.DOORS) await open[name](opening);
}

async function openHttp({ config, bot, handle, takeUp, log, troubles, now, closing }: Opening) {
	const { httpApp, listen } = await import("../doors/http.ts");
	const { createRefusedRequests } = await import("../doors/refused-requests.ts");
	const { isPoint } = await import("../discord/protocol/curve-point.ts");
	const key = config.DISCORD_PUBLIC_KEY ?? "";
	if (!isPoint(key))
		throw new ConfigError(
			"DISCORD_PUBLIC_KEY is no key that anything could be signed with. Copy it anew from the Developer Portal, General Information.",
		);
	const onFault = (error: unknown) => log.error({ err: error }, "a request failed");
	let ending = false;
	const { refused, accepted } = createRefusedRequests((sentence) => log.error(sentence), now);
	const counted = (refusal: Refusal) => {
		troubles.requestRefused(refusal.why);
		refused(refusal);
	};
	const requests = { refused: counted, accepted };
	const app = httpApp({ handle, takeUp, key, now, onFault, requests, answer: bot.discord.answer, ready: () => !ending });
	const door = await listen(app, config.HOST, config.PORT).catch(notHere({ HOST: config.HOST, PORT: config.PORT }));
	closing.door(() => {
		ending = true;
		return door.close();
	});
	log.info({ url: door.url }, "the http door is open; put it behind TLS and enter its /interactions address in the Developer Portal");
}

async function openGatewayDoor(opening: Opening) {
	const { config, bot, handle, takeUp, log, troubles, end, now, closing, signal, onShards } = opening;
	// Before its turn: loading discord.js takes a second that a standby has, and whoever waits for the shards' next owner has not.
	const { openGateway } = await import("../doors/gateway.ts");
	const owned = await ownedShards(opening);
	// Released once nothing is answered any more: until then nobody else may answer.
	if (owned) closing.part(owned.release);
	const open = () =>
		openGateway({
			bot,
			handle,
			takeUp,
			token: config.DISCORD_TOKEN ?? "",
			api: config.DISCORD_API_URL,
			mentions: config.MENTIONS === "on",
			content: config.MESSAGE_CONTENT === "on",
			shards: config.SHARDS,
			now,
			onFault: (error, what) => log.error({ err: error, what }, "the gateway door failed at something"),
			onInvalid: invalidRequests(log, troubles.invalidRequest),
			onRefused: end,
			...(owned ? { mayAnswer: owned.isMine } : {}),
		});
	const { onWaiting, isOver } = bootOutage(log, now);
	const door = await patiently(open, { signal, hopeless: (why) => why instanceof DoorRefused, onWaiting });
	isOver();
	closing.door(door.close);
	closing.door(watchShards(door.shards, log, now));
	onShards(door.shards);
	log.info({ reads: bot.reads }, bot.reads === "content" ? CONTENT_READ : "the gateway door is open");
	// The door answers meanwhile: commands that Discord has already work as before.
	void register(opening, door.application).catch(
		(error: unknown) => signal.aborted || log.error({ err: error }, "registering commands was given up"),
	);
}

const CONTENT_READ = "the gateway door is open; channels that moderators chose with /faq channel are read (MESSAGE_CONTENT=on)";

async function register({ config, bot, commands, log, signal }: Opening, application: string): Promise<void> {
	const { registerCommands, registerForOperator } = await import("../discord/sending/register-commands.ts");
	const credentials = { application, token: config.DISCORD_TOKEN ?? "", api: config.DISCORD_API_URL };
	const bodies = registered(commands, "everybody");
	const changed = await patiently(() => registerCommands(credentials, bodies, null), {
		signal,
		onWaiting: (why, seconds) => log.error({ err: why }, `the commands could not be registered; trying again in ${inSeconds(seconds)}`),
	});
	log.info({ changed }, changed.length > 0 ? "the commands were registered" : "the commands are as they were");
	const { channel } = bot.operator;
	if (channel === null) return;
	// A channel that is gone, or a server that the bot left, is for the operator to read; everything else works.
	await registerForOperator(credentials, registered(commands, "operator"), channel).catch((error: unknown) =>
		log.error({ err: error }, "/block could not be registered in the server of OPERATOR_CHANNEL: is the bot a member there?"),
	);
}

const inSeconds = (seconds: number) => `${seconds} second${seconds === 1 ? "" : "s"}`;

/** Where several processes share a PostgreSQL, one of them at a time answers for the same shards; the others wait here. */
async function ownedShards({ config, log, end, clock, signal }: Opening) {
	const { DATABASE_URL: url, DISCORD_TOKEN: token = "", SHARDS: shards } = config;
	if (url === undefined) return null;
	const { ownShards } = await import("../store/shard-owner.ts");
	// A token begins with the application's id; the rest of it is no part of the key.
	const key = `${token.split(".")[0]} ${shards === "auto" ? "all" : `${shards.ids.join(",")}/${shards.of}`}`;
	return ownShards(url, key, {
		now: clock,
		onLost: end,
		onWaiting: (why) => log.warn(why),
		onApart: (why) => log.warn(`${why} This process keeps its shards and answers from memory.`),
		onBack: () => log.info("PostgreSQL is back, and these shards are still this process's"),
		signal,
	});
}

async function openPreviewDoor({ config, bot, commands, report, log, say, now, closing }: Opening) {
	const { openPreview } = await import("./preview.ts");
	const onFault = (error: unknown, what: string) => log.error({ err: error, what }, "the preview failed at something");
	const { HOST: host, PORT: port } = config;
	const door = await openPreview({ bot, commands, host, port, now, report, onFault }).catch(notHere({ HOST: host, PORT: port }));
	closing.door(door.close);
	say(welcome(door.url));
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
