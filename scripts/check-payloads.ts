/** `npm run check:payloads -- --runs 10000 [--openapi FILE] [--seed N]`: the payload property at length, and against Discord's OpenAPI file. */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { openApiChecks } from "../test/discord/openapi.ts";
import { faultsIn, hold, type Payload, plans, pool } from "../test/discord/payloads.ts";
import { talk } from "../test/talk.ts";

const { values } = parseArgs({ options: { runs: { type: "string", default: "10000" }, openapi: { type: "string" }, seed: { type: "string" } } });
const wanted = Number(values.runs);
if (!(wanted >= 1)) throw new Error("--runs takes how many payloads to make, such as 10000.");

const bot = await talk();
const texts = pool(bot);
const against = values.openapi ? openApiChecks(values.openapi) : () => [];
const counts = new Map<string, number>();
const wrong = new Map<string, string>();
let made = 0;

function look(payload: Payload): void {
	made += 1;
	counts.set(payload.by, (counts.get(payload.by) ?? 0) + 1);
	for (const fault of [...faultsIn(payload), ...against(payload)]) {
		const key = `${payload.by}: ${fault}`;
		if (!wrong.has(key)) wrong.set(key, JSON.stringify(payload.body).slice(0, 300));
	}
}

const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
for (let round = 0; made < wanted; round++) {
	for (const plan of fc.sample(plans, { numRuns: 200, seed: seed + round })) for (const payload of await hold(bot, texts, plan)) look(payload);
}
for (const [by, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(7)}  ${by}`);
for (const [fault, body] of wrong) console.log(`WRONG  ${fault}\n       ${body}`);
for (const fault of bot.faults) console.log("FAULT ", fault);
console.log(
	`${made} payloads, seed ${seed}, held against the emulator's limits${values.openapi ? " and Discord's OpenAPI document" : ""}: ${wrong.size} kinds of fault, ${bot.faults.length} errors.`,
);
process.exitCode = wrong.size + bot.faults.length > 0 ? 1 : 0;
