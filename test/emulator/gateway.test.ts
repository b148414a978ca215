import { GatewayIntentBits as Intent } from "discord-api-types/v10";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { overGateway } from "../../emulator/index.ts";
import { ASK, town } from "./town.ts";

const open: (() => unknown)[] = [];
afterEach(async () => {
	for (const close of open.splice(0).reverse()) await close();
});

type Frame = { op: number; t: string | null; s: number | null; d: Record<string, unknown> };

/** A bare client: frames in, frames out. */
async function connect(url: string) {
	const ws = new WebSocket(`${url.replace("http", "ws")}/gateway?v=10&encoding=json`);
	const frames: Frame[] = [];
	let wake = () => {};
	ws.on("message", (data) => {
		frames.push(JSON.parse(data.toString()));
		wake();
	});
	const closed = new Promise<number>((done) => ws.on("close", done));
	open.push(() => ws.terminate());
	const find = async (wanted: (frame: Frame) => boolean): Promise<Frame> => {
		for (;;) {
			const found = frames.find(wanted);
			if (found) return found;
			await new Promise<void>((done) => {
				wake = done;
			});
		}
	};
	await find((frame) => frame.op === 10);
	return {
		ws,
		frames,
		closed,
		send: (op: number, d: unknown) => ws.send(JSON.stringify({ op, d })),
		event: (t: string) => find((frame) => frame.t === t),
		op: (op: number) => find((frame) => frame.op === op),
		/** When a heartbeat is answered, everything sent before it has arrived. */
		async settled() {
			frames.splice(0, frames.length, ...frames.filter((frame) => frame.op !== 11));
			ws.send(JSON.stringify({ op: 1, d: null }));
			await find((frame) => frame.op === 11);
		},
	};
}

async function opened(options: Parameters<typeof town>[0] = {}) {
	const t = town(options);
	const { url, close } = await t.discord.listen();
	open.push(close);
	const identify = async (intents: number, more: object = {}) => {
		const client = await connect(url);
		client.send(2, { token: t.discord.application.token, intents, properties: {}, ...more });
		return client;
	};
	return { ...t, url, identify };
}
const contents = (frames: readonly Frame[]) => frames.filter((frame) => frame.t === "MESSAGE_CREATE").map((frame) => frame.d.content);

describe("identifying", () => {
	test("READY, then the servers if asked for", async () => {
		const { identify, guild, discord } = await opened();
		const client = await identify(Intent.Guilds);
		const ready = await client.event("READY");
		expect(ready).toMatchObject({
			s: 1,
			d: { v: 10, user: { id: discord.application.id, bot: true }, guilds: [{ id: guild.id, unavailable: true }] },
		});
		expect((await client.event("GUILD_CREATE")).d).toMatchObject({ id: guild.id, channels: [{ name: "help" }], members: [{ user: { bot: true } }] });
	});

	test.each<[string, number, object]>([
		["a wrong token", 4004, { token: "x" }],
		["no intents", 4013, { intents: "x" }],
		["unknown intents", 4013, { intents: 1 << 30 }],
		["a privileged intent that is off", 4014, { intents: Intent.MessageContent }],
		["an impossible shard", 4010, { shard: [2, 2] }],
	])("%s closes with %i", async (_, code, more) => {
		const { identify, discord } = await opened();
		expect(await (await identify(0, more)).closed).toBe(code);
		expect(discord.violations).toMatchObject([{ where: "the gateway", code }]);
	});

	test("a privileged intent that is on is taken", async () => {
		const { identify } = await opened({ app: { privilegedIntents: Intent.MessageContent } });
		await (await identify(Intent.MessageContent)).event("READY");
	});

	test("twice on one socket, something else first, and nonsense", async () => {
		const { identify, url } = await opened();
		const twice = await identify(0);
		twice.send(2, {});
		expect(await twice.closed).toBe(4005);
		const early = await connect(url);
		early.send(3, {});
		expect(await early.closed).toBe(4003);
		const nonsense = await connect(url);
		nonsense.ws.send("x");
		expect(await nonsense.closed).toBe(4002);
	});

	test("more than 120 sends a minute", async () => {
		const { identify } = await opened();
		const client = await identify(0);
		for (let n = 0; n < 120; n++) client.send(3, {});
		expect(await client.closed).toBe(4008);
	});
});

