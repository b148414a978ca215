/** The parts of the topology: an emulated Discord, three workers on one database, a server with entries that its moderators change. */

import { REST } from "@discordjs/rest";
import { type APIMessage, PermissionFlagsBits } from "discord-api-types/v10";
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
	readonly button: (message: APIMessage | undefined, label: string) => [string, string];
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
		button: (message: APIMessage | undefined, label: string): [string, string] => {
			if (!message) throw new Error(`no message with a button "${label}"`);
			return [message.id, button(message, label)];
		},
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

type Said = { readonly message?: APIMessage | undefined; readonly modal?: unknown };
export const isForm = ({ modal }: Said) => modal !== undefined;
/** @returns whether a message has that button */
export const has = (label: string) => (said: Said) => JSON.stringify(said.message?.components ?? []).includes(`"label":"${label}"`);

/** /faq add, up to "Published", by one moderator. */
async function written(town: Omit<Town, "entries">, place: string, ledger: Ledger): Promise<Entry> {
	const moderator = town.moderator();
	const question = `What is the door code of the ${place}?`;
	const counts = { retries: 0 };
	const form = await retried(counts, () => moderator.slash(town.channel, "faq add"), isForm);
	const value = ledger.attempt();
	const typed = { question, answer: `The code is ${value}.`, phrasings: `${place} door code`, links: "" };
	const preview = await retried(counts, () => moderator.submit(form.modal, typed), has("Publish"));
	const reason = await retried(counts, () => moderator.press(...town.button(preview.message, "Publish")), isForm);
	const published = await retried(
		counts,
		() => moderator.submit(reason.modal, { why: "new" }),
		(said) => !has("Publish")(said),
	);
	if (!published.message?.content.includes("Published")) throw new Error(`not published: ${published.message?.content}`);
	ledger.acknowledge(value);
	const [choice] = await moderator.autocomplete(town.channel, "faq edit", { entry: place }, "entry");
	if (!choice) throw new Error(`no entry is offered for "${place}"`);
	return { key: entryKey(String(choice.value)), question, ledger };
}
