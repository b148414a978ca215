/** /faq export and import: the whole layer as one YAML file, out and back in; all or nothing, every fault named. */

import type { APIAttachment } from "discord-api-types/v10";
import type { Fault } from "../../src/dataset/fault.ts";
import { printFault } from "../../src/dataset/fault.ts";
import { text } from "../../src/discord/protocol/options.ts";
import type { MessageData } from "../../src/discord/protocol/reply.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import type { Imported } from "../../src/layers/contract.ts";
import { LARGEST_FILE } from "../../src/layers/file-bounds.ts";
import { LIMITS } from "../../src/limits/index.ts";
import { StoreUnavailable } from "../../src/store/contract.ts";
import { logLine } from "./log-channel.ts";
import type { Session, SlashStep } from "./session.ts";
import { line } from "./truncate.ts";

const AWAY = "I cannot reach my store at the moment. Nothing was changed; please try again in a few minutes.";
const UNKNOWN_END =
	"My store went away at the very end: either all of your file is in, or nothing of it. Import it again in a few minutes: what is in already stays as it is.";
/** Nobody mends more at once, and the file says where to look. */
const FAULTS = 10;

export const exportLayer: SlashStep = async (session) => {
	const yaml = await session.servers.export(session.server);
	return {
		content: "Everything that this server's moderators wrote, without drafts, counts and history. /faq import takes it back.",
		files: [{ name: "server-faq.yaml", data: new TextEncoder().encode(yaml), description: "This server's entries, edits and notices, as YAML" }],
		private: true,
	};
};

/** Answers at once, since a file takes its time, and says afterwards what came of it. */
export const importLayer: SlashStep = (session, options, interaction) => {
	const id = options?.find(({ name }) => name === "file") as { value?: string } | undefined;
	const file = interaction.data.resolved?.attachments?.[id?.value ?? ""];
	if (!file) throw new UserError("Attach the file that /faq export gave you.");
	checkFile(session, file);
	const why = text(options, "reason") ?? "imported";
	const after = async () => {
		const data = await imported(session, file, why);
		await session.bot.discord.edit(interaction, data.message);
		if (data.done) await logLine(session, "a file was imported over this server's entries")();
	};
	return { content: "Reading your file …", private: true, after };
};

function checkFile({ bot: { discord } }: Session, { url, size, filename }: APIAttachment): void {
	if (!URL.canParse(url) || !discord.keeps(new URL(url))) throw new UserError("That file does not lie with Discord. Attach it to the command.");
	if (size > LARGEST_FILE) throw new UserError(`${line(filename, 60)} is larger than ${LARGEST_FILE / 1_000_000} MB. An export never is.`);
}

async function imported(session: Session, file: APIAttachment, why: string): Promise<{ message: MessageData; done: boolean }> {
	const yaml = await session.bot.discord.download(file.url, LARGEST_FILE).catch(() => null);
	if (yaml === null) return { message: { content: "I could not read that file. Nothing was changed; please attach it again." }, done: false };
	try {
		const result = await session.servers.import(session.server, yaml, session.person, why);
		return { message: await told(session, result), done: result.kind === "imported" };
	} catch (error) {
		if (!(error instanceof StoreUnavailable)) throw error;
		return { message: { content: error.mayBeKept ? UNKNOWN_END : AWAY }, done: false };
	}
}

async function told({ servers, server }: Session, result: Imported): Promise<MessageData> {
	if (result.kind === "imported")
		return {
			content: `Imported: ${result.entries} changed, ${result.unchanged} as they were, ${result.banners} notices. Each change stands in its history and can be undone.`,
		};
	if (result.kind === "stale") {
		const title = (await servers.entryNow(server, result.key))?.title ?? "an entry";
		return { content: `Nothing was imported: somebody edited ${line(title, 100)} meanwhile. Look at /faq history, then import again.` };
	}
	return faultsMessage(result.faults);
}

/** The first ones to read here, all of them in a file. */
function faultsMessage(faults: readonly Fault[]): MessageData {
	const shown = faults.slice(0, FAULTS).map(({ line: at, says, remedy }) => `- line ${at}: ${line(says, 80)}. ${line(remedy, 70)}`);
	const all = new TextEncoder().encode(`${faults.map(printFault).join("\n")}\n`);
	const more = faults.length > FAULTS ? [`… all ${faults.length} are in the file.`] : [];
	return {
		content: ["Nothing was imported: all or nothing.", ...shown, ...more].join("\n").slice(0, LIMITS.content),
		files: [{ name: "faults.txt", data: all, description: `All ${faults.length} faults, one a line` }],
	};
}
