/** One kind line for a message that is not answered, with the way on. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Reason } from "../matching/decision.ts";
import { fold } from "../text/words.ts";
import { failedAmong } from "./failed-firm.ts";

const TRY = 'Try "is my money safe on BitMart?", "does Kraken have insurance?" or "what if an exchange goes bankrupt?".';

const LINES: Readonly<Record<Exclude<Reason, "unknown-exchange">, string>> = {
	empty: `There was no question for me to read. ${TRY}`,
	unclear: `I did not understand that well enough to answer, and I would rather say so than guess. ${TRY}`,
	"small-talk": `I am here. ${TRY}`,
	"off-topic": `That is outside what I know: how exchanges protect customers' money, and how you protect your account. ${TRY}`,
	secret:
		"Your message looked as if it held a seed phrase, key or password, so I did not keep it or look anything up. Anyone who saw it can take your coins: move them to a new wallet now, revoke the key or change the password, and delete the message.",
};

/** Whether somebody says hello. @param words folded words of the message */
export function greets(words: readonly string[]): boolean {
	return /\b(hi|hello|hey|yo|morning|evening|gm|sup|there)\b/.test(words.join(" "));
}

/** Greetings and thanks get a kind word back; @param words folded words of the message */
export function smallTalk(words: readonly string[]): string {
	const text = words.join(" ");
	if (/\b(thanks?|thank|thx|ty|tysm|cheers|appreciated?|helpful)\b/.test(text)) return "You are welcome. I am here if anything else comes up.";
	if (/\b(bye|goodbye|good night|cya|later)\b/.test(text)) return "Take care, and keep your keys to yourself.";
	if (greets(words)) return `Hello. I answer whether coins on an exchange are covered, and what to do after a loss. ${TRY}`;
	return LINES["small-talk"];
}

/** Said above a general answer when names in the question are not covered: nothing, or what is known of a theft or failure there. */
export function notCovered(dataset: Dataset, names: readonly string[]): string {
	const failed = failedAmong(dataset, names);
	if (failed) return failed.inShort;
	const history = historyOf(dataset, names);
	if (!history) return `${nothingOn(names)}, so this is what I know in general.`;
	return `${nothingOn(names)} and how customers are protected there.${history} Below is what I know in general.`;
}

/** @param names the names that the question asked about and that are not covered */
export function declinedMessage(dataset: Dataset, reason: Reason, names: readonly string[]): string {
	if (reason !== "unknown-exchange") return LINES[reason];
	return `${nothingOn(names)}, so I cannot say how customers are protected there.${historyOf(dataset, names)} What helps anywhere: ask me "how do I check an exchange's insurance claims?".`;
}

function nothingOn(names: readonly string[]): string {
	return `I have nothing on ${names.slice(0, 3).join(", ")}`;
}

/** What customers got where one of these was robbed or failed, with a space before it; empty where nothing is known of any. */
function historyOf({ names: known, incidents }: Dataset, names: readonly string[]): string {
	const asked = new Set(names.map((name) => fold(name)));
	const firm = known.find(({ name, incident }) => incident && asked.has(fold(name)));
	const incident = incidents.find(({ id }) => id === firm?.incident);
	return incident ? ` What I have on what happened there in ${incident.date.slice(0, 4)}: ${incident.customers_got}` : "";
}
