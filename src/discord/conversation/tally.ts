/**
 * What is kept of a question, beside its answer: counts, and of what nobody could answer a masked line for the moderators'
 * queue. Never who asked; of a secret nothing but the count.
 */
import { masked } from "../../guard/masked.ts";
import { answeredBy, type Decision, type Reason } from "../../matching/decision.ts";
import { writeTarget } from "../../matching/target.ts";
import { type Queued, StoreUnavailable } from "../../store/contract.ts";
import { isoWeek } from "../../text/week.ts";
import type { Bot } from "../pipeline/command.ts";
import type { Asker } from "../protocol/guild-context.ts";

/** Counts where no server's layer applies (direct messages, apps that people brought along) are together under this name. */
export const NOWHERE = "";

/** Counts one question, unless its asker opted out. The store being away is no fault of the question: it is then not counted. */
export async function tally(bot: Bot, { person, server = null }: Asker, question: string, decision: Decision): Promise<void> {
	try {
		if (await bot.store.optedOut(person)) return;
		await countQuestion(bot, server ?? NOWHERE, decision);
		if (server !== null) await queueQuestion(bot, server, question, decision);
	} catch (error) {
		if (!(error instanceof StoreUnavailable)) throw error;
	}
}

async function countQuestion({ store, now }: Bot, server: string, decision: Decision): Promise<void> {
	const week = isoWeek(now());
	const asked = { server, week, kind: "asked", entry: null, count: 1 } as const;
	const target = answeredBy(decision);
	if (target) return store.count([asked, { ...asked, kind: "answered", entry: writeTarget(target) }]);
	return store.count([asked, { ...asked, kind: decision.kind === "near" ? "near" : "declined" }]);
}

async function queueQuestion(bot: Bot, server: string, question: string, decision: Decision): Promise<void> {
	const kind = queuedAs(decision);
	const text = kind && masked(question);
	if (kind && text) await enqueue(bot, { server, text, kind, entry: null });
}

const NO_QUESTION: ReadonlySet<Reason> = new Set(["empty", "secret", "small-talk"]);

/** @returns null for what was answered or is no question: empty, a secret, a greeting or thanks */
function queuedAs(decision: Decision): Queued["kind"] | null {
	if (decision.kind === "near") return "near";
	return decision.kind === "none" && !NO_QUESTION.has(decision.reason) ? "declined" : null;
}

/** Puts a masked line into a server's queue, unless its moderators switched that off. */
export async function enqueue({ servers, store, now }: Bot, item: Pick<Queued, "server" | "text" | "kind" | "entry">): Promise<void> {
	const settings = await servers.settingsHere(item.server);
	if (settings?.queue) await store.enqueue({ ...item, at: now().getTime() });
}
