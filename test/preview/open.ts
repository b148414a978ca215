/** A preview on a free port, over the real dataset and the real commands; its faults are kept for the test to see. */
import { commands as all } from "../../commands/index.ts";
import { openPreview } from "../../src/app/preview.ts";
import { pictured } from "../../src/discord/conversation/picture-reply.ts";
import type { Command } from "../../src/discord/pipeline/command.ts";
import { aboutExchanges } from "../../src/matching/target.ts";
import { createPictures, NO_PICTURES } from "../../src/picture/pictures.ts";
import { talk } from "../talk.ts";

/** Where the preview before this one was: at the same address a browser has the page's files still, and need not fetch and compile them. */
let before = 0;

/** @param commands others than the real ones, to see how the page draws what these do not use */
export async function testPreview(commands: readonly Command[] = all, pictures = NO_PICTURES) {
	const bot = await talk(pictures);
	const faults = bot.faults;
	const openAt = (port: number) =>
		openPreview({
			bot: bot.bot,
			commands,
			host: "127.0.0.1",
			port,
			now: () => Date.now(),
			report: (_reference, error) => faults.push(error),
			onFault: (error) => faults.push(error),
		});
	// It may be taken meanwhile.
	const preview = await openAt(before).catch(() => openAt(0));
	before = Number(new URL(preview.url).port);
	return { ...preview, bot, faults, discord: preview.seeded.discord };
}

/** The same, with a picture to these exchanges' comparison: drawn beforehand, so that a busy machine shows it in time as well. */
export async function testPreviewWithPicture(exchanges: readonly string[]) {
	const faults: unknown[] = [];
	const pictures = createPictures({ onFault: (fault) => faults.push(fault), patience: 30_000 });
	const preview = await testPreview(all, pictures);
	const { bot, library } = preview.bot;
	const answer = library.answer(aboutExchanges([...exchanges], "overview"));
	const drawn = answer && (await pictured(bot, library, answer, true)).files;
	if (!drawn) throw new Error("No picture could be drawn.", { cause: faults[0] });
	const close = async () => {
		pictures.close();
		await preview.close();
	};
	return { ...preview, close };
}
