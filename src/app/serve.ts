/** The bot in service: its parts built, its doors opened, and everything closed again when a signal or a fault says so. */
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import { admission } from "../discord/pipeline/admission.ts";
import type { Bot, Command } from "../discord/pipeline/command.ts";
import { followUpMemory } from "../discord/pipeline/follow-up-memory.ts";
import { guardedHandle } from "../discord/pipeline/guarded-handle.ts";
import { type Handle, nameOf, type ReportFault } from "../discord/pipeline/handle.ts";
import { onlyOnce } from "../discord/pipeline/only-once.ts";
import { usesOf } from "../discord/pipeline/uses.ts";
import { workShare } from "../discord/pipeline/work-share.ts";
import { createDiscordApi } from "../discord/sending/discord-api.ts";
import { DoorRefused } from "../doors/door-refused.ts";
import type { Shards } from "../doors/gateway.ts";
import type { Troubles } from "../doors/metrics.ts";
import type { Library } from "../library.ts";
import { createPictures } from "../picture/pictures.ts";
import { timer } from "../text/in-time.ts";
import { createClosing } from "./closing.ts";
import { invalidRequests } from "./discord-troubles.ts";
import { openNamedDoors } from "./doors.ts";
import type { State } from "./health.ts";
import { keepTold } from "./keep-told.ts";
import { openLayers } from "./layers.ts";
import { keepIn, notHere } from "./not-here.ts";
import { storeTroubles } from "./store-troubles.ts";
import { reassureSupervisor } from "./supervisor.ts";
import { watchLoop } from "./watchdog.ts";

export type Service = {
	readonly config: Config;
	readonly commands: readonly Command[];
	/** The folder of the dataset. */
	readonly faq: string;
	readonly library: () => Promise<Library>;
	readonly log: Logger;
	/** To the person at the terminal. */
	readonly say: (text: string) => void;
	readonly complain: (text: string) => void;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Milliseconds, with fractions. */
	readonly clock: () => number;
	/** Milliseconds of processor time that this thread has taken. */
	readonly processor: () => number;
	/** Milliseconds in which a supervisor wants to hear of this process; null where none does. */
	readonly patience: number | null;
	/** Called once every door is open. */
	readonly onOpen?: () => void;
	/** The operator asks the process to end: called before anything is opened. */
	readonly onStop: (stop: () => void) => void;
	readonly exit: (code: number) => void;
};

const UNCOUNTED: Troubles = { requestRefused: () => {}, storeRefused: () => {}, invalidRequest: () => {} };
const NO_SHARDS: Shards = { all: 0, ready: 0 };

/** @throws what kept it from opening, once everything that did open is closed again */
export async function serve(service: Service): Promise<void> {
	const { log, onStop, exit } = service;
	const stopping = new AbortController();
	const closing = createClosing({ onFault: (error) => log.error({ err: error }, "closing failed at something"), after: timer });
	onStop(() => {
		stopping.abort();
		void closing.end().then(() => exit(0));
	});
	try {
		await open(service, closing, stopping.signal);
	} catch (error) {
		await closing.end();
		// What was asked to end in the middle of opening did not fail; it is about to exit.
		if (!stopping.signal.aborted) throw error;
	}
}

