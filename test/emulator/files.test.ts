import { expect, test } from "vitest";
import { ASK, holding, town } from "./town.ts";

const png = (name: string, size = 3) => new File([new Uint8Array(size).fill(7)], name, { type: "image/png" });
type Listed = {
	attachments: { id: string; filename: string; url: string; size: number; description?: string }[];
	embeds: { image?: { url: string } }[];
};

test("a file is kept, described, and fetched from its address", async () => {
	const { app, channel, discord } = town();
	const { json } = await app.send(channel.id, { attachments: [{ id: 0, description: "A chart" }] }, [png("chart.png")]);
	const [file] = (json as unknown as Listed).attachments;
	expect(file).toMatchObject({ filename: "chart.png", size: 3, description: "A chart" });
	const response = await discord.fetch(new Request(file?.url ?? ""));
	expect(response.headers.get("content-type")).toBe("image/png");
	expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([7, 7, 7]));
});

test.each([
	["table.png", "image/png"],
	["LIST.TXT", "text/plain; charset=utf-8"],
	["strange", "application/octet-stream"],
])("%s sent without a type gets one by its name, as with Discord", async (name, type) => {
	const { app, channel } = town();
	const { json } = await app.send(channel.id, {}, [new File(["x"], name)]);
	expect(json.attachments).toMatchObject([{ filename: name, content_type: type }]);
});

test("an embed shows a file that was sent, and none that was not", async () => {
	const { app, channel } = town();
	const body = { embeds: [{ title: "t", image: { url: "attachment://chart.png" } }] };
	const { json } = await app.send(channel.id, body, [png("chart.png")]);
	expect((json as unknown as Listed).embeds[0]?.image?.url).toMatch(/^http.*\/attachments\/\d+\/chart\.png$/);
	expect(json.attachments).toEqual([]);
	expect((await app.send(channel.id, body)).json.code).toBe(50035);
});

test("ten files, ten MiB each, and only listed ones that were sent", async () => {
	const { app, channel } = town();
	const files = (count: number) => Array.from({ length: count }, (_, n) => png(`${n}.png`));
	expect((await app.send(channel.id, {}, files(10))).status).toBe(200);
	expect((await app.send(channel.id, {}, files(11))).json.code).toBe(50035);
	expect((await app.send(channel.id, {}, [png("a.png", 10_485_760)])).status).toBe(200);
	expect((await app.send(channel.id, {}, [png("a.png", 10_485_761)])).json.code).toBe(40005);
	expect((await app.send(channel.id, { attachments: [{ id: 1 }] }, [png("a.png")])).json.code).toBe(50035);
	expect((await app.send(channel.id, { attachments: [{ id: 0, description: "x".repeat(1025) }] }, [png("a.png")])).json.code).toBe(50035);
});

test("an edit keeps the files it lists and takes the others off", async () => {
	const { app, channel, discord } = town();
	const { json } = await app.send(channel.id, { content: "x" }, [png("a.png"), png("b.png")]);
	const [a, b] = (json as unknown as Listed).attachments;
	const at = `/channels/${channel.id}/messages/${json.id}`;
	const names = (reply: { json: object }) => (reply.json as unknown as Listed).attachments.map((file) => file.filename);
	expect(names(await app.call("PATCH", at, { content: "y" }))).toEqual(["a.png", "b.png"]);
	expect(names(await app.call("PATCH", at, { attachments: [{ id: b?.id }, { id: 0 }] }, [png("c.png")]))).toEqual(["b.png", "c.png"]);
	expect((await discord.fetch(new Request(a?.url ?? ""))).status).toBe(404);
});

test("an answer brings its files with it", async () => {
	const { app, discord, who, channel } = town();
	await app.register(ASK);
	const held = holding(discord);
	const asked = who.slash(channel.id, "ask", { question: "why" });
	await app.callback(held.last, { type: 4, data: { flags: 64 } }, [png("a.png")]);
	expect((await asked).message?.attachments).toMatchObject([{ filename: "a.png", ephemeral: true }]);
});

test("what was uploaded is not run by a browser", async () => {
	const { app, channel, discord } = town();
	const { json } = await app.send(channel.id, {}, [new File(["<script>"], "../a b.html", { type: "text/html" })]);
	const response = await discord.fetch(new Request((json as unknown as Listed).attachments[0]?.url ?? ""));
	expect(response.url + response.headers.get("content-security-policy")).toContain("sandbox");
	expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});
