/** The bot that benchmarks ask: open to all, without pictures and an operator, counting nothing, at the benchmark's own clock. */
import { OPEN_TO_ALL } from "../src/discord/pipeline/admission.ts";
import type { Bot } from "../src/discord/pipeline/command.ts";
import { followUpMemory } from "../src/discord/pipeline/follow-up-memory.ts";
import { NO_PICTURES } from "../src/picture/pictures.ts";

/** @param now milliseconds */
export function benchBot(parts: Pick<Bot, "library" | "servers" | "store" | "discord" | "reads">, now: () => number): Bot {
	return {
		...parts,
		now: () => new Date(now()),
		memory: followUpMemory(now),
		pictures: NO_PICTURES,
		counted: () => {},
		admission: OPEN_TO_ALL,
		operator: { contact: null, channel: null },
		uses: () => new Map(),
	};
}
