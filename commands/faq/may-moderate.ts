/**
 * Who may use /faq, asked anew at every step. Who holds Manage Server now may. Others may have been let in through Server Settings →
 * Integrations: Discord then delivers the command itself to them and to nobody else, but says nothing of it when a button is pressed.
 * So what they are shown carries an access token: a keyed hash over server, person and their roles of that hour, good for at most two hours.
 * An access token is of no use to anybody else, elsewhere, or after a role was taken away; who holds Manage Server gets none, so that anybody who
 * loses it is refused at once.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { PermissionFlagsBits as P } from "discord-api-types/v10";
import { holds, permissionBits } from "../../src/discord/protocol/permissions.ts";
import type { BesideLayers } from "../../src/store/contract.ts";

export type Person = { readonly id: string; readonly roles: readonly string[]; readonly manages: boolean };

type Member = { readonly user?: { readonly id: string }; readonly roles?: readonly string[]; readonly permissions?: string };

type MonthKeys = Pick<BesideLayers, "monthKey">;

const HOUR = 3_600_000;
/** 72 bits: nobody guesses it in two hours, and it leaves room in a custom id. */
const LENGTH = 12;

export function personOf({ member }: { readonly member?: Member | undefined }): Person | null {
	if (!member?.user) return null;
	return { id: member.user.id, roles: [...(member.roles ?? [])].sort(), manages: manages(member.permissions) };
}

function manages(permissions: string | undefined): boolean {
	return holds(permissionBits(permissions) ?? 0n, P.ManageGuild);
}

/** What goes into the buttons and forms of a person to whom Discord has just delivered the command. */
export async function accessTokenFor(store: MonthKeys, server: string, person: Person, now: Date): Promise<string> {
	return person.manages ? "" : signed(store, server, person, hourOf(now), now);
}

/** @param accessToken what the button or form carries */
export async function mayGoOn(store: MonthKeys, server: string, person: Person, accessToken: string, now: Date): Promise<boolean> {
	if (person.manages) return true;
	if (accessToken.length !== LENGTH) return false;
	const hour = hourOf(now);
	const made = await Promise.all([hour, hour - 1].map((at) => signed(store, server, person, at, now)));
	return made.some((one) => timingSafeEqual(Buffer.from(one), Buffer.from(accessToken.padEnd(LENGTH).slice(0, LENGTH), "latin1")));
}

async function signed(store: MonthKeys, server: string, person: Person, hour: number, now: Date): Promise<string> {
	const key = await store.monthKey(now.toISOString().slice(0, 7));
	const says = JSON.stringify(["faq", server, person.id, person.roles, hour]);
	return createHmac("sha256", key).update(says).digest("base64url").slice(0, LENGTH);
}

function hourOf(now: Date): number {
	return Math.floor(now.getTime() / HOUR);
}
