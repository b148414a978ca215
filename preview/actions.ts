/** What a person can do on the page, as JSON, and how it is done in the emulator. */
import { z } from "zod";
import { ClientRefusal, type Emulator, type Outcome, type Person } from "../emulator/index.ts";
import type { Done } from "./view.ts";

const text = z.string().max(8000);
const file = z.object({ filename: text, contentType: text, base64: z.string() });
const value = z.union([text, z.number(), z.boolean(), file]);
const entered = z.union([text, z.boolean(), z.array(text), z.array(file)]);

const ACTION = z.discriminatedUnion("do", [
	z.object({ do: z.literal("slash"), channel: text, command: text, options: z.record(text, value) }),
	z.object({ do: z.literal("autocomplete"), channel: text, command: text, options: z.record(text, value), focused: text }),
	z.object({ do: z.literal("messageCommand"), channel: text, command: text, message: text }),
	z.object({ do: z.literal("press"), message: text, id: text }),
	z.object({ do: z.literal("select"), message: text, id: text, values: z.array(text) }),
	z.object({ do: z.literal("submit"), form: text, values: z.record(text, entered) }),
	z.object({ do: z.literal("say"), channel: text, text, replyTo: text.optional() }),
	z.object({ do: z.literal("dismiss"), message: text }),
	z.object({ do: z.literal("forward"), message: text, channel: text }),
	z.object({ do: z.literal("pin"), message: text }),
	z.object({ do: z.literal("begin"), channel: text, name: text, text }),
	z.object({ do: z.literal("invite"), server: text }),
	z.object({ do: z.literal("change"), server: text }),
]);
export type Action = z.input<typeof ACTION>;

/** Makes up a change of the dataset for a server. @returns how many answers changed */
type Change = (server: string) => Promise<number>;
const NOBODY_FOLLOWS = "No channel of this server follows an exchange yet. Type /faq alerts, with a channel and an exchange, then press this again.";

/** @returns what came of it; where nothing could, the sentence that says why */
export async function act(discord: Emulator, userId: string, body: unknown, change: Change): Promise<Done> {
	const read = ACTION.safeParse(body);
	if (!read.success) return { refused: `The page sent something that is no action: ${z.prettifyError(read.error)}` };
	try {
		if (read.data.do === "change") return (await change(read.data.server)) > 0 ? {} : { refused: NOBODY_FOLLOWS };
		return await perform(discord.as(userId), read.data);
	} catch (error) {
		if (error instanceof ClientRefusal) return { refused: error.message };
		throw error;
	}
}

async function perform(person: Person, action: z.output<typeof ACTION>): Promise<Done> {
	if (action.do === "slash") return shown(await person.slash(action.channel, action.command, given(action.options)));
	if (action.do === "autocomplete")
		return { choices: await person.autocomplete(action.channel, action.command, given(action.options), action.focused) };
	if (action.do === "messageCommand") return shown(await person.messageCommand(action.channel, action.command, action.message));
	if (action.do === "press") return shown(await person.press(action.message, action.id));
	if (action.do === "select") return shown(await person.select(action.message, action.id, action.values));
	if (action.do === "submit") return shown(await person.submit({ id: action.form }, mapped(action.values, filesIn)));
	if (action.do === "forward") person.forward(action.message, action.channel);
	if (action.do === "begin") person.begin(action.channel, action.name, action.text);
	if (action.do === "pin") person.pin(action.message);
	if (action.do === "invite") person.invite(action.server);
	if (action.do === "dismiss") person.dismiss(action.message);
	if (action.do === "say") person.say(action.channel, action.text, action.replyTo === undefined ? {} : { replyTo: action.replyTo });
	return {};
}

function shown({ failure, modal }: Outcome): Done {
	return { failure, form: modal };
}

const mapped = <A, B>(values: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> =>
	Object.fromEntries(Object.entries(values).map(([name, one]) => [name, to(one)]));
const bytes = ({ filename, contentType, base64 }: z.output<typeof file>) => ({ filename, contentType, bytes: Buffer.from(base64, "base64") });
const given = (options: Readonly<Record<string, z.output<typeof value>>>) => mapped(options, (one) => (typeof one === "object" ? bytes(one) : one));

function filesIn(one: z.output<typeof entered>) {
	if (!Array.isArray(one)) return one;
	const files = one.filter((part) => typeof part === "object");
	return files.length > 0 ? files.map(bytes) : one.filter((part) => typeof part === "string");
}
