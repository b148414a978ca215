/**
 * The preview door: an in-memory Discord with a page in front and, behind it, the same http and gateway doors as in earnest,
 * with a key pair and a token made at start.
 */
import { REST } from "@discordjs/rest";
import { overHttp } from "../../emulator/index.ts";
import { previewApp } from "../../preview/app.ts";
import { type Seeded, seededWorld } from "../../preview/seeded-world.ts";
import { createRecorder } from "../discord/conversation/recorder.ts";
import { type Bot, type Command, registered } from "../discord/pipeline/command.ts";
import { guardedHandle } from "../discord/pipeline/guarded-handle.ts";
import type { ReportFault } from "../discord/pipeline/handle.ts";
import { createDiscordApi } from "../discord/sending/discord-api.ts";
import { registerCommands } from "../discord/sending/register-commands.ts";
import { openGateway } from "../doors/gateway.ts";
import { httpApp, listen, NO_HURRY } from "../doors/http.ts";
import { keepTold, toldOf } from "./keep-told.ts";
import { madeUpChanges } from "./made-up-change.ts";

export type PreviewDoor = {
	/** Its `reach` goes to the emulator instead. */
	readonly bot: Bot;
	readonly commands: readonly Command[];
	readonly host: string;
	readonly port: number;
	/** Milliseconds. */
	readonly now: () => number;
	readonly report: ReportFault;
	readonly onFault: (error: unknown, what: string) => void;
};

export type OpenPreview = { readonly url: string; readonly seeded: Seeded; readonly close: () => Promise<void> };

/** Every address but the page's own is a free port of the loopback. */
const LOOPBACK = "127.0.0.1";

/** @throws where the page's port is taken */
export async function openPreview({ bot: given, commands, host, port, now, report, onFault }: PreviewDoor): Promise<OpenPreview> {
	const seeded = seededWorld(now);
	const { discord } = seeded;
	const recorder = createRecorder(given.library, now);
	let change: (server: string) => Promise<number> = async () => 0;
	const { app, hangUp } = previewApp(seeded, {
		host,
		now,
		recording: recorder.of,
		onFault: (error) => onFault(error, "page"),
		change: (server) => change(server),
	});
	// First, because it alone can be taken already.
	const page = await listen(app, host, port, NO_HURRY);
	const emulator = await discord.listen(0, LOOPBACK);
	const api = `${emulator.url}/api`;
	const { token, publicKey, id } = discord.application;

	const real = createDiscordApi(new REST({ api, version: "10" }).setToken(token));
	// What people attach here lies with the emulator.
	const keeps = ({ origin }: URL) => origin === new URL(emulator.url).origin;
	const bot: Bot = { ...given, discord: { ...real, keeps }, reads: "content" };
	const handle = guardedHandle(bot, commands, report, now, null, recorder.over);
	const http = await listen(
		httpApp({ handle, key: publicKey, now, answer: bot.discord.answer, onFault: (error) => onFault(error, "http") }),
		LOOPBACK,
		0,
	);
	const gateway = await openGateway({ bot, handle, token, api, mentions: true, content: true, now, onFault });
	const { server, channels } = seeded.asking;
	await bot.servers.saveSettings(server, { ...(await bot.servers.settings(server)), channels });
	await registerCommands({ application: id, token, api }, registered(commands, "everybody"), null);
	discord.deliver = overHttp(`${http.url}/interactions`);
	const toldAt = () => bot.now().getTime();
	const onAlertFault = (error: unknown) => onFault(error, "alerts");
	change = madeUpChanges(bot, toldOf(bot, onAlertFault, toldAt));
	const stopTelling = keepTold(bot, onAlertFault, toldAt);
	return {
		url: page.url,
		seeded,
		close: async () => {
			hangUp();
			stopTelling();
			await Promise.all([gateway.close(), page.close(), http.close()]);
			await emulator.close();
		},
	};
}
