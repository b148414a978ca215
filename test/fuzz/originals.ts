/** Real interactions to spoil: every command as it is used, the suggestions, and each button, menu and form that the answers offer. */
import type { APIInteraction } from "discord-api-types/v10";
import { commands } from "../../commands/index.ts";
import { overGateway } from "../../emulator/index.ts";
import { town } from "../emulator/town.ts";
import { autocomplete, choose, onMessage, press, slash, submit } from "../interactions.ts";
import type { talk } from "../talk.ts";

type Talk = Awaited<ReturnType<typeof talk>>;
type Part = { type: number; custom_id?: string; options?: { value: string }[]; components?: Part[]; component?: Part };

export async function originals(bot: Talk): Promise<APIInteraction[]> {
	const first = [...(await recorded()), ...everyCommand()];
	const found = new Map<string, APIInteraction>();
	for (const interaction of first) {
		const { data } = await bot.send(structuredClone(interaction));
		const parts = ((data.components ?? []) as unknown as Part[]).flatMap((row) => row.components ?? (row.component ? [row.component] : []));
		const form = (data as { custom_id?: string }).custom_id;
		if (form) found.set(form, submit(form, Object.fromEntries(parts.map(({ custom_id = "" }) => [custom_id, "is bitmart insured?"]))));
		else
			for (const { custom_id, options } of parts)
				if (custom_id) found.set(custom_id, options ? choose(custom_id, [options[0]?.value ?? ""]) : press(custom_id));
	}
	return [...first, ...found.values()];
}

function everyCommand(): APIInteraction[] {
	return commands.flatMap(({ data, run, runOnMessage, autocomplete: suggests }) => {
		if (runOnMessage && !run) return [onMessage(data.name, "is bitmart insured?"), onMessage(data.name, "your wallet needs validation, click here")];
		const options = "options" in data ? ((data.options ?? []) as { name: string; type: number; autocomplete?: boolean }[]) : [];
		const values = Object.fromEntries(options.map(({ name, type }) => [name, type === 5 ? true : "bitmart"]));
		const typing = suggests
			? options.filter((option) => option.autocomplete).map(({ name }) => autocomplete(data.name, { [name]: "bit" }, name))
			: [];
		return [slash(data.name, values), slash(data.name, values, "dm"), slash(data.name, {}, "private-channel"), ...typing];
	});
}

/** As the emulator sends them: the whole payload, with members, channels and resolved messages. */
async function recorded(): Promise<APIInteraction[]> {
	const { discord, app, who, channel, dm, clock } = town();
	await app.register(...commands.map(({ data }) => data));
	const taken: APIInteraction[] = [];
	const later = overGateway();
	discord.deliver = async (world, interaction) => {
		taken.push(interaction);
		await later(world, interaction);
		return { failed: "it was only recorded" };
	};
	const message = who.say(channel.id, "is bitmart insured?");
	await who.slash(channel.id, "ask", { question: "is bitmart insured?" });
	await who.slash(dm.id, "ask", { question: "is kraken insured?" });
	await who.autocomplete(channel.id, "ask", { question: "bit" }, "question");
	for (const { data, runOnMessage } of commands) if (runOnMessage) await who.messageCommand(channel.id, data.name, message.id);
	clock.advance(5000);
	return taken;
}
