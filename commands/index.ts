/** Every command, once: registration, dispatch and help are made from this list. */
import type { Command } from "../src/discord/pipeline/command.ts";
import { about } from "./about.ts";
import { answerThis } from "./answer-this.ts";
import { ask } from "./ask.ts";
import { block } from "./block.ts";
import { compare } from "./compare.ts";
import { define } from "./define.ts";
import { exchange } from "./exchange.ts";
import { faq } from "./faq/index.ts";
import { incidents } from "./incidents.ts";
import { lost } from "./lost.ts";
import { privacy } from "./privacy.ts";
import { scamCheck } from "./scam-check.ts";
import { tips } from "./tips.ts";
import { topics } from "./topics.ts";

export const commands: readonly Command[] = [
	ask,
	exchange,
	compare,
	topics,
	tips,
	incidents,
	define,
	lost,
	faq,
	about,
	privacy,
	block,
	answerThis,
	scamCheck,
];
