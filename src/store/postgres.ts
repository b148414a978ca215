/** PostgreSQL through a pool of `pg`, with a bound on every wait, and which of its errors mean that it is not there. */
import { PostgresDialect, type PostgresPool, sql } from "kysely";
import pg from "pg";
import { StoreRefused, StoreUnavailable } from "./contract.ts";
import type { Driver } from "./driver.ts";

/** To connect, and for each statement. */
const TIMEOUT_MS = 2000;
/** All that one call may take, a transaction of several statements too. */
const DEADLINE_MS = 4000;
/** A migration, with the wait for another process that migrates already. */
const MIGRATION_MS = 120_000;
/** Our migrations' lock among a database's advisory locks: the letters of "coverbot". */
const MIGRATION_LOCK = 0x636f766572626f74n;

export function openPostgres(databaseUrl: string, onFault: (error: unknown) => void = () => {}): Driver {
	const pool = (max: number, statementMs: number) => {
		const connections = new pg.Pool({
			connectionString: databaseUrl,
			application_name: "coverbot",
			max,
			connectionTimeoutMillis: TIMEOUT_MS,
			// The server ends a statement by itself; where the server is silent, the client gives up a little later.
			statement_timeout: statementMs,
			query_timeout: statementMs + 500,
			// A process that stopped in the middle of an edit must not keep all others from editing.
			idle_in_transaction_session_timeout: DEADLINE_MS,
			keepAlive: true,
			types,
		});
		// Without a listener, an idle connection that breaks would end the process.
		connections.on("error", onFault);
		return new PostgresDialect({ pool: droppingDeadOnes(connections) });
	};
	return {
		dialect: pool(8, TIMEOUT_MS),
		patient: pool(1, MIGRATION_MS),
		migrationLock: async (transaction) => {
			await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
		},
		unavailable,
		deadline: DEADLINE_MS,
	};
}

/**
 * `pg` leaves a connection in the pool whose query timed out on the client's side. Behind a network that swallows packets it
 * would stay dead for a quarter of an hour, and all that is asked through it: it goes, and the next call makes a new one.
 * One that breaks while it is in use goes too; its queries tell of it, and unheard it would end the process.
 */
function droppingDeadOnes(pool: pg.Pool): PostgresPool {
	const connect = async () => {
		const client = await pool.connect();
		let dead: Error | undefined;
		const broken = (error: Error) => {
			dead = error;
		};
		client.on("error", broken);
		const query = async (text: string, values: readonly unknown[]) => {
			if (dead) throw dead;
			try {
				return await client.query(text, [...values]);
			} catch (error) {
				if ((error as Error).message === "Query read timeout") dead = error as Error;
				throw error;
			}
		};
		const release = () => {
			client.release(dead);
			client.off("error", broken);
		};
		return { query, release };
	};
	return { connect, end: () => pool.end(), options: pool.options } as unknown as PostgresPool;
}

/** Whole numbers come as numbers: our largest are milliseconds and positions, far below 2^53. */
const types = {
	getTypeParser: ((oid: number, format: "text") =>
		oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Classes of SQLSTATE that tell of a mistake of ours: data, constraint, syntax or names. PostgreSQL's manual, appendix A. */
const OUR_MISTAKES = new Set(["22", "23", "42"]);
const NO_PRIVILEGE = "42501";

/** @returns what to throw instead where PostgreSQL is gone, too slow or refuses; null for mistakes of ours */
function unavailable(error: unknown): StoreUnavailable | null {
	if (error instanceof StoreUnavailable) return error;
	if (!(error instanceof Error)) return null;
	if ([StoreRefused, TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind)) return null;
	const code = (error as NodeJS.ErrnoException).code ?? "";
	if (error instanceof pg.DatabaseError && OUR_MISTAKES.has(code.slice(0, 2)) && code !== NO_PRIVILEGE) return null;
	// Where a name has several addresses, the error of all of them has no message of its own.
	return new StoreUnavailable(`PostgreSQL is out of reach: ${error.message || code}`, { cause: error });
}
