/** No line of the log holds what was typed, whose it was, or a token: every failing path is made to fail, and each line is searched. */
import { REST } from "@discordjs/rest";
import type { APIInteraction } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { createLog, loggedError } from "../../src/app/log.ts";
import type { Bot } from "../../src/discord/pipeline/command.ts";
import { guardedHandle } from "../../src/discord/pipeline/guarded-handle.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { StoreUnavailable } from "../../src/store/contract.ts";
import { slash } from "../interactions.ts";
import { talk } from "../talk.ts";

const TYPED = "zebra-typed-by-somebody";
const TOKEN = "interaction-token-that-nobody-may-read";
const PERSON = "5000000000000000321";
const FORBIDDEN = [TYPED, TOKEN, PERSON, "bot-token-that-nobody-may-read"];

function logged() {
	const lines: string[] = [];
	const log = createLog("trace", { write: (line) => void lines.push(line) });
	return { lines, log };
}

/** Every refusal that Discord gives, with the request quoted as it does. */
const REFUSALS = [400, 401, 403, 404, 413, 500].map((status) => ({
	status,
	body: { code: 50035, message: `Invalid ${TYPED}`, errors: { content: { _errors: [{ code: "X", message: TYPED }] } } },
}));

test.each(REFUSALS)("a REST call that is refused with $status", async ({ status, body }) => {
	const { lines, log } = logged();
	const makeRequest = async () => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
	const rest = new REST({ api: "https://discord.com/api", version: "10", makeRequest: makeRequest as never, retries: 0 }).setToken(
		"bot-token-that-nobody-may-read",
	);
	const discord = createDiscordApi(rest);
	const interaction = { id: "1234567890123456789", application_id: "1234567890123456780", token: TOKEN } as APIInteraction;
	const file = { name: "faults.txt", data: new TextEncoder().encode(TYPED), description: TYPED };
	const data = { content: TYPED, files: [file] };
	const calls = [
		discord.answer(interaction, { ...data, private: true }),
		discord.edit(interaction, data),
		discord.withdraw(interaction),
		discord.followUp(interaction, { ...data, private: true }),
		discord.post("1234567890123456781", data),
	];
	for (const call of calls) {
		const error = await call.then(
			() => null,
			(fault: unknown) => fault,
		);
		if (error) log.error({ err: error, what: "interaction" }, "an interaction failed");
	}
	expect(lines.length).toBeGreaterThanOrEqual(4);
	for (const line of lines) for (const word of FORBIDDEN) expect(line).not.toContain(word);
	expect(JSON.parse(lines[0] as string).err).toMatchObject({
		status,
		method: expect.stringMatching(/^[A-Z]+$/),
		route: expect.stringContaining("/:id/:token"),
	});
});

test("a command that throws what was typed", async () => {
	const { lines, log } = logged();
	const { bot } = await talk();
	const failing = (thrown: unknown) =>
		({
			...bot,
			library: {
				...bot.library,
				ask: () => {
					throw thrown;
				},
			},
		}) as Bot;
	const thrown = [
		new Error(`cannot read ${TYPED}`),
		Object.assign(new TypeError(TYPED), { name: TYPED, code: `${TYPED} x` }),
		TYPED,
		{ TYPED },
		new Error("x", { cause: new SyntaxError(TYPED) }),
	];
	for (const each of thrown) {
		const handle = guardedHandle(
			failing(each),
			commands,
			(reference, error, what) => log.error({ reference, err: error, what }, "an interaction failed"),
			() => 0,
		);
		const interaction = slash("ask", { question: TYPED }, "dm", PERSON);
		await handle({ ...interaction, token: TOKEN } as APIInteraction);
	}
	expect(lines).toHaveLength(thrown.length);
	for (const line of lines) for (const word of FORBIDDEN) expect(line).not.toContain(word);
	expect(JSON.parse(lines[0] as string)).toMatchObject({
		what: "command ask",
		err: { name: "Error", at: expect.arrayContaining([expect.stringContaining("log.test.ts")]) },
	});
});

test("what helps to find the fault is kept", () => {
	expect(loggedError(new StoreUnavailable("PostgreSQL is out of reach: ECONNREFUSED"))).toMatchObject({
		message: "PostgreSQL is out of reach: ECONNREFUSED",
	});
	expect(loggedError(Object.assign(new Error("x"), { code: "ECONNRESET" }))).toMatchObject({ name: "Error", code: "ECONNRESET" });
	expect(loggedError("a string")).toEqual({ name: "string" });
});
