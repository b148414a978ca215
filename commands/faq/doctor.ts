/** /faq doctor: which permission, intent or setting is missing for which feature, in sentences. */
import { PermissionFlagsBits as P } from "discord-api-types/v10";
import type { Bot } from "../../src/discord/pipeline/command.ts";
import { holds, permissionBits } from "../../src/discord/protocol/permissions.ts";
import type { Settings } from "../../src/store/contract.ts";
import { StoreUnavailable } from "../../src/store/contract.ts";
import { unread } from "./channel.ts";
import type { Session, SlashStep } from "./session.ts";

export const doctor: SlashStep = async (session, _options, interaction) => {
	const { settings, store } = await kept(session);
	const found = findings(permissionBits(interaction.app_permissions) ?? 0n, settings, session.bot.reads, store);
	const fine = found.every(({ fine: good }) => good);
	return {
		content: [fine ? "All is well here." : "Something is missing:", ...found.map(({ fine: good, says }) => `${good ? "🟢" : "🔶"} ${says}`)].join(
			"\n",
		),
		private: true,
	};
};

export type Finding = { readonly fine: boolean; readonly says: string };

/** @param app what the app may do in the channel where it was asked */
export function findings(app: bigint, settings: Settings | null, reads: Bot["reads"], store: Finding): Finding[] {
	const need = (bit: bigint, name: string, what: string): Finding =>
		holds(app, bit)
			? { fine: true, says: `${name}: ${what} works here.` }
			: { fine: false, says: `${name} is missing in this channel: ${what} does not work. Give it to my role.` };
	return [
		{ fine: true, says: "Slash commands: they need no permission of mine." },
		need(P.ViewChannel | P.SendMessages, "View Channel and Send Messages", "answering messages that mention me, and posting an answer as a reply"),
		need(P.EmbedLinks, "Embed Links", "showing answers in their frame"),
		need(P.AttachFiles, "Attach Files", "pictures and /faq export"),
		need(P.ReadMessageHistory, "Read Message History", "pointing at the message that is answered"),
		...(settings ? [mentions(settings, reads), ...chosenChannels(settings, reads), logging(settings)] : []),
		...(settings && settings.channels.length > 0
			? [need(P.SendMessagesInThreads, "Send Messages in Threads", "answering in threads and forum posts of chosen channels")]
			: []),
		...((app & P.Administrator) !== 0n ? [{ fine: false, says: "I hold Administrator, which I never need. Please take it from my role." }] : []),
		store,
	];
}

function logging({ logChannel }: Settings): Finding {
	if (!logChannel) return { fine: true, says: "No log channel is set: changes stand in /faq history alone." };
	return {
		fine: true,
		says: `The log channel is <#${logChannel}>. I need View Channel, Send Messages and Embed Links there; run this there to see.`,
	};
}

function mentions({ mentions: wanted }: Settings, reads: Bot["reads"]): Finding {
	if (!wanted) return { fine: true, says: "Mentions are switched off in /faq settings." };
	if (reads === "nothing")
		return {
			fine: false,
			says: "Mentions and direct messages: this copy of me runs without the gateway, so only commands work. Whoever runs me can open it (DOORS).",
		};
	if (reads === "messages")
		return { fine: false, says: "Mentions: whoever runs me switched them off (MENTIONS=off). Direct messages and commands work." };
	return { fine: true, says: "Mentions and direct messages are read, without any privileged intent." };
}

/** Nothing where no channel is chosen and none could be read: nobody misses it. */
function chosenChannels({ channels }: Settings, reads: Bot["reads"]): Finding[] {
	if (channels.length === 0)
		return reads === "content" ? [{ fine: true, says: "Chosen channels: none yet. /faq channel add chooses where I answer by myself." }] : [];
	const list = channels.map(({ id }) => `<#${id}>`).join(", ");
	const missing = unread(reads);
	if (missing.length > 0) return missing.map((says) => ({ fine: false, says: `${says} Chosen: ${list}.` }));
	return [{ fine: true, says: `Chosen channels are read: ${list}. Run this there to see whether I may write.` }];
}

/** The settings, and whether the store answers: this is asked most when it does not. */
async function kept({ servers, server }: Session): Promise<{ settings: Settings | null; store: Finding }> {
	try {
		return { settings: await servers.settings(server), store: { fine: true, says: "My store answers: edits, history and counts are kept." } };
	} catch (error) {
		if (!(error instanceof StoreUnavailable)) throw error;
		const says = "My store does not answer: questions are answered from memory, edits wait. Whoever runs me should look at the database.";
		return { settings: null, store: { fine: false, says } };
	}
}