async function open(service: Service, closing: ReturnType<typeof createClosing>, signal: AbortSignal): Promise<void> {
	const { config, commands, faq, log, say, now, clock, processor } = service;
	let isOpen = false;
	let shards = () => NO_SHARDS;
	const state = (): State => {
		if (signal.aborted) return "ending";
		if (!isOpen) return "starting";
		return config.DOORS.includes("gateway") && shards().ready === 0 ? "disconnected" : "ok";
	};
	await openHealth(service, state, closing);
	openReassurance(service, closing);
	keepIn(config.DATA_DIR);
	const metrics = await openMetrics(service, closing);
	const troubles = metrics?.troubles ?? UNCOUNTED;
	const shared = await service.library();
	const onFault = (error: unknown) => log.error({ err: error }, "the database failed at something");
	// The preview's servers are made anew at each start: what its moderators write is kept in memory alone.
	const kept = config.DOORS.includes("preview") ? { DATA_DIR: null } : config;
	const watching = storeTroubles(log, troubles.storeRefused, now);
	const layers = await openLayers({ kept, base: shared, compiled: { faq, dataDir: config.DATA_DIR }, now, onFault, watching });
	closing.part(layers.close);
	const pictures = createPictures({ onFault: (fault) => log.warn({ err: fault }, "a picture could not be drawn; its words went out alone") });
	closing.part(pictures.close);
	const bot: Bot = {
		library: shared,
		servers: layers.servers,
		store: layers.store,
		now: () => new Date(now()),
		admission: admission(layers.blocks, workShare(now, processor)),
		memory: followUpMemory(now, layers.shared),
		discord: createDiscordApi(await openRest(service, troubles)),
		reads: readBeside(config),
		pictures,
		operator: { contact: config.OPERATOR_CONTACT ?? null, channel: config.DISCORD_TOKEN ? (config.OPERATOR_CHANNEL ?? null) : null },
		uses: usesOf(layers.store, now),
		counted: metrics?.observe.matched ?? (() => {}),
	};
	const report: ReportFault = (reference, error, what) => log.error({ reference, err: error, what }, "an interaction failed");
	const watchdog = watchLoop(clock, ({ ms, what }) => log.warn({ ms, what }, "the event loop was blocked"));
	closing.part(watchdog.close);
	const guarded = guardedHandle(bot, commands, report, now, metrics?.observe ?? null);
	const handle: Handle = (interaction) => {
		watchdog.began(nameOf(interaction));
		return guarded(interaction);
	};
	if (metrics) {
		const { watched } = await import("./gauges.ts");
		metrics.watch(watched(layers.store, pictures, config.DOORS.includes("gateway") ? () => shards() : null));
		log.info({ url: metrics.url }, "counting for Prometheus");
	}
	const end = (why: Error) => giveUp(service, why);
	const onShards = (count: () => Shards) => {
		shards = count;
	};
	// Without a token nothing can be posted that no interaction asked for; the preview tells its own people.
	if (config.DISCORD_TOKEN && !config.DOORS.includes("preview")) closing.part(keepTold(bot, onFault, now));
	const takeUp = onlyOnce(commands, layers.store, now);
	await openNamedDoors({ config, bot, handle, takeUp, commands, report, log, troubles, say, end, now, clock, closing, signal, onShards });
	isOpen = true;
	service.onOpen?.();
}

/** A supervisor starts it again. Nothing more is answered, not even what is under way. */
function giveUp({ log, complain, exit }: Service, why: Error): void {
	if (why instanceof DoorRefused) complain(`${why.message}\n`);
	else log.fatal({ err: why }, "this process owns its shards no more, and ends");
	exit(1);
}

async function openRest({ config, log }: Service, troubles: Troubles) {
	const { REST } = await import("@discordjs/rest");
	const rest = new REST({ api: config.DISCORD_API_URL, version: "10", invalidRequestWarningInterval: 1 });
	const onInvalid = invalidRequests(log, troubles.invalidRequest);
	rest.on("invalidRequestWarning", ({ count }) => onInvalid(count));
	if (config.DISCORD_TOKEN) rest.setToken(config.DISCORD_TOKEN);
	return rest;
}

/** Before anything else, so that whoever supervises sees a start that takes long; a door has it closed after all the rest. */
async function openHealth({ config: { HEALTH_PORT } }: Service, state: () => State, closing: ReturnType<typeof createClosing>) {
	if (HEALTH_PORT === undefined) return;
	const { listenHealth } = await import("./health.ts");
	const health = await listenHealth(HEALTH_PORT, state).catch(notHere({ "": "127.0.0.1", HEALTH_PORT }));
	closing.part(health.close);
}

/** Before the dataset is learnt, too: on a small machine that takes longer than systemd waits. */
function openReassurance({ patience, log }: Service, closing: ReturnType<typeof createClosing>): void {
	if (patience === null) return;
	const onFault = (error: Error) =>
		log.error({ err: error }, "systemd cannot be told that this process lives, and will end it: is systemd-notify there?");
	closing.part(reassureSupervisor({ patience, onFault }));
}

async function openMetrics({ config: { METRICS_HOST, METRICS_PORT }, clock }: Service, closing: ReturnType<typeof createClosing>) {
	if (METRICS_PORT === undefined) return null;
	const { listenMetrics } = await import("../doors/metrics.ts");
	const metrics = await listenMetrics(METRICS_HOST, METRICS_PORT, clock).catch(notHere({ METRICS_HOST, METRICS_PORT }));
	closing.part(metrics.close);
	return metrics;
}

/** What is read beside commands: the gateway carries it, http does not. */
function readBeside({ DOORS, MENTIONS, MESSAGE_CONTENT }: Config): Bot["reads"] {
	if (!DOORS.includes("gateway")) return "nothing";
	if (MESSAGE_CONTENT === "on") return "content";
	return MENTIONS === "on" ? "mentions" : "messages";
}
