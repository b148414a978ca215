/** PostgreSQL through a pool of `pg`, with a bound on every wait, and which of its errors mean that it is not there. */
import { PostgresDialect, sql } from "kysely";
import pg from "pg";
import { StoreUnavailable } from "./contract.ts";
import type { Driver } from "./driver.ts";

/** To connect, and for each statement. */
const TIMEOUT_MS = 2000;
/** All that one call may take, a transaction of several statements too. */
const DEADLINE_MS = 4000;
/** Our migrations' lock among a database's advisory locks: the first eight bytes of "coverbot". */
const MIGRATION_LOCK = 0x636f766572626f74n;

/** Whole numbers come as numbers: our largest are milliseconds and positions, far below 2^53. */
const types = {
	getTypeParser: ((oid: number, format: "text") =>
		oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

export function openPostgres(databaseUrl: string, onFault: (error: unknown) => void = () => {}): Driver {
	const pool = new pg.Pool({
		connectionString: databaseUrl,
		application_name: "coverbot",
		max: 8,
		connectionTimeoutMillis: TIMEOUT_MS,
		// The server ends a statement by itself; where even the server is silent, the client does a little later.
		statement_timeout: TIMEOUT_MS,
		query_timeout: TIMEOUT_MS + 500,
		// A process that stopped in the middle of an edit must not keep all others from editing.
		idle_in_transaction_session_timeout: DEADLINE_MS,
		keepAlive: true,
		types,
	});
	// Without a listener, an idle connection that breaks would end the process.
	pool.on("error", onFault);
	return {
		dialect: new PostgresDialect({ pool }),
		migrationLock: async (transaction) => {
			// Another process may be migrating: wait for it as long as a migration may take.
			await sql`set local statement_timeout = 0`.execute(transaction);
			await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
		},
		unavailable,
		deadline: DEADLINE_MS,
	};
}

/** Classes of SQLSTATE that tell of a mistake of ours: data, constraint, syntax or names. PostgreSQL's manual, appendix A. */
const OUR_MISTAKES = new Set(["22", "23", "42"]);
const NO_PRIVILEGE = "42501";

/** @returns what to throw instead where PostgreSQL is gone, too slow or refuses; null for mistakes of ours */
export function unavailable(error: unknown): StoreUnavailable | null {
	if (error instanceof StoreUnavailable) return error;
	const code = error instanceof pg.DatabaseError ? error.code : undefined;
	if (code && OUR_MISTAKES.has(code.slice(0, 2)) && code !== NO_PRIVILEGE) return null;
	const ours = [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
	if (!(error instanceof Error) || ours || error.name === "StoreRefused") return null;
	return new StoreUnavailable(`PostgreSQL is out of reach: ${error.message || error.name}`, { cause: error });
}
