/** The store's contract on SQLite, and what is SQLite's own. */
import { openStore } from "../../src/store/open.ts";
import { alertContract } from "./alert-contract.ts";
import { storeContract } from "./contract.ts";
import { NOW } from "./sample.ts";

storeContract("sqlite", () => openStore({ dataDir: null, now: () => NOW }));
alertContract("sqlite", () => openStore({ dataDir: null, now: () => NOW }));
