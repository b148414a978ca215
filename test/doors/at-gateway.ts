/** A bot behind the gateway door, logged in at an emulated Discord that has its commands. */
import { REST } from "@discordjs/rest";
import { commands } from "../../commands/index.ts";
import { type Emulator, overGateway } from "../../emulator/index.ts";
import { type Bot, registered } from "../../src/discord/pipeline/command.ts";
import { createHandle, type Handle } from "../../src/discord/pipeline/handle.ts";
import { createDiscordApi } from "../../src/discord/sending/discord-api.ts";
import { type Credentials, registerCommands } from "../../src/discord/sending/register-commands.ts";
import { type OpenGateway, openGateway } from "../../src/doors/gateway.ts";

export type AtGateway = { readonly bot: Bot; readonly gateway: OpenGateway; readonly credentials: Credentials; readonly close: () => Promise<void> };

/**
 * @param spoken given that Discord to post to
 * @param handle of the spoken bot; made of it where none is given
 */
export async function atGateway(discord: Emulator, spoken: Bot, onFault: (error: unknown) => void, handle?: Handle): Promise<AtGateway> {
	const listening = await discord.listen();
	const [token, api] = [discord.application.token, `${listening.url}/api`];
	const bot = { ...spoken, discord: createDiscordApi(new REST({ api, version: "10" }).setToken(token)) };
	const gateway = await openGateway({
		bot,
		handle: handle ?? createHandle(bot, commands, (_reference, error) => onFault(error)),
		token,
		api,
		mentions: true,
		now: () => bot.now().getTime(),
		onFault,
	});
	const credentials = { application: gateway.application, token, api };
	await registerCommands(credentials, registered(commands, "everybody"), null);
	discord.deliver = overGateway();
	const close = async () => {
		await gateway.close();
		await listening.close();
	};
	return { bot, gateway, credentials, close };
}
