/** Custom ids of buttons and selects: a version, the action, its arguments. Old ones come back months later, so they are never trusted. */
import { CELL_TOPICS, TOPICS, type TopicId } from "../../dataset/schema.ts";
import { aboutExchanges, generalEntry, ownEntry, type Target } from "../../matching/decision.ts";

/** Raise it when the meaning of an argument changes: older ids then answer "ask again". */
const VERSION = "1";

export function customId(action: string, ...args: readonly string[]): string {
	return [VERSION, action, ...args].join("|");
}

/** @returns null for an id of another version, of no version at all, or that is no text */
export function readCustomId(id: unknown): { action: string; args: string[] } | null {
	if (typeof id !== "string") return null;
	const [version, action, ...args] = id.split("|");
	return version === VERSION && action ? { action, args } : null;
}

/** A target as one argument: "q.safu-meaning", "own.our-guide", "x.bitmart,kraken.insurance", "x..custody" for a list. */
export function targetArgument(target: Target): string {
	if (target.topic === null) return `${target.kind === "own" ? "own" : "q"}.${target.id}`;
	return `x.${target.exchanges.join(",")}.${target.topic}`;
}

/** @returns null for what is no target; whether its ids are still in the dataset is for answerTo to say */
export function readTarget(argument: string | undefined): Target | null {
	const [kind, first = "", topic] = (argument ?? "").split("..");
	if (kind === "q" && first) return generalEntry(first);
	if (kind === "own" && first) return ownEntry(first);
	if (kind !== "x" || !(TOPICS as readonly string[]).includes(topic ?? "")) return null;
	const exchanges = first ? first.split(",") : [];
	if (exchanges.length === 0 && !(CELL_TOPICS as readonly string[]).includes(topic ?? "")) return null;
	return aboutExchanges(exchanges, topic as TopicId);
}
