/** What the person who pressed and the app itself may do where an interaction came from. Asked again at every step. */
import { PermissionFlagsBits as P } from "discord-api-types/v10";

type Where = { readonly member?: { readonly permissions?: string } | undefined; readonly app_permissions?: string };

/** Whether somebody moderates here: may manage messages or the server. Administrators may do everything. */
export function isModerator({ member }: Where): boolean {
	const held = permissionBits(member?.permissions) ?? 0n;
	return (held & (P.ManageMessages | P.ManageGuild | P.Administrator)) !== 0n;
}

/** Whether the app may post an answer as a member here. */
export function appMayPost({ app_permissions }: Where): boolean {
	return appHolds(app_permissions, P.ViewChannel | P.SendMessages);
}

/** What an answer needs beside text; where it is missing, the answer is made plain from the start. */
export function appMayEmbed({ app_permissions }: Where): boolean {
	return appHolds(app_permissions, P.EmbedLinks);
}

export function appMayAttach({ app_permissions }: Where): boolean {
	return appHolds(app_permissions, P.AttachFiles);
}

function appHolds(text: string | undefined, wanted: bigint): boolean {
	return holds(permissionBits(text) ?? 0n, wanted);
}

/** Whether all that is wanted is held. Administrators may do everything. */
export function holds(held: bigint, wanted: bigint): boolean {
	return (held & P.Administrator) !== 0n || (held & wanted) === wanted;
}

/** Discord's bits: a number of 64 bits, sent in decimal. @returns null where it told none, or something that is no such number */
export function permissionBits(text: string | undefined): bigint | null {
	return text && /^\d{1,20}$/.test(text) ? BigInt(text) : null;
}
