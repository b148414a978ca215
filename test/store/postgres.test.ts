/** The store's contract on a real PostgreSQL, and what is PostgreSQL's own. */
import { beforeAll } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { sharedPostgres } from "../postgres.ts";
import { alertContract } from "./alert-contract.ts";
import { storeContract } from "./contract.ts";
import { NOW } from "./sample.ts";

let postgres: Awaited<ReturnType<typeof sharedPostgres>>;
beforeAll(async () => {
	postgres = await sharedPostgres();
});

storeContract("postgres", async () => openStore({ dataDir: null, databaseUrl: await postgres.database(), now: () => NOW }));
alertContract("postgres", async () => openStore({ dataDir: null, databaseUrl: await postgres.database(), now: () => NOW }));
