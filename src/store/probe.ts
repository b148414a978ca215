/** Whether an edit would be kept just now: the only way to know is to write one. */
import { randomBytes } from "node:crypto";
import type { EntryKey } from "../dataset/key.ts";
import type { Store } from "./contract.ts";
import type { Database } from "./tables.ts";

/** No entry of anybody: a key that the shared dataset does not have. */
const NO_ENTRY = "q.probe" as EntryKey;
/** Two pages of either database: on a full disk there is no room for that. */
const FILLER = "x".repeat(16_384);

export function probe(db: Database): Pick<Store, "probe"> {
	return {
		probe: () =>
			db.transaction().execute(async (transaction) => {
				const id = `probe ${randomBytes(9).toString("base64url")}`;
				// No server has this name, and nobody ever sees the row: it is gone in the same transaction.
				const row = { server: "", id, entry: NO_ENTRY, seen: 0, content: FILLER, by_user: "", at: 0, why: "", state: "writing" };
				await transaction.insertInto("drafts").values(row).execute();
				await transaction.deleteFrom("drafts").where("server", "=", "").where("id", "=", id).execute();
			}),
	};
}
