/** The parts of the topology: an emulated Discord, three workers on one database, a server with entries that its moderators change. */

import { REST } from "@discordjs/rest";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { commands } from "../../commands/index.ts";
import { createEmulator, type Emulator, overHttp, type Person, realClock } from "../../emulator/index.ts";
import type { EntryKey } from "../../src/dataset/key.ts";
import { createHandle } from "../../src/discord/pipeline/handle.ts";
import { button } from "../faq/pressed.ts";
import { slash } from "../interactions.ts";
import { entryKey } from "../key.ts";
import { talk, words } from "../talk.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { retried } from "./retried.ts";
import { startWorker, type Worker, type WorkerSettings } from "./worker.ts";

const WORKERS = 3;
/** While the town is settled no process is killed: what was announced comes, however crowded the machine. */
const NOBODY_DIES_MS = 120_000;
/** Enough that flood control, which has tests of its own, finds none of them in a hurry. */
const MEMBERS = 400;
const MODERATORS = 300;
const PLACES = ["vault", "harbour", "tower", "garden"];
const SHARED = ["is bitmart insured?", "is kraken insured?", "does coinbase have insurance?", "what is cold storage?", "what happened to ftx?"];

export type Entry = { readonly key: EntryKey; readonly question: string; readonly ledger: Ledger };
export type Town = {
	readonly server: string;
	readonly channel: string;
	readonly entries: readonly Entry[];
	/** Questions of the shared dataset, each with the words of its one right answer. */
	readonly shared: readonly (readonly [string, string])[];
	readonly member: (turn: number) => Person;
	/** Another one each time. */
	readonly moderator: () => Person;
	/** Presses a button that opens a form, and sends it. */
	readonly fill: typeof fill;
	/** From now on interactions go straight to that worker. */
	readonly through: (url: string) => void;
};

/** Starts the worker at that place; plain processes unless another way is given. */
export type Start = (at: number, settings: WorkerSettings) => Promise<Worker>;

export async function openCluster(databaseUrl: string, seenWithinMs: number, startAt: Start = (_at, settings) => startWorker(settings)) {
	const discord = createEmulator({ clock: realClock(Date.now), seed: "topology" });
	const api = await discord.listen();
	const { token, id, publicKey } = discord.application;
	const rest = new REST({ api: `${api.url}/api`, version: "10" }).setToken(token);
	await rest.put(`/applications/${id}/commands`, { body: commands.map(({ data }) => data) });
	const start = (at: number) => startAt(at, { databaseUrl, publicKey, token, api: `${api.url}/api` });
	const workers: (Worker | null)[] = await Promise.all(Array.from({ length: WORKERS }, (_, at) => start(at)));
	return {
		discord,
		urls: () => workers.flatMap((worker) => worker?.url ?? []),
		settle: (balancer: string) => settle(discord, balancer, seenWithinMs),
		/** Kills one and starts another in its place. */
		async replace(at: number) {
			await workers[at]?.kill();
			workers[at] = null;
			workers[at] = await start(at);
		},
		async close() {
			await Promise.all(workers.map((worker) => worker?.kill()));
			await api.close();
		},
	};
}

async function settle(discord: Emulator, balancer: string, seenWithinMs: number): Promise<Town> {
	const owner = discord.addUser({ name: "olga" });
	const server = discord.addGuild({ name: "Coins", ownerId: owner.id }).id;
	const channel = discord.addChannel(server, { name: "help" }).id;
	discord.installTo({ guildId: server });
	const join = (name: string, permissions?: bigint) => {
		const user = discord.addUser({ name });
		discord.addMember(server, user.id, permissions === undefined ? {} : { permissions });
		return discord.as(user.id);
	};
	const members = Array.from({ length: MEMBERS }, (_, i) => join(`member${i}`));
	const moderators = Array.from({ length: MODERATORS }, (_, i) => join(`moderator${i}`, PermissionFlagsBits.ManageGuild));
	const through = (url: string, verify = false) => {
		discord.deliver = overHttp(`${url}/interactions`, { verify });
	};
	through(balancer, true);
	let turn = 0;
	const town = {
		server,
		channel,
		shared: await Promise.all(SHARED.map(async (question) => [question, await rightAnswer(question)] as const)),
		member: (at: number) => members[at % MEMBERS] as Person,
		moderator: () => moderators[turn++ % MODERATORS] as Person,
		fill,
		through,
	};
	const entries: Entry[] = [];
	for (const place of PLACES)
		entries.push(
			await written(
				town,
				place,
				createLedger(seenWithinMs, () => performance.now()),
			),
		);
	return { ...town, entries };
}

/** From the same dataset in this process, on the same day. */
async function rightAnswer(question: string): Promise<string> {
	const { bot } = await talk();
	const handle = createHandle({ ...bot, now: () => new Date() }, commands, (_reference, error) => {
		throw error;
	});
	const { response } = await handle(slash("ask", { question }));
	return words(("data" in response ? response.data : {}) as never);
}

type Said = Awaited<ReturnType<Person["press"]>>;
/** The answer, and what followed it: where it had to be announced first, it is a message of its own. */
const messagesOf = ({ message, followups }: Said) => [...(message ? [message] : []), ...followups];
const withButton = (said: Said, label: string) =>
	messagesOf(said).findLast(({ components }) => JSON.stringify(components ?? []).includes(`"label":"${label}"`));
/** @returns whether a message has that button */
export const has = (label: string) => (said: Said) => withButton(said, label) !== undefined;
export const isPublished = (said: Said) => messagesOf(said).some(({ content }) => content.includes("Published"));
/** @returns whether anything was said about it: a message that is not the one whose form was sent, or what that one became */
export const isToldOf = (sent: Said) => (said: Said) =>
	said.followups.length > 0 || said.message?.id !== withButton(sent, "Publish")?.id || !has("Publish")(said);

/** Sends the form that was opened; as it is where none was, for it took the bot too long. */
async function filled(person: Person, opened: Said, typed: Readonly<Record<string, string>>): Promise<Said> {
	return opened.modal ? person.submit(opened.modal, typed) : opened;
}

/** Presses a button that opens a form, and sends it; a message that has come further meanwhile is given as it stands. */
async function fill(person: Person, said: Said, label: string, typed: Readonly<Record<string, string>>): Promise<Said> {
	const message = withButton(said, label);
	return message ? filled(person, await person.press(message.id, button(message, label)), typed) : said;
}

/** /faq add, up to "Published", by one moderator. */
async function written(town: Omit<Town, "entries">, place: string, ledger: Ledger): Promise<Entry> {
	const moderator = town.moderator();
	const question = `What is the number of the ${place}?`;
	const counts = { retries: 0 };
	const value = ledger.attempt();
	const typed = { question, answer: `The number is ${value}.`, phrasings: `${place} number`, links: "" };
	const empty = () => moderator.slash(town.channel, "faq add");
	const preview = await retried(counts, async () => filled(moderator, await empty(), typed), has("Publish"), NOBODY_DIES_MS);
	const published = await retried(counts, () => town.fill(moderator, preview, "Publish", { why: "new" }), isToldOf(preview), NOBODY_DIES_MS);
	if (!isPublished(published)) throw new Error(`not published: ${published.message?.content}`);
	ledger.acknowledge(value);
	const [choice] = await moderator.autocomplete(town.channel, "faq edit", { entry: place }, "entry");
	if (!choice) throw new Error(`no entry is offered for "${place}"`);
	return { key: entryKey(String(choice.value)), question, ledger };
}
