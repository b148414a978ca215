/** A Store over a driver: its tables brought up to date, its parts put together, its errors told apart. */
import { type Dialect, Kysely } from "kysely";
import { inTime } from "../text/in-time.ts";
import { alerts } from "./alerts.ts";
import { layers } from "./change-log.ts";
import { type Store, StoreUnavailable } from "./contract.ts";
import { drafts } from "./drafts.ts";
import type { Driver } from "./driver.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migration.ts";
import { moderators } from "./moderators.ts";
import { EndLost } from "./one-step.ts";
import { operator } from "./operator.ts";
import { persons } from "./persons.ts";
import { posted } from "./posted.ts";
import { probe } from "./probe.ts";
import { queue } from "./queue.ts";
import { recent } from "./recent.ts";
import { revisions } from "./revisions.ts";
import { settings } from "./settings.ts";
import { storableText } from "./storable-text.ts";
import { sweep } from "./sweep.ts";
import type { Tables } from "./tables.ts";
import { usage } from "./usage.ts";

/** @param migrations others than today's, for tests */
export async function createStore(driver: Driver, now: () => number, migrations?: readonly Migration[]): Promise<Store> {
	const open = (dialect: Dialect) => new Kysely<Tables>({ dialect, plugins: [storableText()] });
	const db = open(driver.dialect);
	const migrating = driver.patient ? open(driver.patient) : db;
	try {
		await migrate(migrating, driver.migrationLock, migrations);
	} catch (error) {
		await db.destroy().catch(() => {});
		throw driver.unavailable(error) ?? error;
	} finally {
		if (migrating !== db) await migrating.destroy().catch(() => {});
	}
	const edits = { ...revisions(db), ...layers(db), ...drafts(db), ...settings(db) };
	const beside = { ...moderators(db), ...operator(db), ...recent(db), ...sweep(db, now), ...persons(db), ...probe(db), ...alerts(db), ...posted(db) };
	const parts = { ...edits, ...queue(db), ...usage(db), ...beside };
	let closing: Promise<void> | null = null;
	const guarded = (name: string, call: Call): Call => {
		return async (...args) => {
			if (closing) throw new StoreUnavailable("The store is closed.");
			try {
				// Some go through a great deal in chunks; their statements have their own bounds.
				const outcome = await (UNHURRIED.has(name) ? call(...args) : within(driver.deadline, call(...args), EDITING.has(name)));
				if (DELETING.has(name)) await driver.afterDeleting?.();
				return outcome;
			} catch (error) {
				const refusal = driver.unavailable(error instanceof EndLost ? error.cause : error);
				throw refusal && error instanceof EndLost
					? new StoreUnavailable(refusal.message, { cause: refusal.cause, mayBeKept: true })
					: (refusal ?? error);
			}
		};
	};
	const calls = Object.entries(parts as Record<string, Call>).map(([name, call]) => [name, guarded(name, call)]);
	return {
		...(Object.fromEntries(calls) as typeof parts),
		close: () => {
			closing ??= db.destroy();
			return closing;
		},
	};
}

const UNHURRIED: ReadonlySet<string> = new Set<keyof Store>(["sweep", "keptOf", "forgetPerson"]);
const EDITING: ReadonlySet<string> = new Set<keyof Store>(["publish", "publishAll"]);
const DELETING: ReadonlySet<string> = new Set<keyof Store>(["sweep", "forget", "forgetPerson"]);

type Call = (...args: readonly unknown[]) => Promise<unknown>;

/** The call goes on behind our back and is undone by its own timeouts; nobody waits for it any longer. */
function within<T>(ms: number, call: Promise<T>, mayBeKept: boolean): Promise<T> {
	return inTime(call, ms, () => {
		throw new StoreUnavailable(`The database did not answer within ${ms / 1000} seconds.`, { mayBeKept });
	});
}
