/** What is offered to somebody who types words of a loss: the entries of first aid come first. */
import { ROLES } from "../dataset/roles.ts";
import { MOST, type Suggestion } from "../matching/suggest.ts";
import { observe } from "./observed.ts";

/** So many come before the other suggestions: a phone shows eight or so. */
const MOST_AID = 5;

/**
 * @param all every question that can be offered
 * @param emergencies the ids of the entries that are first aid
 * @returns what to offer for words as triage reads them (telling.ts): entries that the words speak for, the other entries, then what is `like` the words
 */
export function aidOffered(all: readonly Suggestion[], emergencies: ReadonlySet<string>, telling: string, like: readonly Suggestion[]): Suggestion[] {
	const spokenFor = observe(telling).signs.map(([id]) => id);
	const ids = new Set([...spokenFor, ...emergencies].filter((id) => emergencies.has(id) && id !== ROLES.crisis));
	const aid = [...ids].flatMap((id) => all.filter(({ target }) => target.kind === "entry" && target.id === id));
	return [...new Set([...aid.slice(0, MOST_AID), ...like])].slice(0, MOST);
}