describe("what is heard", () => {
	test("content only where it may be read without the privileged intent", async () => {
		const { identify, who, channel, dm, app, discord } = await opened();
		const client = await identify(Intent.GuildMessages | Intent.DirectMessages);
		await client.event("READY");
		who.say(channel.id, "among people");
		who.say(channel.id, `<@${discord.application.id}> to you`);
		who.say(dm.id, "in private");
		await app.send(channel.id, { content: "my own" });
		await client.settled();
		expect(contents(client.frames)).toEqual(["", `<@${discord.application.id}> to you`, "in private", "my own"]);
	});

	test("nothing without the intent, nothing from a hidden channel, no private answers", async () => {
		const { identify, who, channel, dm, app, discord, guild, ann } = await opened();
		const [both, direct] = [await identify(Intent.GuildMessages | Intent.DirectMessages), await identify(Intent.DirectMessages)];
		await both.event("READY");
		await direct.event("READY");
		const hide = [{ id: discord.application.id, type: 1 as const, deny: 1n << 10n }];
		const hidden = discord.addChannel(guild.id, { name: "people only", overwrites: hide });
		who.say(hidden.id, `<@${discord.application.id}> hidden`);
		who.say(channel.id, "seen");
		who.say(dm.id, "direct");
		who.say(discord.openDm(ann.id, guild.ownerId).id, "between two people");
		await app.register(ASK);
		discord.deliver = async () => ({ body: { type: 4, data: { content: "psst", flags: 64 } }, uploads: [] });
		await who.slash(channel.id, "ask", { question: "why" });
		await both.settled();
		await direct.settled();
		expect([contents(both.frames), contents(direct.frames)]).toEqual([["", "direct"], ["direct"]]);
	});

	test("shards: a server's events on its own, direct messages on the first", async () => {
		const { identify, who, channel, dm, guild } = await opened();
		const mine = Number((BigInt(guild.id) >> 22n) % 2n);
		const shards = [
			await identify(Intent.GuildMessages | Intent.DirectMessages, { shard: [0, 2] }),
			await identify(Intent.GuildMessages, { shard: [1, 2] }),
		];
		for (const shard of shards) await shard.event("READY");
		who.say(channel.id, "server");
		who.say(dm.id, "direct");
		for (const shard of shards) await shard.settled();
		expect(shards.map((shard) => contents(shard.frames).length)).toEqual(mine === 0 ? [2, 0] : [1, 1]);
	});

	test("interactions need no intent", async () => {
		const { identify, who, app, channel, discord } = await opened();
		await app.register(ASK);
		const client = await identify(0);
		await client.event("READY");
		discord.deliver = overGateway();
		const asked = who.slash(channel.id, "ask", { question: "why" });
		const { d } = await client.event("INTERACTION_CREATE");
		await app.callback(d as never, { type: 4, data: { content: "ok" } });
		expect((await asked).message?.content).toBe("ok");
	});

	test("with nobody connected an interaction fails and says so", async () => {
		const { who, app, channel, discord } = await opened();
		await app.register(ASK);
		discord.deliver = overGateway();
		expect((await who.slash(channel.id, "ask", { question: "why" })).state).toBe("failed");
		expect(discord.violations[0]?.sentence).toMatch(/no client is connected/);
	});
});

describe("resuming", () => {
	async function dropped() {
		const t = await opened();
		const client = await t.identify(Intent.DirectMessages);
		const { d, s } = await client.event("READY");
		t.discord.dropSockets();
		expect(await client.closed).toBe(1006);
		const resume = async (more: object = {}) => {
			const again = await connect(t.url);
			again.send(6, { token: t.discord.application.token, session_id: d.session_id, seq: s, ...more });
			return again;
		};
		return { ...t, resume };
	}

	test("replays what was missed, in order", async () => {
		const { resume, who, dm } = await dropped();
		who.say(dm.id, "one");
		who.say(dm.id, "two");
		const again = await resume();
		expect(await again.event("RESUMED")).toMatchObject({ s: 4 });
		expect(contents(again.frames)).toEqual(["one", "two"]);
	});

	test("an unknown session is invalid; a sequence that never was closes with 4007", async () => {
		const { resume } = await dropped();
		expect((await (await resume({ session_id: "x" })).op(9)).d).toBe(false);
		expect(await (await resume({ seq: 99 })).closed).toBe(4007);
	});

	test("a session that was closed in order is gone", async () => {
		const { url, identify, discord } = await opened();
		const client = await identify(0);
		const { d } = await client.event("READY");
		client.ws.close(1000);
		await client.closed;
		const again = await connect(url);
		again.send(6, { token: discord.application.token, session_id: d.session_id, seq: 1 });
		await again.op(9);
	});

	test("reconnect and invalid session can be asked for", async () => {
		const { identify, discord } = await opened();
		const client = await identify(0);
		await client.event("READY");
		discord.askReconnect();
		await client.op(7);
		discord.invalidateSessions();
		expect((await client.op(9)).d).toBe(false);
	});

	test("an invalid session that can be resumed is resumed on the same socket, with what was missed", async () => {
		const { identify, discord, who, dm } = await opened();
		const client = await identify(Intent.DirectMessages);
		const { d, s } = await client.event("READY");
		discord.invalidateSessions(true);
		expect((await client.op(9)).d).toBe(true);
		who.say(dm.id, "meanwhile");
		client.send(6, { token: discord.application.token, session_id: d.session_id, seq: s });
		await client.event("RESUMED");
		expect(contents(client.frames)).toEqual(["meanwhile"]);
	});

	test("where no session may be started, IDENTIFY is answered with op 9, and REST says when more may be", async () => {
		const { identify, discord, app } = await opened();
		discord.limitSessions(0, 1000);
		expect((await app.call("GET", "/gateway/bot")).json.session_start_limit).toMatchObject({ remaining: 0, reset_after: 1000 });
		expect((await (await identify(0)).op(9)).d).toBe(false);
		expect(discord.world.sessionLimit.refused).toBe(1);
	});
});
