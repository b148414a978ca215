/** What goes on beside the doors for whoever is told of changes: the edition taken in, alerts sent, digests written, old answers corrected. */
import { editionOf } from "../answering/edition.ts";
import { correctOutdated } from "../discord/conversation/posted-answers.ts";
import type { Bot } from "../discord/pipeline/command.ts";
import { StoreUnavailable } from "../store/contract.ts";
import { type AlertsOf, deliver, takeIn } from "./alerts.ts";
import { announceDigests } from "./digest.ts";

/** A notice that is to be posted waits no longer. */
const SEND_MS = 10_000;
const HOUR_MS = 3_600_000;

/** Whom to tell, and through what. */
export function toldOf({ servers, store, discord }: Bot, onFault: (error: unknown) => void, now: () => number): AlertsOf {
	const logChannel = async (server: string) => (await servers.settingsHere(server))?.logChannel ?? null;
	return { store, discord, now, logChannel, onFault };
}

/** @returns what ends it */
export function keepTold(bot: Bot, onFault: (error: unknown) => void, now: () => number): () => void {
	const { store } = bot;
	const told = toldOf(bot, onFault, now);
	// A store that is away is told of elsewhere; the next round tries again.
	const quietly = (error: unknown) => (error instanceof StoreUnavailable ? undefined : onFault(error));
	const alone = (work: () => Promise<unknown>) => {
		let under = false;
		return () => {
			if (under) return;
			under = true;
			void work()
				.catch(quietly)
				.finally(() => {
					under = false;
				});
		};
	};
	const send = alone(() => deliver(told));
	const look = alone(async () => {
		await takeIn(store, editionOf(bot.library.dataset), now());
		await announceDigests(bot.servers, store, now());
		await correctOutdated(bot);
	});
	look();
	const timers = [setInterval(send, SEND_MS), setInterval(look, HOUR_MS)];
	return () => {
		for (const timer of timers) clearInterval(timer);
	};
}
