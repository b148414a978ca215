/** `npm run -s bench:gateway`: what a message costs that is not for the bot, beside a question that it answers, through the gateway door. */
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { REST } from "@discordjs/rest";
import { commands } from "../commands/index.ts";
import { openLayers } from "../src/app/layers.ts";
import { registered } from "../src/discord/pipeline/command.ts";
import { guardedHandle } from "../src/discord/pipeline/guarded-handle.ts";
import { createDiscordApi } from "../src/discord/sending/discord-api.ts";
import { registerCommands } from "../src/discord/sending/register-commands.ts";
import { openGateway } from "../src/doors/gateway.ts";
import { openLibrary } from "../src/library.ts";
import { openCompiled } from "../src/matching/open.ts";
import { benchBot } from "./bot.ts";
import { forked, told } from "./child.ts";
import type { Order } from "./gateway/discord-server.ts";
import { namedPhrasings } from "./grown.ts";
import { rounded } from "./measures.ts";

const HELP = `Measure what MESSAGE_CREATE costs in a server where nobody talks to the bot. Discord is a process of its own.

  npm run -s bench:gateway [-- --json] [--messages N] [--questions N]

  --messages N     messages that do not mention the bot (100000)
  --questions N    questions that are asked with /ask and answered, each another (2000)
  --json           last line: one JSON object. Costs are the bot's processor time in microseconds, discord.js and its socket included
  --help           this text
`;
const FAQ = fileURLToPath(new URL("../faq", import.meta.url));
const say = (text: string) => void process.stderr.write(`${text}\n`);
const { values } = parseArgs({
	options: {
		messages: { type: "string", default: "100000" },
		questions: { type: "string", default: "2000" },
		json: { type: "boolean" },
		help: { type: "boolean", short: "h" },
	},
});

/** The bot with the real dataset and its layers in memory, logged in at that Discord. */
async function logIn({ url, token }: { url: string; token: string }, dataDir: string) {
	const library = openLibrary(await openCompiled({ faq: FAQ, dataDir }));
	const onFault = (error: unknown) => say(String(error));
	const watching = { onRefused: (call: string) => say(`the store refused ${call}`), onAnswered: () => {} };
	const kept = { DATA_DIR: null };
	const layers = await openLayers({ kept, base: library, compiled: { faq: FAQ, dataDir }, now: Date.now, onFault, watching });
	const discord = createDiscordApi(new REST({ api: url, version: "10" }).setToken(token));
	const bot = benchBot({ library, servers: layers.servers, store: layers.store, discord, reads: "mentions" }, Date.now);
	const handle = guardedHandle(bot, commands, (_reference, error) => onFault(error), Date.now);
	const door = await openGateway({ bot, handle, token, api: url, mentions: true, now: Date.now, onFault });
	await registerCommands({ application: door.application, token, api: url }, registered(commands, "everybody"), null);
	return {
		close: async () => {
			await door.close();
			await layers.close();
		},
	};
}

/** Microseconds of this process's processor time, and seconds, until the order is carried out. */
async function cost(discord: ChildProcess, order: Order): Promise<{ micros: number; seconds: number }> {
	const [before, began] = [process.cpuUsage(), performance.now()];
	const done = told(discord);
	discord.send(order);
	await done;
	const { user, system } = process.cpuUsage(before);
	return { micros: user + system, seconds: (performance.now() - began) / 1000 };
}

async function measure(discord: ChildProcess, messages: number, questions: readonly string[]) {
	// Both warm first. One question after the flood ends only when every message before it was read.
	await cost(discord, { ask: questions.slice(0, 200) });
	await cost(discord, { flood: 5000 });
	await cost(discord, { ask: questions.slice(0, 1) });
	const flood = await cost(discord, { flood: messages });
	const rest = await cost(discord, { ask: questions.slice(1, 2) });
	const asked = await cost(discord, { ask: questions });
	const message = (flood.micros + rest.micros) / messages;
	const question = asked.micros / questions.length;
	return {
		messagesPerSecond: Math.round(1e6 / message),
		microsPerMessage: rounded(message),
		microsPerQuestion: rounded(question),
		ofQuestion: rounded((100 * message) / question),
	};
}

if (values.help) process.stdout.write(HELP);
else {
	const dataDir = mkdtempSync(`${tmpdir()}/coverbot-gateway-`);
	const discord = forked("gateway/discord-server.ts");
	try {
		const place = (await told(discord)) as { url: string; token: string };
		const bot = await logIn(place, dataDir);
		const texts = namedPhrasings(FAQ);
		const questions = Array.from({ length: Number(values.questions) }, (_, i) => texts[i % texts.length] as string);
		say(`${values.messages} messages, then ${questions.length} questions`);
		const result = await measure(discord, Number(values.messages), questions);
		say(`a message that is not for the bot: ${result.microsPerMessage} µs, so ${result.messagesPerSecond} a second on one core`);
		say(`a question that is answered: ${result.microsPerQuestion} µs; a message is ${result.ofQuestion} % of it`);
		if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
		await bot.close();
	} finally {
		discord.kill();
		rmSync(dataDir, { recursive: true, force: true });
	}
	process.exit();
}
