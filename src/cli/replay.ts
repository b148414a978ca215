/** `npm run replay`: holds recorded conversations again and says where an answer differs in decision, verdict or buttons. */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { type Came, differences, type Recording } from "../discord/conversation/recording.ts";
import { type Replayed, replay } from "../discord/conversation/replay.ts";
import { measureAnswer } from "../discord/messages/measure-answer.ts";
import { OPEN_TO_ALL } from "../discord/pipeline/admission.ts";
import type { Bot, Command } from "../discord/pipeline/command.ts";
import { followUpMemory } from "../discord/pipeline/follow-up-memory.ts";
import { createHandle } from "../discord/pipeline/handle.ts";
import type { DiscordApi } from "../discord/sending/discord-api.ts";
import { createServers } from "../layers/servers.ts";
import type { Library } from "../library.ts";
import { NO_PICTURES } from "../picture/pictures.ts";
import { openStore } from "../store/open.ts";
import { CallError, FAULTY, FINE, type Machine, type Tool } from "./tool.ts";

const HELP = `Holds recorded conversations again and says where an answer differs in decision, verdict or buttons, not in prose.

  npm run -s replay -- test/recordings/*.json
  npm run -s replay -- --update FILE…

  --update   writes what came now into the files, once you have read the differences and mean them
  --help     this text

The preview saves such files: Inspector, Save as test. Exit code: 0 as recorded, 1 it differs, 2 a call or a file that makes no sense.
`;

const CAME = z.object({
	kind: z.string(),
	decision: z.string().nullable(),
	verdict: z.string().nullable(),
	private: z.boolean(),
	buttons: z.array(z.string()),
});
const RECORDING = z.object({
	about: z.string(),
	at: z.iso.datetime(),
	steps: z.array(z.object({ interaction: z.looseObject({ type: z.int(), id: z.string() }), used: z.string().nullable(), came: CAME })).min(1),
});

export const replayTool: Tool<Pick<Machine, "print" | "complain" | "library" | "commands">> = {
	help: HELP,
	options: { update: { type: "boolean" } },
	takesNames: true,
	async run({ flag, named }, { print, library: open, commands: load }) {
		if (named.length === 0) throw new CallError("There is no file.");
		const recordings = named.map((file) => ({ file, recording: readRecording(file) }));
		const [library, commands] = [await open(), await load()];
		let [differ, stuck] = [0, 0];
		for (const { file, recording } of recordings) {
			const replayed = await heldAgain(recording, library, commands);
			const lines = told(recording, replayed);
			if (lines.length === 0) continue;
			differ++;
			if (replayed.some((came) => typeof came === "string")) stuck++;
			print(`${file}: ${recording.about}\n${lines.map((line) => `  ${line}\n`).join("")}`);
			if (flag("update")) writeFileSync(file, `${JSON.stringify(updated(recording, replayed), null, "\t")}\n`);
		}
		print(`${recordings.length} conversation${recordings.length === 1 ? "" : "s"}, ${differ} differ.\n`);
		if (flag("update") && stuck > 0) print("What is pressed no more cannot be updated: hold that conversation anew in the preview, and save it.\n");
		return differ === 0 || (flag("update") && stuck === 0) ? FINE : FAULTY;
	},
};

/** @throws CallError with the file's name where it is no recording */
export function readRecording(file: string): Recording {
	try {
		return RECORDING.parse(JSON.parse(readFileSync(file, "utf8"))) as unknown as Recording;
	} catch (error) {
		const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
		throw new CallError(`${file} is no recorded conversation: ${why}`, { cause: error });
	}
}

/** Over an empty store, at the time when it was recorded, with nobody to post to. */
export async function heldAgain(recording: Recording, library: Library, commands: readonly Command[]): Promise<Replayed[]> {
	const at = Date.parse(recording.at);
	const now = () => at;
	const store = await openStore({ dataDir: null, now });
	const faults: unknown[] = [];
	const servers = createServers({ base: library, store, now, measure: measureAnswer, report: (error) => faults.push(error) });
	const beside = {
		reads: "mentions",
		pictures: NO_PICTURES,
		counted: () => {},
		operator: { contact: null, channel: null },
		uses: () => new Map(),
	} as const;
	const bot: Bot = {
		library,
		servers,
		store,
		now: () => new Date(at),
		admission: OPEN_TO_ALL,
		memory: followUpMemory(now),
		discord: NOWHERE,
		...beside,
	};
	const handle = createHandle(bot, commands, (_reference, error) => faults.push(error));
	try {
		return await replay(recording, handle, library);
	} finally {
		await store.close();
	}
}

const NOWHERE: DiscordApi = {
	answer: async () => {},
	respond: async () => {},
	edit: async () => {},
	withdraw: async () => {},
	followUp: async () => "1",
	post: async () => "1",
	postOnce: async () => "1",
	saidLately: async () => false,
	answerId: async () => "1",
	place: async () => ({ name: "", parent: null }),
	contentOf: async () => "",
	editPost: async () => {},
	keeps: () => false,
	download: async () => {
		throw new Error("nothing is downloaded in a replay");
	},
};

function told({ steps }: Recording, replayed: readonly Replayed[]): string[] {
	return steps.flatMap(({ came, used, interaction }, i) => {
		const now = replayed[i];
		const what = used ?? (interaction as { data?: { name?: string; custom_id?: string } }).data?.name ?? "the form";
		const found = typeof now === "string" || now === undefined ? [now ?? "nothing came"] : differences(came, now);
		return found.map((line) => `step ${i + 1} (${what}): ${line}`);
	});
}

function updated(recording: Recording, replayed: readonly Replayed[]): Recording {
	const came = (i: number, before: Came) => (typeof replayed[i] === "object" ? replayed[i] : before);
	return { ...recording, steps: recording.steps.map((step, i) => ({ ...step, came: came(i, step.came) })) };
}
