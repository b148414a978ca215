/** A whole reply around an answer: embed, related topics, All evidence, Show in channel. */
import { type APIButtonComponentWithCustomId, type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { Answer } from "../../answering/answer.ts";
import type { FailedFirm } from "../../answering/failed-firm.ts";
import type { Library } from "../../library.ts";
import { LIMITS } from "../../limits/index.ts";
import { type Target, writeTarget } from "../../matching/target.ts";
import { customId } from "../protocol/custom-id.ts";
import { escapeMarkdown } from "../protocol/markdown.ts";
import type { MessageData } from "../protocol/reply.ts";
import { answerEmbed, shortEmbed } from "./answer-embed.ts";
import { button, inRows, rows } from "./button.ts";
import { cellMenus } from "./cell-menus.ts";
import { lostButtonUnder } from "./lost-button.ts";

export type Shown = {
	/** Whether the answer may still be put in the channel: it is private, and there is a channel. */
	readonly showable: boolean;
	readonly today: Date;
};

/** On a phone each takes a line, and the answer should be seen with its buttons: the nearest one leads on. */
const MOST_RELATED = 1;

/** A library keeps its answers, and an answer's message is the same for a month: what is asked again need not be written again. */
const written = new WeakMap<Library, WeakMap<Answer, { readonly key: string; readonly message: MessageData }>>();

export function answerMessage(library: Library, answer: Answer, shown: Shown): MessageData {
	const key = `${shown.showable} ${shown.today.toISOString().slice(0, 7)}`;
	const ofLibrary = written.get(library) ?? new WeakMap();
	written.set(library, ofLibrary);
	const known = ofLibrary.get(answer);
	if (known?.key === key) return known.message;
	const message = composed(library, answer, shown);
	ofLibrary.set(answer, { key, message });
	return message;
}

function composed(library: Library, answer: Answer, { showable, today }: Shown): MessageData {
	const argument = writeTarget(answer.target);
	const related = answer.related.slice(0, MOST_RELATED).map((target) => button(library.title(target), customId("go", writeTarget(target))));
	const lost = [lostButtonUnder(library.dataset, answer) ?? []].flat();
	const tools = [...proofButtons(answer), ...layerButtons(answer), ...(showable ? [button("Show in channel", customId("show", argument))] : [])];
	const menus = cellMenus(library, answer);
	// A table's menus lead further than its related buttons would, and each is a line of a phone.
	const led = menus.length > 0 && answer.target.kind === "cells" && answer.target.exchanges.length > 0;
	const leads = led ? [] : [...lost, ...related];
	const last = [...(led ? lost : []), ...tools, ...feedbackButtons(argument)];
	return { embeds: [answerEmbed(answer, today)], components: [...menus, ...rows(leads, ...inRows(last))] };
}

/** What everybody in a channel sees of an answer that somebody puts there: the sentence, its proof, and the way to the rest. */
export function shortMessage(library: Library, answer: Answer, today: Date): MessageData {
	const lost = [lostButtonUnder(library.dataset, answer) ?? []].flat();
	const whole = button("Why?", customId("go", writeTarget(answer.target)));
	return { embeds: [shortEmbed(answer, today)], components: rows([...lost, whole, ...proofButtons(answer), ...layerButtons(answer)]) };
}

/** The rest of the proof, each privately for the person who presses. */
function proofButtons(answer: Answer): APIButtonComponentWithCustomId[] {
	if (answer.kind === "own" || answer.sources.length === 0) return [];
	const argument = writeTarget(answer.target);
	const evidence = answer.kind === "entry" ? [button("All evidence", customId("evidence", argument, "0"))] : [];
	return [button("Sources", customId("sources", argument, "0")), ...evidence];
}

function layerButtons(answer: Answer): APIButtonComponentWithCustomId[] {
	// Under an own entry there is no shared one.
	const layered = answer.kind !== "own" && (answer.edit !== undefined || (answer.notices?.length ?? 0) > 0);
	return layered ? [button("Shared answer", customId("shared", writeTarget(answer.target)))] : [];
}

/** What a person thinks of the answer: see feedback.ts.
 * @param argument the answer's target, as in the other buttons */
function feedbackButtons(argument: string): APIButtonComponentWithCustomId[] {
	return [button("👍", customId("helpful", argument)), button("Wrong or old?", customId("wrong", argument))];
}

/** Near, not sure: the choices as buttons. @param message what stands above them */
export function nearMessage(library: Library, choices: readonly Target[], message: string | null): MessageData {
	const buttons = choices.map((target) => button(library.title(target), customId("go", writeTarget(target)), ButtonStyle.Primary));
	return { content: message ?? "", components: rows(buttons) };
}

/** Likely, not sure: the answer at once, headed by how the question was understood, with the other readings as buttons above its own. */
export function likelyMessage(library: Library, answer: MessageData, target: Target, others: readonly Target[]): MessageData {
	const content = `I take it you mean: **${escapeMarkdown(library.title(target))}**${others.length > 0 ? " If not, press what you meant." : ""}`;
	return { ...answer, content, components: withRoomFor(rows(readingButtons(library, others)), answer.components ?? []) };
}

/** One sentence on the firm that failed, and nothing else above the answer: what happened there is one press away, as are other readings. */
export function failedFirmMessage(library: Library, answer: MessageData, firm: FailedFirm, others: readonly Target[]): MessageData {
	const story = firm.incident && button(`What happened at ${firm.name}`, customId("incidents", firm.incident.exchange, "0"));
	const first = rows([...(story ? [story] : []), ...readingButtons(library, others)]);
	return { ...answer, content: firm.inShort, components: withRoomFor(first, answer.components ?? []) };
}

function readingButtons(library: Library, others: readonly Target[]): APIButtonComponentWithCustomId[] {
	return others.map((other) => button(library.title(other), customId("go", writeTarget(other)), ButtonStyle.Primary));
}

/** Five rows in all. Of a long table's menus the last ones give way: each leads to what a question leads to as well, its sources do not. */
function withRoomFor(first: readonly APIMessageTopLevelComponent[], rest: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
	const isMenu = (row: APIMessageTopLevelComponent) =>
		row.type === ComponentType.ActionRow && row.components.some(({ type }) => type === ComponentType.StringSelect);
	const menus = rest.filter(isMenu);
	const kept = new Set(menus.slice(0, Math.max(0, LIMITS.rows - first.length - (rest.length - menus.length))));
	return [...first, ...rest.filter((row) => !isMenu(row) || kept.has(row))];
}
