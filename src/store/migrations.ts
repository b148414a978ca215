/** How the tables came to be, oldest first. What landed is never changed (test/store/frozen.test.ts): the next step is a file of its own, appended here. */
import type { Migration } from "./migration.ts";
import { up as first } from "./migrations/1-entries.ts";
import { up as second } from "./migrations/2-blocked-and-taken.ts";
import { up as third } from "./migrations/3-recent.ts";
import { up as fourth } from "./migrations/4-moderators.ts";
import { up as fifth } from "./migrations/5-opted-out.ts";
import { up as sixth } from "./migrations/6-alerts-and-posted.ts";
import { up as seventh } from "./migrations/7-ages.ts";
import { up as eighth } from "./migrations/8-corrections.ts";

export const MIGRATIONS: readonly Migration[] = [first, second, third, fourth, fifth, sixth, seventh, eighth];
