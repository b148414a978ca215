/** What moderators typed and have not published. */
import type { Selectable } from "kysely";
import type { Draft, Store } from "./contract.ts";
import { fromJson, toJson } from "./revisions.ts";
import type { Database, Tables } from "./tables.ts";

export function drafts(db: Database): Pick<Store, "saveDraft" | "draft" | "drafts" | "dropDraft"> {
	return {
		saveDraft: async ({ by, content, ...same }) => {
			const row = { ...same, by_user: by, content: toJson(content) };
			await db
				.insertInto("drafts")
				.values(row)
				.onConflict((on) => on.columns(["server", "id"]).doUpdateSet(row))
				.execute();
		},
		draft: async (server, id) => {
			const row = await db.selectFrom("drafts").selectAll().where("server", "=", server).where("id", "=", id).executeTakeFirst();
			return row ? toDraft(row) : null;
		},
		drafts: async (server) => (await db.selectFrom("drafts").selectAll().where("server", "=", server).orderBy("at", "desc").execute()).map(toDraft),
		dropDraft: async (server, id) => {
			await db.deleteFrom("drafts").where("server", "=", server).where("id", "=", id).execute();
		},
	};
}

function toDraft({ by_user, content, state, ...same }: Selectable<Tables["drafts"]>): Draft {
	return { ...same, by: by_user, content: fromJson(content), state: state as Draft["state"] };
}
