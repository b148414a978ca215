/**
 * The shape of what an app may send: which field is text, a number, a list. How long and how many is src/limits'
 * business. Fields that Discord knows and we do not look at pass through.
 */
import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { z } from "zod";
import { invalidForm } from "./errors.ts";

const id = z.string().regex(/^\d{1,20}$/, "is no id");
const link = z.string().regex(/^(https?|discord|attachment):\/\/\S+$/, "is no http(s), discord or attachment address");
const text = z.string();
const maybe = <T extends z.ZodType>(type: T) => type.nullish();

const embed = z.looseObject({
	title: maybe(text),
	description: maybe(text),
	url: maybe(link),
	timestamp: maybe(z.iso.datetime({ offset: true, error: "is no ISO 8601 time" })),
	color: maybe(z.int().min(0).max(0xffffff, "is over 0xffffff, the highest color")),
	footer: maybe(z.looseObject({ text, icon_url: maybe(link) })),
	author: maybe(z.looseObject({ name: text, url: maybe(link), icon_url: maybe(link) })),
	image: maybe(z.looseObject({ url: link })),
	thumbnail: maybe(z.looseObject({ url: link })),
	fields: maybe(z.array(z.looseObject({ name: text, value: text, inline: maybe(z.boolean()) }))),
});

const button = z.looseObject({
	type: z.literal(ComponentType.Button),
	style: z.int().min(1).max(6),
	label: maybe(text),
	custom_id: text.optional(),
	url: text.optional(),
	disabled: z.boolean().optional(),
});
const option = z.looseObject({ label: text, value: text, description: maybe(text), default: z.boolean().optional() });
const select = z.looseObject({
	type: z.union([z.literal(3), z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
	custom_id: text,
	options: z.array(option).optional(),
	placeholder: maybe(text),
	min_values: z.int().min(0).max(25).optional(),
	max_values: z.int().min(1).max(25).optional(),
	disabled: z.boolean().optional(),
});
const row = z.looseObject({
	type: z.number(),
	components: z.array(z.union([button.superRefine(buttonKind), select.superRefine(selectKind)])).optional(),
});

function buttonKind(part: z.infer<typeof button>, ctx: z.RefinementCtx): void {
	const say = (message: string) => ctx.addIssue({ code: "custom", message });
	if (part.style === ButtonStyle.Link && (!part.url || part.custom_id !== undefined)) say("a link button has a url and no custom_id");
	if (part.style < ButtonStyle.Link && (part.custom_id === undefined || part.url !== undefined)) say("a button has a custom_id and no url");
	if (part.style === ButtonStyle.Link && part.url && !/^(https?|discord):\/\/\S+$/.test(part.url)) say("url is no http(s) or discord address");
}

function selectKind(part: z.infer<typeof select>, ctx: z.RefinementCtx): void {
	const say = (message: string) => ctx.addIssue({ code: "custom", message });
	const [least, most] = [part.min_values ?? 1, part.max_values ?? 1];
	if (least > most) say(`min_values ${least} is over max_values ${most}`);
	if (part.type !== ComponentType.StringSelect) return;
	if (!part.options) say("a string select has options");
	else if (most > part.options.length) say(`max_values ${most} is over the number of options ${part.options.length}`);
}

const allowedMentions = z
	.looseObject({
		parse: z.array(z.enum(["users", "roles", "everyone"])).optional(),
		users: z.array(id).max(100, "names over 100 users").optional(),
		roles: z.array(id).max(100, "names over 100 roles").optional(),
		replied_user: z.boolean().optional(),
	})
	.superRefine((mentions, ctx) => {
		for (const kind of ["users", "roles"] as const) {
			const both = mentions.parse?.includes(kind) && (mentions[kind]?.length ?? 0) > 0;
			if (both) ctx.addIssue({ code: "custom", message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.` });
		}
	});

const message = z.looseObject({
	content: maybe(text),
	embeds: maybe(z.array(embed)),
	components: maybe(z.array(row)),
	attachments: maybe(z.array(z.looseObject({ id: z.union([text, z.int()]).optional(), filename: text.optional(), description: maybe(text) }))),
	allowed_mentions: maybe(allowedMentions),
	flags: maybe(z.int()),
	tts: maybe(z.boolean()),
	message_reference: maybe(z.looseObject({ message_id: id, channel_id: id.optional(), fail_if_not_exists: z.boolean().optional() })),
	nonce: maybe(z.union([text.max(25, "holds more than 25 characters"), z.int()])),
	enforce_nonce: maybe(z.boolean()),
});

const choices = z.looseObject({ choices: z.array(z.looseObject({ name: text, value: z.union([text, z.number()]) })).optional() });
const modal = z.looseObject({ title: text, custom_id: text, components: z.array(z.looseObject({ type: z.int() })) });
const callback = z.looseObject({ type: z.int(), data: z.unknown().optional() });
const command = z.looseObject({
	name: text,
	description: maybe(text),
	type: z.int().min(1).max(3, "is no type that this emulator knows").optional(),
	options: maybe(z.array(z.looseObject({ type: z.int().min(1).max(11), name: text, description: text }))),
	default_member_permissions: maybe(z.string().regex(/^\d+$/, "is no permission string")),
	contexts: maybe(z.array(z.int().min(0).max(2))),
	integration_types: z.array(z.int().min(0).max(1)).nullish(),
	nsfw: z.boolean().nullish(),
});

export type MessageBody = z.infer<typeof message>;
export type CommandBody = z.infer<typeof command>;
export const BODIES = { message, choices, modal, callback, command, commandEdit: command.partial(), commands: z.array(command) } as const;

/** The body in its shape, or 50035 with a sentence for each fault. */
export function read<T extends z.ZodType>(type: T, body: unknown): z.infer<T> {
	const result = type.safeParse(body);
	if (result.success) return result.data;
	throw invalidForm(result.error.issues.flatMap((issue) => sentences(issue, [])));
}

function sentences(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): string[] {
	const path = [...above, ...issue.path];
	if (issue.code === "invalid_union") {
		// The branch that fits best is the one with the fewest complaints; the others were never meant.
		const best = [...issue.errors].sort((a, b) => weight(a) - weight(b))[0] ?? [];
		return best.flatMap((inner) => sentences(inner, path));
	}
	const at = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
	return [`${at.replace(/^\./, "") || "the body"} ${issue.message}`];
}

function weight(issues: readonly z.core.$ZodIssue[]): number {
	return issues.reduce((sum, issue) => sum + (issue.path.at(-1) === "type" ? 100 : 1), 0);
}
