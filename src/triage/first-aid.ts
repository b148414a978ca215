/** First aid before topics: what the matching made of a message, corrected where somebody tells of a loss, or only seems to. */
import type { Considered } from "../matching/decide.ts";
import { answeredBy, type Decision } from "../matching/decision.ts";
import { generalEntry } from "../matching/target.ts";
import { triage } from "./triage.ts";

/**
 * @param understood what the matching decided
 * @param before the exchanges of the turns before, taken where the message names none
 * @param emergencies the ids of the entries that are first aid
 */
export function firstAid(
	{ read, asked, believed }: Considered,
	understood: Decision,
	before: readonly string[],
	emergencies: ReadonlySet<string>,
): Decision {
	const { beliefs } = believed;
	const leaning = beliefs.flatMap(({ target, probability }) =>
		target.kind === "entry" && emergencies.has(target.id) ? [[target.id, probability] as const] : [],
	);
	const meant = answeredBy(understood);
	const entry = meant?.kind === "entry" ? meant.id : null;
	const kind = understood.kind === "likely" ? "sure" : understood.kind;
	const found = triage(read, new Map(leaning), { kind, confidence: understood.confidence, entry }, emergencies);
	if (found.kind === "as-read" || (found.kind === "emergency" && found.entry === entry)) return understood;
	if (found.kind === "emergency") {
		const exchanges = asked.exchanges.length > 0 ? asked.exchanges : before;
		return { kind: "sure", target: generalEntry(found.entry, exchanges), confidence: found.confidence };
	}
	const others = beliefs.filter(({ target }) => target.kind !== "entry" || !emergencies.has(target.id));
	const [next] = others;
	if (!found.isOurs || !next) return { kind: "none", reason: "off-topic", confidence: understood.confidence, names: [] };
	return {
		kind: "near",
		choices: [...others.slice(0, 2).map(({ target }) => target), ...(meant ? [meant] : [])],
		confidence: next.probability,
	};
}
