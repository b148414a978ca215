/** Who asked where: the server whose layer applies to an interaction, and its asker. */
import { ApplicationIntegrationType } from "discord-api-types/v10";

type Placed = { guild_id?: string | null };
type Owned = Placed & { authorizing_integration_owners?: Partial<Record<ApplicationIntegrationType, string>> };

export type Asker = {
	readonly person: string;
	readonly channel: string;
	/** The server whose layer applies there: for its counts. */
	readonly server?: string | null;
};

/** The server where something was said or pressed; null in a direct message, for which servers that speak Discord's protocol send null or nothing. */
export function guildOf({ guild_id }: Placed): string | null {
	return guild_id ?? null;
}

/**
 * The server that installed the app and in which it was used; null in direct messages, and where somebody brought the app
 * along as their own: there a server's layer does not apply, nor may its moderators' commands be used.
 */
export function serverOf({ authorizing_integration_owners: owners, ...placed }: Owned): string | null {
	const guild = guildOf(placed);
	return guild !== null && owners?.[ApplicationIntegrationType.GuildInstall] === guild ? guild : null;
}

/** Who asked where, from any interaction; flood control asks before handle can catch anything, so a missing part is nobody. */
export function askerOf(
	interaction: {
		user?: { id: string };
		member?: { user?: { id: string } };
		channel?: { id: string };
		channel_id?: string;
	} & Owned,
): Asker {
	const person = interaction.member?.user?.id ?? interaction.user?.id ?? "";
	return { person, channel: interaction.channel?.id ?? interaction.channel_id ?? "", server: serverOf(interaction) };
}
