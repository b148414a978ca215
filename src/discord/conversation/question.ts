/** A question in any door becomes a reply here: answered, offered choices, or declined in one kind line. */
import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import type { Answer } from "../../answering/answer.ts";
import { greets } from "../../answering/declined.ts";
import { firmTold } from "../../answering/failed-firm.ts";
import { askBeside } from "../../ask-beside.ts";
import type { Library } from "../../library.ts";
import { type Decision, offeredBy } from "../../matching/decision.ts";
import { sameTarget, type Target } from "../../matching/target.ts";
import type { Turns } from "../../matching/turns.ts";
import type { Outcome } from "../../outcome.ts";
import { fold, words } from "../../text/words.ts";
import { holdsForeignWordOfLoss, holdsWordOfLoss } from "../../triage/loss-words.ts";
import { failedFirmMessage, likelyMessage, nearMessage } from "../messages/answer-message.ts";
import { rows } from "../messages/button.ts";
import { lostButton } from "../messages/lost-button.ts";
import type { Bot, QuestionOutcome } from "../pipeline/command.ts";
import type { Asker } from "../protocol/guild-context.ts";
import type { MessageData } from "../protocol/reply.ts";
import { pictured } from "./picture-reply.ts";
import { tally } from "./tally.ts";

export type QuestionReply = {
	readonly data: MessageData;
	/** The question held a secret: a door must neither quote it nor point at it. */
	readonly secret: boolean;
	/** Counts the question; the answer need not wait for it. */
	readonly aside: () => Promise<void>;
	/** What was answered. */
	readonly target: Target | null;
	/** The message that it answers, where that is another than the one that asked for it. */
	readonly pointAt?: string;
};

/** "Someone stole" is declined for what it does not say yet: the next step comes before that. */
const IF_LOST = "If something of yours was taken, press the red button now. If not:";

/**
 * @param library the shelf of the place where it was asked
 * @param showable whether a private answer may later be put in the channel
 * @param about what the message that is replied to was about (turnOf its target): then that is followed up, and not what was asked last
 * @param alone what the question means by itself, where that is known already
 */
export async function answerQuestion(
	bot: Bot,
	library: Library,
	question: string,
	asker: Asker,
	showable: boolean,
	about: Turns | null = null,
	alone: Outcome | null = null,
): Promise<QuestionReply> {
	const turns = about ?? (await bot.memory.turns(asker, question));
	const outcome = alone && turns.length === 0 ? alone : await askBeside(library, question, turns);
	return replyTo(bot, library, question, outcome, asker, showable);
}

/** What the matching made of a question, as a reply; counted, and remembered for a follow-up. */
export async function replyTo(
	bot: Bot,
	library: Library,
	question: string,
	{ decision, answer, message, turn }: Outcome,
	asker: Asker,
	showable: boolean,
): Promise<QuestionReply> {
	bot.counted(outcomeOf(decision));
	const aside = () => tally(bot, asker, question, decision);
	const secret = decision.kind === "none" && decision.reason === "secret";
	// A phrase or key that was shown is lost already.
	const lost = secret ? [lostButton("phrase")] : mayHaveLost(question, decision) ? [lostButton()] : [];
	if (turn) bot.memory.remember(asker, turn);
	if (decision.kind === "none") {
		const content = [...(decision.reason === "off-topic" && lost.length > 0 ? [IF_LOST] : []), message ?? ""].join("\n");
		return { data: { content, ...withRows(rows(lost)) }, secret, target: null, aside };
	}
	if (decision.kind === "near") {
		const { components = [], ...data } = nearMessage(library, decision.choices, message);
		return { data: { ...data, ...withRows([...components, ...rows(lost)]) }, secret, target: null, aside };
	}
	if (!answer) return { data: { content: "I have no answer to that yet." }, secret: false, target: null, aside };
	const others = offeredBy(decision);
	const shown = await pictured(bot, library, others.length > 0 ? without(answer, others) : answer, showable);
	return { data: headed(library, shown, decision, message), secret: false, target: decision.target, aside };
}

/** What stands above an answer: how the question was understood, where that is not sure, and what its person must know first. */
function headed(library: Library, shown: MessageData, decision: Answering, message: string | null): MessageData {
	const firm = firmTold(library.dataset, decision.uncovered, message);
	if (firm) return failedFirmMessage(library, shown, firm, offeredBy(decision));
	const data = decision.kind === "likely" ? likelyMessage(library, shown, decision.target, decision.others) : shown;
	return message ? { ...data, content: [data.content, message].filter(Boolean).join("\n") } : data;
}

type Answering = Extract<Decision, { readonly target: Target }>;

/** Words of loss in any language, or a greeting, which may be all that somebody in need can say. */
function mayHaveLost(question: string, decision: Decision): boolean {
	if (decision.kind === "none" && decision.reason === "small-talk") return greets(words(fold(question)));
	// A short line in another language may pass for English: "on m'a volé mes bitcoins".
	return decision.kind === "none" ? holdsForeignWordOfLoss(question) : holdsWordOfLoss(question);
}

/** The answer without what is above it as another reading already: Discord refuses a message that holds a button twice. */
function without(answer: Answer, readings: readonly Target[]): Answer {
	const related = answer.related.filter((target) => !readings.some((reading) => sameTarget(reading, target)));
	// The same answer keeps its message (answer-message.ts).
	return related.length < answer.related.length ? { ...answer, related } : answer;
}

function withRows(components: APIMessageTopLevelComponent[]): Pick<MessageData, "components"> {
	return components.length > 0 ? { components } : {};
}

function outcomeOf(decision: Decision): QuestionOutcome {
	if (decision.kind === "near") return "near";
	if (decision.kind === "none") return `declined: ${decision.reason}`;
	if (decision.kind === "likely") return "likely";
	return decision.target.kind === "own" ? "answered: own entry" : "answered";
}
