/** Public answers that the bot posted, by message: so that a correction reaches them. Never who asked. */
import { type PostedAnswer, type PostedAnswers, WANTED } from "./alert-contract.ts";
import type { Database } from "./tables.ts";

/** Ten screens of a moderator's list. */
const MOST_LISTED = 500;

const KEPT = ["message", "channel", "server", "target", "form", "shown", "at"] as const;

export function posted(db: Database): PostedAnswers {
	const all = () => db.selectFrom("posted").select(KEPT);
	return {
		notePosted: async (answer) => {
			await db
				.insertInto("posted")
				.values({ ...answer, claimed_at: 0 })
				.onConflict((on) => on.column("message").doUpdateSet({ ...answer, claimed_at: 0 }))
				.execute();
		},
		posted: async (server, target) => {
			const here = all().where("server", "=", server);
			const rows = await (target === undefined ? here : here.where("target", "=", target)).orderBy("at", "desc").limit(MOST_LISTED).execute();
			return rows.map(read);
		},
		postedAfter: async (message, most, server) => {
			const later = all().where("message", ">", message);
			const rows = await (server === undefined ? later : later.where("server", "=", server)).orderBy("message").limit(most).execute();
			return rows.map(read);
		},
		wantCorrected: async (server, target) => {
			const those = db.updateTable("posted").set({ shown: WANTED, claimed_at: 0 }).where("server", "=", server).where("target", "=", target);
			return Number((await those.executeTakeFirstOrThrow()).numUpdatedRows);
		},
		claimPosted: async ({ message, shown }, now, abandoned) => {
			const free = db.updateTable("posted").set({ claimed_at: now }).where("message", "=", message).where("claimed_at", "<", abandoned);
			// Another process may have corrected it since it was read.
			return (await free.where("shown", "=", shown).executeTakeFirstOrThrow()).numUpdatedRows === 1n;
		},
		noteShown: async (message, shown) => {
			await db.updateTable("posted").set({ shown, claimed_at: 0 }).where("message", "=", message).execute();
		},
		forgetPosted: async (message) => {
			await db.deleteFrom("posted").where("message", "=", message).execute();
		},
	};
}

const read = ({ form, ...same }: Omit<PostedAnswer, "form"> & { form: string }): PostedAnswer => ({
	...same,
	form: form === "short" ? "short" : "whole",
});
