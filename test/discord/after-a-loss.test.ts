/** /lost and the scam check in the emulator, over HTTP: a button and two selects in one private message, a file, a right-click. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { overHttp } from "../../emulator/index.ts";
import { httpApp, type Listening, listen } from "../../src/doors/http.ts";
import { town } from "../emulator/town.ts";
import { talk } from "../talk.ts";

let open: Listening;
let t: ReturnType<typeof town>;
beforeEach(async () => {
	const bot = await talk();
	t = town();
	const app = httpApp({
		handle: bot.handle,
		key: t.discord.application.publicKey,
		now: () => t.clock.now(),
		onFault: (error) => bot.faults.push(error),
	});
	open = await listen(app, "127.0.0.1", 0);
	t.discord.deliver = overHttp(`${open.url}/interactions`);
	expect((await t.app.register(...commands.map(({ data }) => data))).status).toBe(200);
});
afterEach(async () => {
	expect(t.discord.violations).toEqual([]);
	await open.close();
});

const idsIn = (message: unknown) => [...JSON.stringify(message ?? null).matchAll(/"custom_id":"([^"]*)"/g)].map(([, id]) => id ?? "");

test("what happened, where, which exchange, then the list and its file, all private", async () => {
	const asked = await t.who.slash(t.channel.id, "lost");
	const id = asked.message?.id ?? "";
	const path = idsIn(t.who.sees(t.channel.id).find((m) => m.id === id)).find((one) => one.includes("|frozen|")) ?? "";
	await t.who.press(id, path);
	for (const value of ["kucoin", "fr"]) await t.who.select(id, idsIn(t.who.sees(t.channel.id).find((m) => m.id === id))[0] ?? "", [value]);
	const list = t.who.sees(t.channel.id).find((message) => message.id === id);
	expect(list?.embeds[0]?.title).toBe("Withdrawals are frozen · KuCoin · France");
	expect(list?.content).toBe("");
	const file = await t.who.press(id, idsIn(list).find((one) => one.includes("lostfile")) ?? "");
	expect(file.message?.attachments).toMatchObject([{ filename: "after-a-loss.txt", description: expect.stringContaining("Withdrawals are frozen") }]);
	expect(t.discord.as(t.mod.id).sees(t.channel.id)).toEqual([]);
});

test("a right-click on a fraud: private, and its address cannot be pressed", async () => {
	const fraud = t.discord.as(t.mod.id).say(t.channel.id, "Binance users must verify at https://binance-support.com within 24 hours or lose access");
	const said = await t.who.messageCommand(t.channel.id, "Is this a scam?", fraud.id);
	expect(said.message?.embeds[0]?.title).toContain("marks of a fraud");
	expect(JSON.stringify(said.message?.embeds)).toContain("binance-support[.]com");
	expect(JSON.stringify(said.message?.embeds)).not.toContain("binance-support.com");
	expect((said.message?.flags ?? 0) & 64).toBe(64);
	expect(t.discord.as(t.mod.id).sees(t.channel.id)).toHaveLength(1);
});
