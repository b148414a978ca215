/** Flood control: generous, one kind word, and nobody is left without an answer; one person's flood is nobody else's. */
import { beforeEach, expect, test } from "vitest";
import { A_SERVER, INTERACTIONS, KEYSTROKES } from "../../src/discord/pipeline/cooldown.ts";
import { withFloodControl } from "../../src/discord/pipeline/flood.ts";
import type { Handle } from "../../src/discord/pipeline/handle.ts";
import { autocomplete, press, slash } from "../interactions.ts";

let now = 0;
let handled = 0;
let handle: Handle;
beforeEach(() => {
	now = 1_000_000;
	handled = 0;
	const counting: Handle = async () => {
		handled++;
		return { response: { type: 1 } };
	};
	handle = withFloodControl(counting, () => now);
});
const person = (n: number) => String(5_000_000_000_000_000_000n + BigInt(n));
const asks = (who: number, place: "guild" | "dm" = "guild") => handle(slash("ask", { question: "x" }, place, person(who)));

test("one person: so many are answered, then a kind word in private, and again after half a minute", async () => {
	for (let i = 0; i < INTERACTIONS.most; i++) await asks(1);
	expect(handled).toBe(INTERACTIONS.most);
	for (let i = 0; i < 3; i++)
		expect((await asks(1)).response).toMatchObject({ type: 4, data: { flags: 64, content: expect.stringMatching(/half a minute/) } });
	await asks(2);
	expect(handled).toBe(INTERACTIONS.most + 1);
	now += INTERACTIONS.windowMs + 1;
	await asks(1);
	expect(handled).toBe(INTERACTIONS.most + 2);
});

test("a button pressed on and on: one word, then nothing happens, which Discord takes for an answer", async () => {
	const presses = () => handle(press("1|go|x.kraken.insurance", "guild", person(1)));
	for (let i = 0; i < INTERACTIONS.most; i++) await presses();
	expect((await presses()).response.type).toBe(4);
	expect((await presses()).response).toEqual({ type: 6 });
});

test("a server that asks all at once is answered; beyond that it is told so, other servers and direct messages are not", async () => {
	for (let i = 0; i < A_SERVER.most; i++) await asks(i);
	expect(handled).toBe(A_SERVER.most);
	expect((await asks(A_SERVER.most + 1)).response).toMatchObject({ data: { flags: 64, content: expect.stringMatching(/few seconds/) } });
	await asks(A_SERVER.most + 2, "dm");
	expect(handled).toBe(A_SERVER.most + 1);
});

test("suggestions are counted apart: a person's typing never costs an answer, and a script's is answered with nothing", async () => {
	const suggestions = () => handle(autocomplete("ask", { question: "x" }, "question"));
	for (let i = 0; i < KEYSTROKES.most; i++) await suggestions();
	await handle(slash("ask", { question: "x" }));
	expect(handled).toBe(KEYSTROKES.most + 1);
	for (let i = 0; i < 3; i++) expect((await suggestions()).response).toEqual({ type: 8, data: { choices: [] } });
	expect(handled).toBe(KEYSTROKES.most + 1);
	now += KEYSTROKES.windowMs + 1;
	await suggestions();
	expect(handled).toBe(KEYSTROKES.most + 2);
});
