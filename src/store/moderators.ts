/** Who used /faq in a server lately. */
import type { Store } from "./contract.ts";
import type { Database } from "./tables.ts";

export function moderators(db: Database): Pick<Store, "sawModerator" | "moderators"> {
	const known = (server: string) => db.selectFrom("moderators").select("person").where("server", "=", server);
	return {
		sawModerator: (server, person, at) =>
			db.transaction().execute(async (transaction) => {
				const before = await transaction.selectFrom("moderators").select("person").where("server", "=", server).executeTakeFirst();
				await transaction
					.insertInto("moderators")
					.values({ server, person, at })
					.onConflict((on) => on.columns(["server", "person"]).doUpdateSet({ at }))
					.execute();
				return before === undefined;
			}),
		moderators: async (server) => (await known(server).orderBy("at", "desc").orderBy("person").execute()).map(({ person }) => person),
	};
}
