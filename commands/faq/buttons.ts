/** Buttons that publish, and buttons that throw away: to be told apart at a glance. */
import { type APIButtonComponentWithCustomId, ButtonStyle } from "discord-api-types/v10";
import { button } from "../../src/discord/messages/button.ts";

export function success(label: string, id: string): APIButtonComponentWithCustomId {
	return { ...button(label, id), style: ButtonStyle.Success };
}

export function danger(label: string, id: string): APIButtonComponentWithCustomId {
	return { ...button(label, id), style: ButtonStyle.Danger };
}
