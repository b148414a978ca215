/** A preview on a free port, over the real dataset and the real commands; its faults are kept for the test to see. */
import { commands as all } from "../../commands/index.ts";
import type { Command } from "../../src/discord/command.ts";
import { openPreview } from "../../src/doors/preview.ts";
import { talk } from "../talk.ts";

/** @param commands others than the real ones, to see how the page draws what these do not use */
export async function testPreview(commands: readonly Command[] = all) {
	const bot = await talk();
	const faults = bot.faults;
	const preview = await openPreview({
		bot: bot.bot,
		commands,
		host: "127.0.0.1",
		port: 0,
		now: () => Date.now(),
		report: (_reference, error) => faults.push(error),
		onFault: (error) => faults.push(error),
	});
	return { ...preview, bot, faults, discord: preview.seeded.discord };
}
