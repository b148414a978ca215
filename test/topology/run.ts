/**
 * Three HTTP workers on one PostgreSQL behind a balancer, under questions and edits, while one after the other is killed. Every answer
 * is held against the one right answer, every acknowledged edit against what the store holds in the end.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { Emulator } from "../../emulator/index.ts";
import { openStore } from "../../src/store/open.ts";
import { words } from "../talk.ts";
import { type Balancer, openBalancer } from "./balancer.ts";
import { type Entry, has, isPublished, isToldOf, openCluster, type Start, type Town } from "./cluster.ts";
import { retried } from "./retried.ts";

export type Plan = {
	readonly databaseUrl: string;
	readonly seconds: number;
	readonly killEveryMs: number;
	readonly seenWithinMs: number;
	/** Other workers and another balancer than plain processes and a round robin. */
	readonly start?: Start;
	readonly balance?: (workers: () => readonly string[]) => Promise<Balancer>;
	/** What goes on beside, from when the town is settled until the time is over. */
	readonly beside?: (town: Town, discord: Emulator, isOver: () => boolean) => Promise<void>;
};
export type Outcome = {
	questions: number;
	edits: number;
	unacknowledged: number;
	kills: number;
	retries: number;
	lost: string[];
	wrong: string[];
};

const ASKERS = 6;
const PAUSE_MS = 25;

export async function underFire(plan: Plan, onSecond: (done: number) => void = () => {}): Promise<Outcome> {
	const cluster = await openCluster(plan.databaseUrl, plan.seenWithinMs, plan.start);
	const balancer = await (plan.balance ?? openBalancer)(cluster.urls);
	const outcome: Outcome = { questions: 0, edits: 0, unacknowledged: 0, kills: 0, retries: 0, lost: [], wrong: [] };
	try {
		const town = await cluster.settle(balancer.url);
		const began = performance.now();
		let over = false;
		const until = async (work: () => Promise<void>) => {
			while (!over) await work();
		};
		const watch = setInterval(() => {
			const seconds = Math.floor((performance.now() - began) / 1000);
			onSecond(Math.min(seconds, plan.seconds));
			over ||= seconds >= plan.seconds;
		}, 200);
		const fire = async () => {
			await pause(plan.killEveryMs);
			await cluster.replace(outcome.kills++ % 3);
		};
		const asking = Array.from({ length: ASKERS }, () => until(() => ask(town, outcome)));
		const editing = town.entries.map((entry) => until(() => edit(town, entry, outcome)));
		const beside = plan.beside?.(town, cluster.discord, () => over);
		await Promise.all([...asking, ...editing, until(fire), beside]).finally(() => clearInterval(watch));
		await reckon(plan, cluster.urls(), town, outcome);
		return outcome;
	} finally {
		await balancer.close();
		await cluster.close();
	}
}

/** One question, of the shared dataset or of what the moderators just wrote, and whether its answer is right. */
async function ask(town: Town, outcome: Outcome): Promise<void> {
	const turn = outcome.questions++;
	const entry = turn % 2 === 0 ? town.entries[(turn / 2) % town.entries.length] : undefined;
	const [question, right] = town.shared[turn % town.shared.length] as readonly [string, string];
	const floor = entry?.ledger.floor() ?? 0;
	const { message } = await retried(outcome, () => town.member(turn).slash(town.channel, "ask", { question: entry?.question ?? question }));
	const said = message ? words(message as never) : "nothing";
	if (!entry) {
		if (said !== right) outcome.wrong.push(`${question}: ${said}`);
	} else if (!within(said, floor, entry.ledger.ceiling())) outcome.wrong.push(`${entry.question}: ${said}, but not older than ${floor}`);
	await pause(PAUSE_MS);
}

function within(said: string, floor: number, ceiling: number): boolean {
	const value = valueIn(said);
	return value !== null && value >= floor && value <= ceiling;
}

/** The number that an entry's answer holds. */
function valueIn(said: string): number | null {
	const found = /The number is (\d+)\./.exec(said)?.[1];
	return found === undefined ? null : Number(found);
}

/** /faq edit → Answer → form → Publish → reason, as a moderator does it; each step may reach another process. */
async function edit(town: Town, { key, ledger }: Entry, outcome: Outcome): Promise<void> {
	const moderator = town.moderator();
	const shown = await retried(outcome, () => moderator.slash(town.channel, "faq edit", { entry: key }), has("Answer"));
	const value = ledger.attempt();
	const preview = await retried(outcome, () => town.fill(moderator, shown, "Answer", { answer: `The number is ${value}.` }), has("Publish"));
	const published = await retried(outcome, () => town.fill(moderator, preview, "Publish", { why: "it changed" }), isToldOf(preview));
	// Where the process died after its commit, the second try finds no draft: nobody was told that it is published.
	if (isPublished(published)) {
		ledger.acknowledge(value);
		outcome.edits++;
	} else outcome.unacknowledged++;
	await pause(PAUSE_MS);
}

/** After the last shot: every process says the same newest value in time, and the store holds all that was acknowledged. */
async function reckon({ databaseUrl, seenWithinMs }: Plan, urls: readonly string[], town: Town, outcome: Outcome): Promise<void> {
	const seenBy = performance.now() + seenWithinMs;
	const store = await openStore({ dataDir: null, databaseUrl, now: Date.now });
	let turn = 0;
	for (const { key, question, ledger } of town.entries) {
		const history = await store.history(town.server, key);
		const kept = new Set(history.map(({ content }) => valueIn(content?.answer ?? "")));
		outcome.lost.push(...ledger.acknowledged().flatMap((value) => (kept.has(value) ? [] : [`${question} ${value}`])));
		const newest = valueIn(history[0]?.content?.answer ?? "");
		for (const url of urls) {
			town.through(url);
			const asked = async () => {
				const { message } = await retried(outcome, () => town.member(turn++).slash(town.channel, "ask", { question }));
				return message ? words(message as never) : "nothing";
			};
			let said = await asked();
			for (; valueIn(said) !== newest && performance.now() < seenBy; said = await asked()) await pause(PAUSE_MS);
			if (valueIn(said) !== newest) outcome.wrong.push(`at the end ${question}: ${said}, and not ${newest}`);
		}
	}
	await store.close();
}
