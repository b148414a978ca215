/** A moderator (or somebody else) at /faq, through handle alone: subcommands, buttons by their label, forms as they were shown. */
import { type APIInteraction, PermissionFlagsBits, ApplicationCommandOptionType as Type } from "discord-api-types/v10";
import { expect } from "vitest";
import { checkMessage, checkModal } from "../../src/limits/index.ts";
import { autocomplete, press, slash, submit } from "../interactions.ts";
import type { Said, talk } from "../talk.ts";

export const SERVER = "2000000000000000001";
export const OTHER_SERVER = "2000000000000000002";

type Talk = Awaited<ReturnType<typeof talk>>;
export type Who = {
	readonly id: string;
	readonly manages?: boolean;
	readonly roles?: readonly string[];
	readonly server?: string;
	/** Brought the app along: the server itself has not installed it. */
	readonly userInstalled?: boolean;
};

export const MO: Who = { id: "5000000000000000009", manages: true };
export const SECOND: Who = { id: "5000000000000000008", manages: true };
export const MEMBER: Who = { id: "5000000000000000001" };

type Form = { custom_id: string; title: string; components: { component: { custom_id: string; value?: string } }[] };

/** The same interaction, as if that person had sent it there. */
export function as(who: Who, interaction: APIInteraction): APIInteraction {
	const server = who.server ?? SERVER;
	const permissions = who.manages ? PermissionFlagsBits.ManageGuild : PermissionFlagsBits.UseApplicationCommands;
	const member = { ...interaction.member, permissions: String(permissions), roles: who.roles ?? [] };
	return {
		...interaction,
		guild_id: server,
		authorizing_integration_owners: who.userInstalled ? { "1": who.id } : { "0": server },
		member: { ...member, user: { ...interaction.member?.user, id: who.id } },
	} as unknown as APIInteraction;
}

function faqOptions(path: string, options: Readonly<Record<string, string | boolean>>, focus?: string) {
	const list = Object.entries(options).map(([name, value]) => ({
		name,
		type: typeof value === "boolean" ? Type.Boolean : name === "log" ? Type.Channel : name === "file" ? Type.Attachment : Type.String,
		value,
		...(name === focus ? { focused: true } : {}),
	}));
	const [first = "", second] = path.split(" ");
	if (!second) return [{ type: Type.Subcommand, name: first, options: list }];
	return [{ type: Type.SubcommandGroup, name: first, options: [{ type: Type.Subcommand, name: second, options: list }] }];
}

export function sub(path: string, options: Readonly<Record<string, string | boolean>> = {}): APIInteraction {
	const base = slash("faq", {});
	return { ...base, data: { ...base.data, options: faqOptions(path, options) } } as unknown as APIInteraction;
}

export function typing(path: string, options: Readonly<Record<string, string>>, focus: string): APIInteraction {
	const base = autocomplete("faq", {}, "");
	return { ...base, data: { ...base.data, options: faqOptions(path, options, focus) } } as unknown as APIInteraction;
}

/** @param who whose hands these are; each step may be another's */
export function hands(bot: Talk, who: Who) {
	const send = async (interaction: APIInteraction): Promise<Said> => {
		const said = await bot.send(as(who, interaction));
		// How entries are named inside is nobody's to read, on buttons, in menus and forms neither.
		expect([said.text, ...labelsIn(said.data)].join("\n")).not.toMatch(/\b(?:x\.[a-z0-9,-]*\.[a-z-]+|q\.[a-z]+-[a-z-]+|own\.[a-z0-9]+-[a-z0-9-]+)\b/);
		if (said.type === 9) expect(checkModal(said.data as never)).toEqual([]);
		else if (said.type === 4 || said.type === 7) {
			const files = said.files.map(({ description }) => ({ description }));
			expect(checkMessage({ ...said.data, ...(files.length > 0 ? { attachments: files } : {}) } as never)).toEqual([]);
		}
		return said;
	};
	return {
		send,
		faq: (path: string, options: Readonly<Record<string, string | boolean>> = {}) => send(sub(path, options)),
		press: (said: Said, label: string) => send(press(buttonOf(said, label))),
		/** Sends the form that was shown, with what is typed over what stood in it. */
		fill: (said: Said, typed: Readonly<Record<string, string>>) => send(submit(formOf(said).custom_id, { ...valuesOf(said), ...typed })),
		ask: (question: string) => send(slash("ask", { question })),
		/** From an empty form to a published entry. */
		async publish(typed: Readonly<Record<string, string>>, why = "asked often"): Promise<Said> {
			const preview = await this.fill(await this.faq("add"), typed);
			return this.fill(await this.press(preview, "Publish"), { why });
		},
	};
}

export function buttonOf(said: Said, label: string): string {
	const found = said.buttons.find((one) => one.label === label);
	if (!found) throw new Error(`no button "${label}" under: ${said.text}\nbut ${said.buttons.map((one) => one.label).join(", ")}`);
	return found.custom_id;
}

export function formOf(said: Said): Form {
	if (said.type !== 9) throw new Error(`no form, but: ${said.text}`);
	return said.data as unknown as Form;
}

/** What stands in the form's inputs. */
export function valuesOf(said: Said): Record<string, string> {
	return Object.fromEntries(formOf(said).components.map(({ component }) => [component.custom_id, component.value ?? ""]));
}

/** What is written on buttons, in menus and in forms, wherever it sits. */
function labelsIn(part: unknown): string[] {
	if (Array.isArray(part)) return part.flatMap(labelsIn);
	if (typeof part !== "object" || part === null) return [];
	const written = (name: string) => ["label", "description", "placeholder", "title"].includes(name);
	return Object.entries(part).flatMap(([name, value]) => (typeof value === "string" ? (written(name) ? [value] : []) : labelsIn(value)));
}
