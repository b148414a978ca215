/** All of a change or nothing, and whether that is known: the answer to the very last statement may be lost on its way. */
import type { Transaction } from "kysely";
import type { Database, Tables } from "./tables.ts";

/** All was written, and then the database was lost: it was kept whole, or not at all. `cause` is what the database threw. */
export class EndLost extends Error {}

/** @throws EndLost, or what `work` throws: then nothing is kept */
export async function inOneStep<T>(db: Database, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
	let isWritten = false;
	try {
		return await db.transaction().execute(async (transaction) => {
			const given = await work(transaction);
			isWritten = true;
			return given;
		});
	} catch (error) {
		throw isWritten ? new EndLost("the database was lost at the end", { cause: error }) : error;
	}
}
