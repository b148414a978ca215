/** Where a command may be used: by servers and by people who installed it for themselves; in servers, its own DM, other DMs. */
import { ApplicationIntegrationType, InteractionContextType } from "discord-api-types/v10";

export const EVERYWHERE = {
	integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
	contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};
