/** What the person who pressed and the app itself may do where an interaction came from. Asked again at every step. */
import { PermissionFlagsBits as P } from "discord-api-types/v10";

type Where = { readonly member?: { readonly permissions?: string } | undefined; readonly app_permissions?: string };

/** Whether somebody moderates here: may manage messages or the server. Administrators may do everything. */
export function isModerator({ member }: Where): boolean {
	const held = bits(member?.permissions);
	return (held & (P.ManageMessages | P.ManageGuild | P.Administrator)) !== 0n;
}

/** Whether the app may post an answer as a member here. */
export function appMayPost({ app_permissions }: Where): boolean {
	return holds(app_permissions, P.ViewChannel | P.SendMessages);
}

/** What an answer needs beside text; where it is missing, the answer is made plain from the start. */
export function appMayEmbed({ app_permissions }: Where): boolean {
	return holds(app_permissions, P.EmbedLinks);
}

export function appMayAttach({ app_permissions }: Where): boolean {
	return holds(app_permissions, P.AttachFiles);
}

function holds(text: string | undefined, wanted: bigint): boolean {
	const held = bits(text);
	return (held & P.Administrator) !== 0n || (held & wanted) === wanted;
}

function bits(text: string | undefined): bigint {
	return text && /^\d+$/.test(text) ? BigInt(text) : 0n;
}
