/** The store's contract on a real PostgreSQL, and what is PostgreSQL's own. */
import pg from "pg";
import { beforeAll } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { sharedPostgres } from "../postgres.ts";
import { alertContract } from "./alert-contract.ts";
import { storeContract } from "./contract.ts";
import { NOW } from "./sample.ts";

/** Called for each table, by `name`. */
const eachTable = (work: string) =>
	`do $$ declare name text; begin for name in select tablename from pg_tables where schemaname = 'public' loop ${work} end loop; end $$`;
const KEPT = eachTable("execute format('create table first.%I as table public.%I', name, name);");
/** Without minding whose rows refer to whose: in the end all are as they were. */
const BACK = `set session_replication_role = replica; ${eachTable(
	"execute format('delete from public.%I', name); execute format('insert into public.%I table first.%I', name, name);",
)}`;

/** One for all tests, each time with the rows that the first start left in it: making and filling one takes ten times as long. */
let databaseUrl: string;
const storeHere = () => openStore({ dataDir: null, databaseUrl, now: () => NOW });
async function order(...sentences: readonly string[]): Promise<void> {
	const client = new pg.Client(databaseUrl);
	await client.connect();
	for (const sentence of sentences) await client.query(sentence);
	await client.end();
}
beforeAll(async () => {
	databaseUrl = await (await sharedPostgres()).database();
	await (await storeHere()).close();
	await order("create schema first", KEPT);
});

async function open() {
	await order(BACK);
	return storeHere();
}
storeContract("postgres", open);
alertContract("postgres", open);
