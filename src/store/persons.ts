/** What is kept of one person: counted for them, taken away, and whether their questions are left out of the counts and the queue. */
import { setImmediate as others } from "node:timers/promises";
import { bump } from "./change-log.ts";
import type { KeptOf, Store } from "./contract.ts";
import type { Database, Tables } from "./tables.ts";
import { VOTE_KINDS, voteHash } from "./vote-hash.ts";

/** Instead of an id that was taken away: history says that somebody wrote this, not who. */
const NOBODY = "";
/** Votes read at once: questions are answered between. */
const CHUNK = 500;

/** Every column that holds a person's id or leads to one, so that a new one cannot be forgotten (test/store/persons.test.ts). */
export const OF_PERSONS = [
	"revisions.by_user",
	"revisions.approved_by",
	"drafts.by_user",
	"banners.by_user",
	"votes.person",
	"recent.person",
	"moderators.person",
	"opted_out.person",
] as const;

export function persons(db: Database): Pick<Store, "keptOf" | "forgetPerson" | "optOut" | "optIn" | "optedOut"> {
	const isOut = together(async (persons) => {
		const out = await db.selectFrom("opted_out").select("person").where("person", "in", persons).execute();
		return new Set(out.map(({ person }) => person));
	});
	return {
		keptOf: async (person) => {
			const servers = await serversOf(db, person);
			const drafts = await db.selectFrom("drafts").select("id").where("by_user", "=", person).execute();
			const questions = await db.selectFrom("recent").select("channel").where("person", "=", person).execute();
			const moderates = await db.selectFrom("moderators").select("server").where("person", "=", person).execute();
			const blocked = await db.selectFrom("blocked").select("id").where("kind", "=", "person").where("id", "=", person).executeTakeFirst();
			let votes = 0;
			await eachVote(db, person, async () => void votes++);
			return {
				drafts: drafts.length,
				questions: questions.length,
				servers: servers.length,
				moderates: moderates.length,
				votes,
				blocked: blocked !== undefined,
				optedOut: await isOut(person),
			} satisfies KeptOf;
		},
		forgetPerson: async (person) => {
			await eachVote(db, person, async ({ server, entry, person: hash }) => {
				await db.deleteFrom("votes").where("server", "=", server).where("entry", "=", entry).where("person", "=", hash).execute();
			});
			await db.deleteFrom("drafts").where("by_user", "=", person).execute();
			for (const table of ["recent", "moderators"] as const) await db.deleteFrom(table).where("person", "=", person).execute();
			for (const server of await serversOf(db, person))
				await db.transaction().execute(async (transaction) => {
					const own = transaction.updateTable("revisions").where("server", "=", server);
					await own.set({ by_user: NOBODY }).where("by_user", "=", person).execute();
					await own.set({ approved_by: NOBODY }).where("approved_by", "=", person).execute();
					await transaction.updateTable("banners").set({ by_user: NOBODY }).where("server", "=", server).where("by_user", "=", person).execute();
					await bump(transaction, server);
				});
		},
		optOut: async (person, at) => {
			await db
				.insertInto("opted_out")
				.values({ person, at })
				.onConflict((on) => on.doNothing())
				.execute();
		},
		optIn: async (person) => {
			await db.deleteFrom("opted_out").where("person", "=", person).execute();
		},
		optedOut: isOut,
	};
}

/**
 * Asked with every question, and after a hack there are hundreds a second: those who are asked about in one turn of the event loop are looked
 * up together.
 */
function together(look: (persons: readonly string[]) => Promise<ReadonlySet<string>>): (person: string) => Promise<boolean> {
	let asked: Set<string> | null = null;
	let looking: Promise<ReadonlySet<string>> = Promise.resolve(new Set());
	return async (person) => {
		if (!asked) {
			const all = new Set<string>();
			asked = all;
			looking = others().then(() => {
				asked = null;
				return look([...all]);
			});
		}
		asked.add(person);
		return (await looking).has(person);
	};
}

/** Where somebody wrote or approved what stands there. */
async function serversOf(db: Database, person: string): Promise<string[]> {
	const wrote = db
		.selectFrom("revisions")
		.select("server")
		.where(({ or, eb }) => or([eb("by_user", "=", person), eb("approved_by", "=", person)]));
	const rows = await wrote.union(db.selectFrom("banners").select("server").where("by_user", "=", person)).execute();
	return rows.map(({ server }) => server);
}

type Vote = Tables["votes"];

/** A vote holds no person, only a hash that is theirs if the month's key makes it of their id: so each is tried. */
async function eachVote(db: Database, person: string, found: (vote: Vote) => Promise<void>): Promise<void> {
	const keys = new Map(
		(await db.selectFrom("month_keys").selectAll().execute()).map(({ month, secret }) => [month, Buffer.from(secret, "base64url")]),
	);
	const all = db.selectFrom("votes").selectAll().orderBy("server").orderBy("entry").orderBy("person").limit(CHUNK);
	let last: Vote | undefined;
	for (;;) {
		const after = last;
		const rows: Vote[] = await (after
			? all.where(({ eb, refTuple, tuple }) => eb(refTuple("server", "entry", "person"), ">", tuple(after.server, after.entry, after.person)))
			: all
		).execute();
		for (const vote of rows) {
			const { server, entry, month } = vote;
			const key = keys.get(month);
			if (key && VOTE_KINDS.some((kind) => voteHash(key, { person, server, entry, kind }) === vote.person)) await found(vote);
		}
		last = rows.at(-1);
		if (!last || rows.length < CHUNK) return;
		await others();
	}
}
