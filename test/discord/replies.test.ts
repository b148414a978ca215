/** Forms, updates and files: what a command gives back, through handle and the HTTP door, taken by the emulator. */
import { ApplicationCommandType, ComponentType, TextInputStyle } from "discord-api-types/v10";
import { afterEach, expect, test } from "vitest";
import { overHttp } from "../../emulator/index.ts";
import { button, rows } from "../../src/discord/messages/button.ts";
import type { Bot, Command } from "../../src/discord/pipeline/command.ts";
import { createHandle } from "../../src/discord/pipeline/handle.ts";
import { customId } from "../../src/discord/protocol/custom-id.ts";
import { httpApp, type Listening, listen } from "../../src/doors/http.ts";
import { town } from "../emulator/town.ts";
import { press, submit } from "../interactions.ts";

const input = { type: ComponentType.TextInput as const, custom_id: "why", style: TextInputStyle.Short };
const note = {
	data: { type: ApplicationCommandType.ChatInput, name: "note", description: "Notes" },
	run: () => ({
		content: "a note",
		files: [{ name: "note.txt", data: new TextEncoder().encode("kept"), description: "The note as a file" }],
		components: rows([button("Fill in", customId("fill")), button("Fold", customId("fold"))]),
		private: true,
	}),
	components: {
		fill: () => ({
			form: { custom_id: customId("sent", "7"), title: "Note", components: [{ type: ComponentType.Label, label: "Why", component: input }] },
		}),
		fold: () => ({ content: "folded", private: true, update: true }),
	},
	forms: { sent: (_bot, _form, [at]) => ({ content: `form ${at}`, private: true }) },
} satisfies Command;
const handle = createHandle({} as Bot, [note], (_reference, error) => {
	throw error;
});

let open: Listening | undefined;
afterEach(() => open?.close());

test("a form is opened, its submission reaches its command, and an old one is told so", async () => {
	expect((await handle(press(customId("fill")))).response).toMatchObject({ type: 9, data: { title: "Note" } });
	expect((await handle(submit(customId("sent", "7"), { why: "because" }))).response).toMatchObject({ type: 4, data: { content: "form 7" } });
	const old = await handle(submit("0|sent", { why: "because" }));
	expect(old.response).toMatchObject({ type: 4, data: { flags: 64 } });
	expect(JSON.stringify(old.response)).toContain("older version");
});

test("a file and its description travel over HTTP; an update takes it away; a form follows a button", async () => {
	const t = town();
	const key = t.discord.application.publicKey;
	open = await listen(httpApp({ handle, key, now: () => t.clock.now(), onFault: () => {} }), "127.0.0.1", 0);
	t.discord.deliver = overHttp(`${open.url}/interactions`);
	await t.app.register(note.data);
	const shown = await t.who.slash(t.channel.id, "note");
	expect(shown.message?.attachments).toMatchObject([{ filename: "note.txt", description: "The note as a file" }]);
	const id = shown.message?.id ?? "";
	const opened = await t.who.press(id, customId("fill"));
	expect((await t.who.submit(opened.modal, { why: "because" })).message?.content).toBe("form 7");
	const folded = await t.who.press(id, customId("fold"));
	expect(folded.message).toMatchObject({ content: "folded", attachments: [], components: [] });
	expect(t.discord.violations).toEqual([]);
});
