/** Public answers that the bot posted, by message: so that a correction reaches them. Never who asked. */
import type { PostedAnswer, PostedAnswers } from "./alert-contract.ts";
import type { Database } from "./tables.ts";

/** Ten screens of a moderator's list. */
const MOST_LISTED = 500;

export function posted(db: Database): PostedAnswers {
	return {
		notePosted: async (answer) => {
			await db
				.insertInto("posted")
				.values(answer)
				.onConflict((on) => on.column("message").doUpdateSet(answer))
				.execute();
		},
		posted: async (server, target) => {
			const all = db.selectFrom("posted").selectAll().where("server", "=", server);
			const rows = await (target === undefined ? all : all.where("target", "=", target)).orderBy("at", "desc").limit(MOST_LISTED).execute();
			return rows.map(read);
		},
		postedAfter: async (message, most) =>
			(await db.selectFrom("posted").selectAll().where("message", ">", message).orderBy("message").limit(most).execute()).map(read),
		noteShown: async (message, shown) => {
			await db.updateTable("posted").set({ shown }).where("message", "=", message).execute();
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
